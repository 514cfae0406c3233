package community.scs.workbench.policy.decide;

import java.util.List;

/** The left side of a check such as {@code user_id:%(target.user.id)s}: what the right side is compared with. */
public sealed interface Subject {

	/** The text as it is written. */
	String text();

	/** A Python literal; {@code value} is what {@code str()} makes of it. */
	record Literal(String text, String value) implements Subject {
	}

	/** A path through the credentials, one key per segment. */
	record Attribute(String text, List<String> path) implements Subject {
	}

	/** Neither: Python's parser fails on it, and so does every decision that reaches it. */
	record Broken(String text) implements Subject {
	}

	/** Reads a left side as {@code ast.literal_eval} and, where that says {@code ValueError}, as a path. */
	static Subject of(String text) {
		try {
			PyLiteral.Value value = PyLiteral.read(text);
			return value != null ? new Literal(text, value.str()) : attribute(text);
		} catch (PyLiteral.SyntaxException e) {
			return new Broken(text);
		}
	}

	/** Python's parser ends where its stack does. */
	private static Subject attribute(String text) {
		List<String> path = List.of(text.split("\\.", -1));
		return path.size() > Limits.SEGMENTS ? new Broken(text) : new Attribute(text, path);
	}
}
