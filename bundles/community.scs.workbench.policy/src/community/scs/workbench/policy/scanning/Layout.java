package community.scs.workbench.policy.scanning;

/** Looks ahead in the lines of a YAML text without handing out tokens. */
final class Layout {

	private final Cursor cursor;

	Layout(Cursor cursor) {
		this.cursor = cursor;
	}

	/** The offset of the colon after the key that starts at {@code at}; -1 if there is no {@code KEY:} on the line. */
	int keyColon(int at, boolean flow) {
		char first = cursor.charAt(at);
		int end = first == '"' || first == '\'' ? cursor.skipBlanks(closingQuote(at)) : plainKeyEnd(at, flow);
		boolean quoted = first == '"' || first == '\'';
		if (end < 0 || cursor.charAt(end) != ':')
			return -1;
		return cursor.isSpaceOrEnd(end + 1) || flow && quoted ? end : -1;
	}

	/** After the quote that closes the scalar on the line; at the line break if none does. */
	int closingQuote(int at) {
		char quote = cursor.charAt(at);
		int i = at + 1;
		while (!cursor.isLineBreakOrEnd(i)) {
			char c = cursor.charAt(i);
			if (c == quote) {
				if (quote == '"' || cursor.charAt(i + 1) != '\'')
					return i + 1;
				i++;
			} else if (c == '\\' && quote == '"' && !cursor.isLineBreakOrEnd(i + 1))
				i++;
			i++;
		}
		return i;
	}

	private int plainKeyEnd(int at, boolean flow) {
		if (!startsPlain(at, flow))
			return -1;
		int i = at;
		while (!cursor.isLineBreakOrEnd(i) && !isComment(i)) {
			char c = cursor.charAt(i);
			if (c == ':' && cursor.isSpaceOrEnd(i + 1))
				return i;
			if (c == '\t' || flow && isFlowIndicator(c))
				return -1;
			i++;
		}
		return -1;
	}

	/** Whether a scalar without quotes may start here (YAML 1.1, section 9.1.3). */
	boolean startsPlain(int at, boolean flow) {
		char c = cursor.charAt(at);
		if (flow && (c == ':' || c == '?'))
			return false;
		if (c == '-' || c == '?' || c == ':')
			return !cursor.isSpaceOrEnd(at + 1);
		return c != 0 && !Cursor.isSpace(c) && ",[]{}#&*!|>'\"%@`".indexOf(c) < 0;
	}

	static boolean isFlowIndicator(char c) {
		return ",[]{}".indexOf(c) >= 0;
	}

	boolean isComment(int at) {
		return cursor.charAt(at) == '#'
				&& (Cursor.isSpace(cursor.charAt(at - 1)) || cursor.columnOf(0, at) == 0);
	}

	boolean isDash(int at) {
		return cursor.charAt(at) == '-' && cursor.isSpaceOrEnd(at + 1);
	}

	/** After the indicator of a block scalar and its indentation and chomping (YAML 1.1, section 9.2), at most one of each. */
	int blockHeaderEnd(int at) {
		int end = at + 1;
		boolean sign = isSign(end);
		if (sign)
			end++;
		if (cursor.charAt(end) >= '1' && cursor.charAt(end) <= '9')
			end++;
		return !sign && isSign(end) ? end + 1 : end;
	}

	private boolean isSign(int at) {
		return cursor.charAt(at) == '+' || cursor.charAt(at) == '-';
	}

	/** {@code ---} or {@code ...} at the start of a line. */
	boolean isMarker(String marker, int at) {
		return cursor.text.startsWith(marker, at) && cursor.isSpaceOrEnd(at + marker.length());
	}

	/** The column of the first character of the line at {@code lineStart} that is not blank. */
	int indentation(int lineStart) {
		return cursor.columnOf(lineStart, cursor.skipBlanks(lineStart));
	}

	/** Whether the line at {@code lineStart} starts a new entry of the mapping whose entries have this column. */
	boolean isEntry(int lineStart, int column) {
		int first = cursor.skipBlanks(lineStart);
		return cursor.columnOf(lineStart, first) <= column && keyColon(first, false) >= 0;
	}
}
