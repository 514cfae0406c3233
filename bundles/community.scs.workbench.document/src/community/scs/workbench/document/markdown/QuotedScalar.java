package community.scs.workbench.document.markdown;

/** Values in quotes as YAML 1.2.2 has them, sections 7.3.1 and 7.3.2; of the escapes in double quotes only those of quotes and backslashes. */
public final class QuotedScalar {

	private QuotedScalar() {
	}

	/** @return the place behind the closing quote; -1 if none is there before {@code to}, or no quote at {@code start} */
	public static int end(String text, int start, int to) {
		if (start >= to || "'\"".indexOf(text.charAt(start)) < 0)
			return -1;
		char quote = text.charAt(start);
		for (int i = start + 1; i < to; i++) {
			char c = text.charAt(i);
			if (c == '\\' && quote == '"')
				i++;
			else if (c == quote && quote == '\'' && i + 1 < to && text.charAt(i + 1) == quote)
				i++;
			else if (c == quote)
				return i + 1;
		}
		return -1;
	}

	/** What the value says; the value itself if it is not in quotes. */
	public static String unquoted(String scalar) {
		if (end(scalar, 0, scalar.length()) != scalar.length())
			return scalar;
		String inner = scalar.substring(1, scalar.length() - 1);
		return scalar.charAt(0) == '\'' ? inner.replace("''", "'") : inner.replaceAll("\\\\([\"\\\\])", "$1");
	}
}
