package community.scs.workbench.policy.batch;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

import community.scs.workbench.policy.yaml.Node;
import community.scs.workbench.policy.yaml.Node.Kind;
import community.scs.workbench.policy.yaml.Span;

/** The check strings of defaults: texts, or anything else that oslo.policy takes in their place, as lists of lists. */
final class Checks {

	private static final Span NOWHERE = new Span(0, 0);
	private static final Gson JSON = new GsonBuilder().serializeSpecialFloatingPointValues().serializeNulls().create();

	private final Map<String, Node> others = new IdentityHashMap<>();

	/** The text of the check string that {@code object} has. */
	String of(Map<?, ?> object) {
		if (!object.containsKey("check_str")) {
			throw new IllegalArgumentException("A default has no check_str.");
		}
		Object value = object.get("check_str");
		if (value instanceof String text) {
			return text;
		}
		String text = JSON.toJson(value);
		others.put(text, node(value));
		return text;
	}

	/** What is no text, by the very text that was given for it. */
	Map<String, Node> others() {
		return others;
	}

	private static Node node(Object value) {
		return switch (value) {
			case List<?> list -> new Node.Sequence(list.stream().map(Checks::node).toList(), NOWHERE);
			case Map<?, ?> map -> {
				List<Node.Entry> entries = new ArrayList<>();
				map.forEach((key, content) -> entries.add(new Node.Entry(node(key), node(content))));
				yield new Node.Mapping(entries, NOWHERE);
			}
			case String text -> new Node.Scalar(Kind.TEXT, text, NOWHERE);
			case Boolean truth -> new Node.Scalar(truth ? Kind.TRUE : Kind.FALSE, truth.toString(), NOWHERE);
			case Number number -> new Node.Scalar(number.doubleValue() == 0 ? Kind.ZERO : Kind.NUMBER, number.toString(), NOWHERE);
			case null, default -> new Node.Scalar(Kind.NULL, "null", NOWHERE);
		};
	}
}
