package community.scs.workbench.document.ide.typing;

/** Lines of a text by offsets; they end with {@code \n}, {@code \r\n} or {@code \r}, or with the text. */
final class Lines {

	private Lines() {
	}

	static int start(String text, int offset) {
		int i = Math.min(offset, text.length());
		while (i > 0 && !isBreak(text.charAt(i - 1)) || i > 0 && isInsideBreak(text, i))
			i--;
		return i;
	}

	/** @return the offset of the line break, or of the end of the text */
	static int end(String text, int offset) {
		int i = offset;
		while (i < text.length() && !isBreak(text.charAt(i)))
			i++;
		return i;
	}

	/** @return the start of the next line, or -1 behind the last */
	static int next(String text, int offset) {
		int end = end(text, offset);
		if (end == text.length())
			return -1;
		return text.startsWith("\r\n", end) ? end + 2 : end + 1;
	}

	/** @return the start of the line before, or -1 in the first */
	static int previous(String text, int offset) {
		int start = start(text, offset);
		return start == 0 ? -1 : start(text, start - 1);
	}

	static String at(String text, int offset) {
		return text.substring(start(text, offset), end(text, offset));
	}

	/** Whether nothing but blanks stands between the offset and the end of its line. */
	static boolean isBlank(String text, int offset) {
		int i = skipBlanks(text, offset);
		return i >= text.length() || isBreak(text.charAt(i));
	}

	static int skipBlanks(String text, int offset) {
		int i = offset;
		while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t'))
			i++;
		return i;
	}

	private static boolean isBreak(char c) {
		return c == '\n' || c == '\r';
	}

	private static boolean isInsideBreak(String text, int i) {
		return text.charAt(i - 1) == '\r' && i < text.length() && text.charAt(i) == '\n';
	}
}
