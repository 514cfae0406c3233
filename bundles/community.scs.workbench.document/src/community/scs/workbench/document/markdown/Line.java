package community.scs.workbench.document.markdown;

/**
 * The line being read and how far it has been read, in characters and in columns; tab stops are four columns apart
 * (CommonMark 0.31, section 2.2).
 */
final class Line {

	/** Indentation from which on a line is code. */
	static final int CODE_INDENT = 4;

	final String text;
	/** The end of the line without its line end, and the start of the next line. */
	int end;
	int next;
	/** Up to where the line has been read. */
	int position;
	/** The first character from there on that is no space or tab; {@link #end} for a blank line. */
	int first;
	/** Columns from the position to the first character. */
	int indent;
	private int column;
	private int firstColumn;

	Line(String text, int start) {
		this.text = text;
		next = start;
	}

	/** @return whether there is a next line */
	boolean advance() {
		if (next >= text.length())
			return false;
		position = next;
		column = 0;
		end = endOfLine(text, position);
		next = startOfNext(text, end);
		findFirst();
		return true;
	}

	static int endOfLine(String text, int from) {
		int end = from;
		while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r')
			end++;
		return end;
	}

	/** @param end the end of a line, as given by {@link #endOfLine} */
	static int startOfNext(String text, int end) {
		return Math.min(text.length(), text.startsWith("\r\n", end) ? end + 2 : end + 1);
	}

	boolean isBlank() {
		return first == end;
	}

	boolean isIndented() {
		return indent >= CODE_INDENT;
	}

	/** The first character that is no space or tab; a line end if there is none. */
	char firstChar() {
		return isBlank() ? '\n' : text.charAt(first);
	}

	int columnOf(int offset) {
		int result = column;
		for (int i = position; i < offset; i++)
			result = after(text.charAt(i), result);
		return result;
	}

	void moveTo(int offset) {
		column = columnOf(offset);
		position = offset;
		findFirst();
	}

	/** Moves over white space; a tab that is wider than what is left counts with its rest. */
	void moveBy(int columns) {
		int target = column + columns;
		while (column < target && position < end) {
			int after = after(text.charAt(position), column);
			if (after > target) {
				column = target;
				break;
			}
			column = after;
			position++;
		}
		findFirst();
	}

	private static int after(char c, int column) {
		return c == '\t' ? column + 4 - column % 4 : column + 1;
	}

	private void findFirst() {
		first = position;
		firstColumn = column;
		while (first < end && isSpace(text.charAt(first)))
			firstColumn = after(text.charAt(first++), firstColumn);
		indent = firstColumn - column;
	}

	static boolean isSpace(char c) {
		return c == ' ' || c == '\t';
	}

	static int skipSpaces(String text, int from, int to) {
		int i = from;
		while (i < to && isSpace(text.charAt(i)))
			i++;
		return i;
	}

	static int trimEnd(String text, int from, int to) {
		int i = to;
		while (i > from && isSpace(text.charAt(i - 1)))
			i--;
		return i;
	}
}
