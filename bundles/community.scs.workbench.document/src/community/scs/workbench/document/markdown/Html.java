package community.scs.workbench.document.markdown;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises raw HTML and autolinks in inline text (CommonMark 0.31, sections 6.5 and 6.6). */
final class Html {

	private static final String ATTRIBUTE = "\\s++[a-zA-Z_:][a-zA-Z0-9_.:-]*+(?:\\s*+=\\s*+(?:[^\\s\"'=<>`]++|'[^']*+'|\"[^\"]*+\"))?+";
	private static final Pattern TAG = Pattern
			.compile("<(?:[a-zA-Z][a-zA-Z0-9-]*+(?:" + ATTRIBUTE + ")*+\\s*+/?>|/[a-zA-Z][a-zA-Z0-9-]*+\\s*+>)");
	private static final Pattern AUTOLINK = Pattern.compile("<(?:[a-zA-Z][a-zA-Z0-9.+-]{1,31}:[^\\x00-\\x20<>]*+"
			+ "|[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]++@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
			+ "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*+)>");

	private Html() {
	}

	/** @return the end of the opening or closing tag that starts there, or -1 */
	static int tag(String text, int from, int to) {
		return end(TAG, text, from, to);
	}

	/** @return the end of the link in angle brackets that starts there, or -1 */
	static int autolink(String text, int from, int to) {
		return end(AUTOLINK, text, from, to);
	}

	private static int end(Pattern pattern, String text, int from, int to) {
		Matcher matcher = pattern.matcher(text).region(from, to);
		return matcher.lookingAt() ? matcher.end() : -1;
	}

	/**
	 * @param missing the ends that are known not to come any more, from searches farther to the left; added to
	 * @return the end of the tag, comment, instruction, declaration or CDATA section that starts there, or -1
	 */
	static int inline(String text, int from, Set<String> missing) {
		if (text.startsWith("<!-->", from))
			return from + 5;
		if (text.startsWith("<!--->", from))
			return from + 6;
		if (text.startsWith("<!--", from))
			return after(text, "-->", from + 4, missing);
		if (text.startsWith("<?", from))
			return after(text, "?>", from + 2, missing);
		if (text.startsWith("<![CDATA[", from))
			return after(text, "]]>", from + 9, missing);
		if (text.startsWith("<!", from) && from + 2 < text.length() && isAsciiLetter(text.charAt(from + 2)))
			return after(text, ">", from + 3, missing);
		return tag(text, from, text.length());
	}

	private static int after(String text, String end, int from, Set<String> missing) {
		int found = missing.contains(end) ? -1 : text.indexOf(end, from);
		if (found >= 0)
			return found + end.length();
		missing.add(end);
		return -1;
	}

	private static boolean isAsciiLetter(char c) {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
	}
}
