package community.scs.workbench.document.style;

/** HTML comments in lines of Markdown. */
final class Comments {

	private static final String BEGIN = "<!--";
	private static final String END = "-->";

	private Comments() {
	}

	/** @return of the same length, with full stops for what comments hold */
	static String clear(String text) {
		StringBuilder result = new StringBuilder(text);
		int begin = text.indexOf(BEGIN);
		int read = 0;
		while (begin >= 0) {
			int end = text.indexOf(END, begin + 2);
			if (end < 0)
				break;
			boolean isBlock = isFirstOfLine(text, read, begin);
			read = end;
			if (isBlock || isInline(text.substring(Math.min(begin + BEGIN.length(), end), end)))
				blank(result, begin + BEGIN.length(), end);
			begin = text.indexOf(BEGIN, end + END.length());
		}
		return result.toString();
	}

	/** @param read up to where the text is read, so that no line is read again for each of its comments */
	private static boolean isFirstOfLine(String text, int read, int begin) {
		int from = begin;
		while (from > read && " \t".indexOf(text.charAt(from - 1)) >= 0)
			from--;
		return from == 0 || text.charAt(from - 1) == '\n' || text.charAt(from - 1) == '\r';
	}

	private static boolean isInline(String content) {
		return !content.startsWith(">") && !content.startsWith("->") && !content.endsWith("-") && !content.contains("--");
	}

	/** Line ends stay, and the indentation of lines. */
	private static void blank(StringBuilder text, int from, int to) {
		boolean isIndentation = false;
		for (int i = from; i < to; i++) {
			char c = text.charAt(i);
			if (c == '\n' || c == '\r')
				isIndentation = true;
			else if (c != ' ' || !isIndentation) {
				text.setCharAt(i, '.');
				isIndentation = false;
			}
		}
	}

	/** Comments may begin before the line or end behind it. */
	static String without(String line) {
		int firstEnd = line.indexOf(END);
		int firstBegin = line.indexOf(BEGIN);
		int at = firstEnd >= 0 && (firstBegin < 0 || firstEnd < firstBegin) ? firstEnd + END.length() : 0;
		StringBuilder rest = new StringBuilder();
		while (at >= 0) {
			int begin = line.indexOf(BEGIN, at);
			rest.append(line, at, begin < 0 ? line.length() : begin);
			int end = begin < 0 ? -1 : line.indexOf(END, begin);
			at = end < 0 ? -1 : end + END.length();
		}
		return rest.toString();
	}
}
