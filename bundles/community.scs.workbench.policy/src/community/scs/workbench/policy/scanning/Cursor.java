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
		int newline = text.lastIndexOf('\n', end - 1);
		if (newline >= offset)
			lineStart = newline + 1;
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

	void blanks() {
		space(skipBlanks(offset));
	}

	int skipBlanks(int at) {
		int i = at;
		while (charAt(i) == ' ' || charAt(i) == '\t')
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

	static boolean isSpace(char c) {
		return c == ' ' || c == '\n' || c == '\r' || c == '\t' || Character.isWhitespace(c) || c == '\u00a0' || c == '\u0085';
	}
}
