package community.scs.workbench.policy.yaml;

import java.util.List;

/**
 * A value of a policy file with its place in the text. What a plain scalar stands for follows YAML 1.1 as PyYAML's
 * {@code safe_load} reads it, because that is how oslo.policy reads its files. An alias is the node it names, shared,
 * never a copy of it.
 */
public sealed interface Node {

	/** Where the value is written, without its key, with its quotes. */
	Span span();

	/** A scalar; {@code text} is its content after unquoting, unfolding and unescaping. */
	record Scalar(Kind kind, String text, Span span) implements Node {
	}

	/** A sequence. */
	record Sequence(List<Node> items, Span span) implements Node {
	}

	/** A mapping, all entries in the order of the text, repeated keys included. */
	record Mapping(List<Entry> entries, Span span) implements Node {
	}

	/** A key and its value. */
	record Entry(Node key, Node value) {
	}

	/** What a scalar is to PyYAML. */
	enum Kind {
		TEXT, NULL, TRUE, FALSE, ZERO, NUMBER, TIMESTAMP, MERGE, VALUE
	}

	/** Whether Python counts the value as false: nothing, zero, or without content. */
	default boolean empty() {
		return switch (this) {
			case Scalar scalar -> switch (scalar.kind) {
				case NULL, FALSE, ZERO -> true;
				case TEXT -> scalar.text.isEmpty();
				case TRUE, NUMBER, TIMESTAMP, MERGE, VALUE -> false;
			};
			case Sequence sequence -> sequence.items.isEmpty();
			case Mapping mapping -> mapping.entries.isEmpty();
		};
	}
}
