package community.scs.workbench.policy.yaml;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes what is expected out of nodes; what is not as expected is an {@link UnreadableException} at its place. */
public final class Fields {

	private Fields() {
	}

	/** The entry of a mapping that has to be there. */
	public static Node require(Node node, String key) throws UnreadableException {
		return get(node, key).orElseThrow(() -> new UnreadableException("'" + key + "' is missing here.", node.span().offset()));
	}

	/** An entry of a mapping. */
	public static Optional<Node> get(Node node, String key) throws UnreadableException {
		if (!(node instanceof Node.Mapping mapping)) {
			throw new UnreadableException("A mapping with '" + key + "' is expected here.", node.span().offset());
		}
		return mapping.entries().stream()
				.filter(entry -> entry.key() instanceof Node.Scalar name && name.text().equals(key)).map(Node.Entry::value)
				.findFirst();
	}

	/** The text of an entry, as it is written whatever its type. */
	public static Optional<String> text(Node node, String key) throws UnreadableException {
		Optional<Node> value = get(node, key);
		return value.isEmpty() ? Optional.empty() : Optional.of(content(value.get()));
	}

	/** The text of a scalar. */
	public static String content(Node node) throws UnreadableException {
		if (node instanceof Node.Scalar scalar) {
			return scalar.text();
		}
		throw new UnreadableException("A text is expected here.", node.span().offset());
	}

	/** The items of an entry; none if it is not there or holds nothing. */
	public static List<Node> items(Node node, String key) throws UnreadableException {
		Optional<Node> value = get(node, key);
		return value.isEmpty() || value.get() instanceof Node.Scalar scalar && scalar.empty() ? List.of() : items(value.get());
	}

	/** The items of a sequence. */
	public static List<Node> items(Node node) throws UnreadableException {
		if (node instanceof Node.Sequence sequence) {
			return sequence.items();
		}
		throw new UnreadableException("A list is expected here.", node.span().offset());
	}

	/** A mapping as plain values, as requests are made of: texts, truth values, numbers, lists, mappings, null. */
	public static Map<String, Object> values(Node node) throws UnreadableException {
		if (!(node instanceof Node.Mapping mapping)) {
			throw new UnreadableException("A mapping is expected here.", node.span().offset());
		}
		Map<String, Object> values = new LinkedHashMap<>();
		for (Node.Entry entry : mapping.entries()) {
			values.put(content(entry.key()), value(entry.value()));
		}
		return values;
	}

	private static Object value(Node node) throws UnreadableException {
		if (node instanceof Node.Sequence sequence) {
			List<Object> items = new ArrayList<>();
			for (Node item : sequence.items()) {
				items.add(value(item));
			}
			return items;
		}
		return node instanceof Node.Scalar scalar ? value(scalar) : values(node);
	}

	private static Object value(Node.Scalar scalar) {
		return switch (scalar.kind()) {
			case NULL -> null;
			case TRUE -> true;
			case FALSE -> false;
			case ZERO, NUMBER -> scalar.text().matches("[-+]?[0-9]{1,18}") ? (Object) Long.valueOf(scalar.text())
					: scalar.text().matches("[-+]?[0-9]+") ? new BigInteger(scalar.text()) : number(scalar.text());
			default -> scalar.text();
		};
	}

	private static Object number(String text) {
		try {
			return Double.valueOf(text);
		} catch (NumberFormatException e) {
			return text;
		}
	}
}
