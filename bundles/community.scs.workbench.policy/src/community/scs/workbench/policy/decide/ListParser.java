package community.scs.workbench.policy.decide;

import java.util.ArrayList;
import java.util.List;

import community.scs.workbench.policy.yaml.Merges;
import community.scs.workbench.policy.yaml.Node;
import community.scs.workbench.policy.yaml.Span;
import community.scs.workbench.policy.yaml.UnreadableException;

/** The older form of a rule, lists of lists (oslo.policy, {@code _parse_list_rule}). */
final class ListParser {

	private static final int MOST_CHECKS = 100_000;

	private final BaseCheckParser base;
	private int checks;

	ListParser(Kinds kinds) {
		base = new BaseCheckParser(kinds);
	}

	Check parse(Node value) throws LoadException {
		List<Check> alternatives = new ArrayList<>();
		List<Node> inners = items(value);
		if (inners.isEmpty()) {
			return new Check.True(value.span());
		}
		for (Node inner : inners) {
			if (inner.empty() || inner instanceof Node.Mapping mapping && keys(mapping).isEmpty()) {
				continue;
			}
			List<Check> parts = new ArrayList<>();
			for (Node part : text(inner) ? List.of(inner) : items(inner)) {
				parts.add(part(part));
			}
			alternatives.add(parts.size() == 1 ? parts.getFirst() : new Check.And(List.copyOf(parts), inner.span()));
		}
		return switch (alternatives.size()) {
			case 0 -> new Check.False(value.span());
			case 1 -> alternatives.getFirst();
			default -> new Check.Or(List.copyOf(alternatives), value.span());
		};
	}

	private Check part(Node part) throws LoadException {
		if (++checks > MOST_CHECKS) {
			throw new LoadException("A rule has more than " + MOST_CHECKS + " checks.");
		}
		return text(part) ? base.parse(((Node.Scalar) part).text(), content(part))
				: new Check.Unreadable("A check is a text.", part.span());
	}

	/** Inside the quotes, if there are any. */
	private static Span content(Node part) {
		Span span = part.span();
		return span.length() == ((Node.Scalar) part).text().length() + 2 ? new Span(span.offset() + 1, span.length() - 2) : span;
	}

	private static boolean text(Node node) {
		return node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.TEXT;
	}

	/** What Python iterates over: a list's items, a mapping's keys. */
	private static List<Node> items(Node node) throws LoadException {
		return switch (node) {
			case Node.Sequence sequence -> sequence.items();
			case Node.Mapping mapping -> keys(mapping);
			case Node.Scalar scalar -> throw new LoadException("A rule is a text or a list, not '" + scalar.text() + "'.");
		};
	}

	private static List<Node> keys(Node.Mapping mapping) throws LoadException {
		try {
			return Merges.entries(mapping).stream().map(Node.Entry::key).toList();
		} catch (UnreadableException e) {
			throw new LoadException(e.getMessage());
		}
	}
}
