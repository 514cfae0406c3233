package community.scs.workbench.document.markdown;

/** Recognises labels, targets and titles of links (CommonMark 0.31, sections 4.7 and 6.3). All answer -1 for "none". */
final class LinkParts {

	private static final int MAX_LABEL = 999;
	private static final int MAX_PARENTHESES = 32;

	private LinkParts() {
	}

	/** @param from after the opening bracket; @return the closing bracket */
	static int labelEnd(String text, int from, int to) {
		boolean blank = true;
		for (int i = from; i < to && i - from <= MAX_LABEL; i++) {
			char c = text.charAt(i);
			if (c == ']')
				return blank ? -1 : i;
			if (c == '[')
				return -1;
			blank &= Character.isWhitespace(c);
			if (c == '\\' && i + 1 < to && isPunctuation(text.charAt(i + 1)))
				i++;
		}
		return -1;
	}

	/** @return the end of the link target that starts there; the target may be empty only in angle brackets */
	static int targetEnd(String text, int from, int to) {
		if (from >= to)
			return -1;
		return text.charAt(from) == '<' ? bracketedEnd(text, from + 1, to) : plainEnd(text, from, to);
	}

	private static int bracketedEnd(String text, int from, int to) {
		for (int i = from; i < to; i++) {
			char c = text.charAt(i);
			if (c == '>')
				return i + 1;
			if (c == '<' || c == '\n')
				return -1;
			if (c == '\\' && i + 1 < to && isPunctuation(text.charAt(i + 1)))
				i++;
		}
		return -1;
	}

	private static int plainEnd(String text, int from, int to) {
		int depth = 0;
		int i = from;
		for (; i < to; i++) {
			char c = text.charAt(i);
			if (c == ' ' || Character.isISOControl(c))
				break;
			if (c == '\\' && i + 1 < to && isPunctuation(text.charAt(i + 1)))
				i++;
			else if (c == '(' && ++depth > MAX_PARENTHESES)
				return -1;
			else if (c == ')' && depth-- == 0)
				return i == from ? -1 : i;
		}
		return i == from || depth > 0 ? -1 : i;
	}

	/** @return the end of the quoted or parenthesised title that starts there */
	static int titleEnd(String text, int from, int to) {
		if (from >= to)
			return -1;
		char open = text.charAt(from);
		if (open != '"' && open != '\'' && open != '(')
			return -1;
		char close = open == '(' ? ')' : open;
		for (int i = from + 1; i < to; i++) {
			char c = text.charAt(i);
			if (c == close)
				return i + 1;
			if (c == '(' && open == '(')
				return -1;
			if (c == '\\' && i + 1 < to && isPunctuation(text.charAt(i + 1)))
				i++;
		}
		return -1;
	}

	static int skipWhitespace(String text, int from, int to) {
		int i = from;
		while (i < to && Character.isWhitespace(text.charAt(i)))
			i++;
		return i;
	}

	/** ASCII punctuation: what a backslash escapes. */
	static boolean isPunctuation(char c) {
		return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
	}
}
