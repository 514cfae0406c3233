package community.scs.workbench.policy.testing;

import community.scs.workbench.policy.yaml.Node;
import community.scs.workbench.policy.yaml.Span;
import community.scs.workbench.policy.yaml.UnreadableException;
import community.scs.workbench.policy.yaml.YamlReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.xtext.resource.XtextResource;

/**
 * A file with tests as it is being typed: the tree of what can be read, each node with its place in the text. A line
 * that cannot be read is left out.
 *
 * @param root  null if nothing can be read
 * @param wrong the first reason why not everything can be read
 */
public record TestText(String text, Node root, Optional<UnreadableException> wrong) {

	private static final int MOST_LINES_LEFT_OUT = 8;

	/** A test, or whatever stands in its place in the list. */
	public record Case(Node node) {

		public Optional<Node> field(String key) {
			return TestText.field(node, key);
		}

		/** The text of a field; empty if it is none. */
		public String word(String key) {
			return field(key).map(TestText::word).orElse("");
		}
	}

	public static TestText of(XtextResource resource) {
		return of(resource.getParseResult().getRootNode().getText());
	}

	public static TestText of(String text) {
		StringBuilder readable = new StringBuilder(text);
		UnreadableException first = null;
		for (int left = 0; left <= MOST_LINES_LEFT_OUT; left++)
			try {
				return new TestText(text, YamlReader.read(readable.toString()).orElse(null), Optional.ofNullable(first));
			} catch (UnreadableException e) {
				first = first == null ? e : first;
				if (!leaveOut(readable, Math.min(e.offset(), text.length())))
					break;
			}
		return new TestText(text, null, Optional.ofNullable(first));
	}

	/** The line at the offset or, if nothing is on it, the last one before it that has something. */
	private static boolean leaveOut(StringBuilder text, int offset) {
		int end = text.indexOf("\n", offset) < 0 ? text.length() : text.indexOf("\n", offset);
		while (end >= 0) {
			int start = end == 0 ? 0 : text.lastIndexOf("\n", end - 1) + 1;
			if (!text.substring(start, end).isBlank()) {
				text.replace(start, end, " ".repeat(end - start));
				return true;
			}
			end = start - 1;
		}
		return false;
	}

	/** The entries of a mapping; none of anything else. */
	public static List<Node.Entry> entries(Node node) {
		return node instanceof Node.Mapping mapping ? mapping.entries() : List.of();
	}

	public static List<Node> items(Node node) {
		return node instanceof Node.Sequence sequence ? sequence.items() : List.of();
	}

	public static Optional<Node> field(Node node, String key) {
		return entries(node).stream().filter(entry -> word(entry.key()).equals(key)).map(Node.Entry::value).findFirst();
	}

	/** The text of a scalar; empty of anything else. */
	public static String word(Node node) {
		return node instanceof Node.Scalar scalar ? scalar.text() : "";
	}

	/** By name, the first of each. */
	public Map<String, Node.Entry> personas() {
		Map<String, Node.Entry> personas = new LinkedHashMap<>();
		for (Node.Entry entry : entries(field(root, "personas").orElse(null)))
			personas.putIfAbsent(word(entry.key()), entry);
		return personas;
	}

	public List<Case> tests() {
		return items(field(root, "tests").orElse(null)).stream().map(Case::new).toList();
	}

	/** The test at a place. */
	public Optional<Case> test(int offset) {
		return tests().stream().filter(test -> holds(test.node(), offset)).findFirst();
	}

	/** A scalar at a place, and the keys that lead to it; of an item of a list, {@code -}. */
	public record Place(List<String> path, Node.Scalar scalar, boolean isKey) {
	}

	/** The scalar at a place. */
	public Optional<Place> at(int offset) {
		Deque<Node> nodes = new ArrayDeque<>();
		Deque<List<String>> paths = new ArrayDeque<>();
		if (root != null) {
			nodes.push(root);
			paths.push(List.of());
		}
		while (!nodes.isEmpty()) {
			Node node = nodes.pop();
			List<String> path = paths.pop();
			switch (node) {
				case Node.Scalar scalar when holds(scalar, offset) -> {
					return Optional.of(new Place(path, scalar, false));
				}
				case Node.Mapping mapping when holds(mapping, offset) -> {
					for (Node.Entry entry : mapping.entries()) {
						if (entry.key() instanceof Node.Scalar key && holds(key, offset))
							return Optional.of(new Place(path, key, true));
						nodes.push(entry.value());
						paths.push(with(path, word(entry.key())));
					}
				}
				case Node.Sequence sequence when holds(sequence, offset) -> sequence.items().forEach(item -> {
					nodes.push(item);
					paths.push(with(path, "-"));
				});
				default -> {
					// elsewhere
				}
			}
		}
		return Optional.empty();
	}

	private static List<String> with(Collection<String> path, String key) {
		List<String> longer = new ArrayList<>(path);
		longer.add(key);
		return longer;
	}

	private static boolean holds(Node node, int offset) {
		return node.span().offset() <= offset && offset <= node.span().end();
	}

	/** The place of the text of a scalar, without its quotes. */
	public Span inner(Node scalar) {
		Span span = scalar.span();
		boolean quoted = span.length() > 1 && "\"'".indexOf(text.charAt(span.offset())) >= 0;
		return quoted ? new Span(span.offset() + 1, span.length() - 2) : span;
	}
}
