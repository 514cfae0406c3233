package community.scs.workbench.policy.scanning;

/** Reads parts of scalars as YAML does. */
public final class Scalars {

	private Scalars() {
	}

	/** @param quote the quote around the scalar; any other character for a scalar without quotes */
	public static String decode(char quote, String source) {
		return switch (quote) {
		case '"' -> Decoded.doubleQuoted(source, 0, source.length()).toString();
		case '\'' -> Decoded.singleQuoted(source, 0, source.length()).toString();
		default -> source.replaceAll("[ \\t\\r]*+\\n\\s*+", " ");
		};
	}
}
