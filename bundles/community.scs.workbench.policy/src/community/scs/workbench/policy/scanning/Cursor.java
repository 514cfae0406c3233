package community.scs.workbench.policy.scanning;

import community.scs.workbench.scan.Sink;

/** A place in the text; hands out the tokens it moves over. */
final class Cursor {

	static final String BYTE_ORDER_MARK = "\uFEFF";

	final String text;
	private final Sink sink;
	private int offset;
	private int lineStart;

	Cursor(String text, Sink sink) {
		this.text = text;
		this.sink = sink;
	}

	int offset() {
		return offset;
	}

	boolean atEnd() {
		return offset >= text.length();
	}

	/** 0 at the end of the text. */
	char current() {
		return charAt(offset);
	}

	/** 0 outside the text. */
	char charAt(int at) {
		return at >= 0 && at < text.length() ? text.charAt(at) : 0;
	}

	int column() {
		return columnOf(lineStart, offset);
	}

	/** A byte order mark is no column. */
	int columnOf(int startOfLine, int at) {
		return at - startOfLine - (startOfLine == 0 && text.startsWith(BYTE_ORDER_MARK) && at > 0 ? 1 : 0);
	}

	boolean atLineStart() {
		return column() == 0;
	}

	void token(String type, int end) {
		sink.token(type, offset, end);
		for (int i = end - 1; i >= offset; i--)
			if (text.charAt(i) == '\n') {
				lineStart = i + 1;
				break;
			}
		offset = end;
	}

	/** A token without length. */
	void mark(String type) {
		sink.token(type, offset, offset);
	}

	void space(int end) {
		if (end > offset)
			token("WS", end);
	}

	/** Between the parts of the YAML text, where a tab is an error unless the text is JSON. */
	void separation(int end, boolean tabs) {
		while (offset < end) {
			boolean tab = !tabs && charAt(offset) == '\t';
			int i = offset;
			while (i < end && (!tabs && charAt(i) == '\t') == tab)
				i++;
			token(tab ? "TAB" : "WS", i);
		}
	}

	int skipBlanks(int at) {
		int i = at;
		while (charAt(i) == ' ' || charAt(i) == '\t')
			i++;
		return i;
	}

	/** A line is indented by blanks alone; a tab ends the indentation. */
	int skipIndentation(int at) {
		int i = at;
		while (charAt(i) == ' ')
			i++;
		return i;
	}

	/** The line break, or the end of the text. */
	int lineEnd(int at) {
		int end = text.indexOf('\n', at);
		if (end < 0)
			return text.length();
		return end > at && text.charAt(end - 1) == '\r' ? end - 1 : end;
	}

	/** The start of the next line, or the end of the text. */
	int nextLine(int at) {
		int end = text.indexOf('\n', at);
		return end < 0 ? text.length() : end + 1;
	}

	boolean isLineBreakOrEnd(int at) {
		char c = charAt(at);
		return at >= text.length() || c == '\n' || c == '\r';
	}

	boolean isSpaceOrEnd(int at) {
		return at >= text.length() || isSpace(text.charAt(at));
	}

	/** What {@code \s} matches in Python, by which oslo.policy splits a rule. */
	static boolean isSpace(char c) {
		return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
	}
}
