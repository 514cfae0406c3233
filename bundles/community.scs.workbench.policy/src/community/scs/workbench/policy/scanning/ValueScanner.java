package community.scs.workbench.policy.scanning;

import java.util.Set;

/** What stands behind the colon of an entry: a scalar in one of YAML's styles, or a legacy list. */
final class ValueScanner {

	private static final Set<String> NULLS = Set.of("~", "null", "Null", "NULL");
	private static final int MAXIMAL_LISTS = 2;

	private final Cursor cursor;
	private final Layout layout;
	private boolean tabs;

	ValueScanner(Cursor cursor, Layout layout) {
		this.cursor = cursor;
		this.layout = layout;
	}

	/** JSON allows tabs, which YAML does not. */
	void allowTabs() {
		tabs = true;
	}

	void space() {
		int at = cursor.offset();
		while (" \t\r\n".indexOf(cursor.charAt(at)) >= 0)
			at++;
		cursor.separation(at, tabs);
	}

	void blanks() {
		cursor.separation(cursor.skipBlanks(cursor.offset()), tabs);
	}

	/** White space and comments inside a value. */
	void gap() {
		space();
		while (layout.isComment(cursor.offset())) {
			cursor.token("COMMENT", cursor.lineEnd(cursor.offset()));
			space();
		}
	}

	/**
	 * The value after a colon, if there is one.
	 *
	 * @param indentation the column of the entry; what continues it on other lines stands deeper
	 */
	void after(int indentation, boolean flow) {
		if (flow)
			gap();
		else
			blanks();
		if (!flow && layout.isDash(cursor.offset())) // a list cannot start behind a key
			needsQuotes(plainText(indentation, false));
		else if (flow || isOnNextLine(indentation, true))
			value(indentation, flow, 0);
	}

	/** Moves to a value that starts on this or on a following line. */
	private boolean isOnNextLine(int indentation, boolean dashAtIndentation) {
		if (!cursor.isLineBreakOrEnd(cursor.offset()) && !layout.isComment(cursor.offset()))
			return true;
		int line = cursor.nextLine(cursor.offset());
		int first = cursor.skipBlanks(line);
		while (first < cursor.text.length() && (cursor.isLineBreakOrEnd(first) || cursor.charAt(first) == '#')) {
			line = cursor.nextLine(first);
			first = cursor.skipBlanks(line);
		}
		int column = cursor.columnOf(line, first);
		boolean deeper = column > indentation || dashAtIndentation && column == indentation && layout.isDash(first);
		if (first >= cursor.text.length() || !deeper)
			return false;
		gap();
		return true;
	}

	private void value(int indentation, boolean flow, int lists) {
		properties();
		char c = cursor.current();
		if (c == '"' || c == '\'')
			quoted(indentation, flow, lists);
		else if (c == '[' && lists < MAXIMAL_LISTS)
			flowList(lists + 1);
		else if (!flow && layout.isDash(cursor.offset()) && lists < MAXIMAL_LISTS)
			blockList(lists + 1);
		else if (!flow && (c == '|' || c == '>'))
			block(indentation, lists);
		else if (layout.startsPlain(cursor.offset(), flow))
			plain(indentation, flow, lists);
		else if (c == '{' || c == '[')
			cursor.token("NEEDS_QUOTES", endOfFlowItem(cursor.offset()));
		else if (!cursor.isLineBreakOrEnd(cursor.offset()) && !layout.isComment(cursor.offset())
				&& !(flow && Layout.isFlowIndicator(c)))
			needsQuotes(plainText(indentation, flow));
	}

	/** Anchors, aliases and tags. */
	private void properties() {
		while ("&*!".indexOf(cursor.current()) >= 0 && !cursor.isSpaceOrEnd(cursor.offset() + 1)) {
			int end = cursor.offset() + 1;
			while (!cursor.isSpaceOrEnd(end) && !Layout.isFlowIndicator(cursor.charAt(end)))
				end++;
			cursor.token("PROPERTY", end);
			blanks();
		}
	}

	/** After the bracket that closes what starts here, or before the next separator. */
	int endOfFlowItem(int at) {
		int open = 0;
		for (int i = at; i < cursor.text.length(); i++) {
			char c = cursor.charAt(i);
			if (c == '{' || c == '[')
				open++;
			else if (c == '}' || c == ']')
				open--;
			if (open == 0 && (c == '}' || c == ']'))
				return i + 1;
			if (open < 0 || open == 0 && (c == ',' || c == '\n'))
				return Math.max(i, at + 1);
		}
		return cursor.text.length();
	}

	private void flowList(int lists) {
		cursor.token("LIST_OPEN", cursor.offset() + 1);
		boolean separated = true;
		for (gap(); !cursor.atEnd() && cursor.current() != '}'; gap()) {
			int at = cursor.offset();
			if (cursor.current() == ']') {
				cursor.token("LIST_CLOSE", at + 1);
				return;
			}
			if (cursor.current() == ',') {
				cursor.token(separated ? "UNEXPECTED" : "ITEM", at + 1);
				separated = true;
				continue;
			}
			if (layout.keyColon(at, false) >= 0 && cursor.skipBlanks(at - cursor.column()) == at)
				break;
			if (!separated)
				cursor.mark("NO_COMMA");
			separated = false;
			value(-1, true, lists);
			if (cursor.offset() == at)
				cursor.token("UNEXPECTED", at + 1);
		}
		cursor.mark("UNCLOSED_LIST");
	}

	private void blockList(int lists) {
		int column = cursor.column();
		cursor.mark("LIST_OPEN");
		do {
			cursor.token("ITEM", cursor.offset() + 1);
			blanks();
			if (isOnNextLine(column, false))
				value(column, false, lists);
			else
				nothing(lists);
		} while (movesToDash(column));
		cursor.mark("LIST_CLOSE");
	}

	private boolean movesToDash(int column) {
		int at = cursor.skipBlanks(cursor.offset());
		if (!cursor.isLineBreakOrEnd(at) && !layout.isComment(at))
			return false;
		int line = cursor.nextLine(at);
		int first = cursor.skipBlanks(line);
		while (first < cursor.text.length() && (cursor.isLineBreakOrEnd(first) || cursor.charAt(first) == '#')) {
			line = cursor.nextLine(first);
			first = cursor.skipBlanks(line);
		}
		if (cursor.columnOf(line, first) != column || !layout.isDash(first))
			return false;
		gap();
		return true;
	}

	/** An item without a value: an alternative that is skipped, but a check that is none. */
	private void nothing(int lists) {
		if (lists < MAXIMAL_LISTS)
			cursor.mark("NULL");
		else {
			cursor.mark("MISSING");
			cursor.mark("END");
		}
	}

	private void checks(Decoded text, int lists) {
		if (lists == 0)
			new CheckScanner(cursor, text).expression();
		else
			new CheckScanner(cursor, text).single();
	}

	private void quoted(int indentation, boolean flow, int lists) {
		int open = cursor.offset();
		char quote = cursor.current();
		int close = closingQuote(open, flow ? Integer.MAX_VALUE : indentation);
		int end = close < 0 ? endOfUnclosed(open, indentation) : close;
		Decoded text = quote == '"' ? Decoded.doubleQuoted(cursor.text, open + 1, end)
				: Decoded.singleQuoted(cursor.text, open + 1, end);
		cursor.token(close < 0 ? "UNCLOSED_QUOTE" : text.hasBadEscape() ? "BAD_ESCAPE" : "QUOTE", open + 1);
		checks(text, lists);
		cursor.token("END", close < 0 ? cursor.offset() : close + 1);
	}

	/** A quote that is open must not swallow the entries after it; -1 if it is not closed before the next. */
	private int closingQuote(int open, int column) {
		char quote = cursor.charAt(open);
		for (int i = open + 1; i < cursor.text.length(); i++) {
			char c = cursor.charAt(i);
			if (c == quote && quote == '\'' && cursor.charAt(i + 1) == '\'' || c == '\\' && quote == '"')
				i++;
			else if (c == quote)
				return i;
			else if (c == '\n' && layout.isEntry(i + 1, column))
				return -1;
		}
		return -1;
	}

	private int endOfUnclosed(int open, int indentation) {
		int end = cursor.lineEnd(open);
		for (int line = cursor.nextLine(open); continues(line, indentation); line = cursor.nextLine(line))
			end = cursor.lineEnd(line);
		return end;
	}

	private boolean continues(int line, int indentation) {
		int first = cursor.skipBlanks(line);
		return !cursor.isLineBreakOrEnd(first) && cursor.charAt(first) != '#'
				&& cursor.columnOf(line, first) > Math.max(0, indentation) && layout.keyColon(first, true) < 0;
	}

	private void plain(int indentation, boolean flow, int lists) {
		Decoded text = plainText(indentation, flow);
		String value = text.toString();
		boolean unreadable = value.contains(": ") || value.indexOf('\t') >= 0 || flow && value.indexOf('?') >= 0
				|| value.endsWith(":") && !isUnnamed(lists > 0 ? value : lastWord(value));
		if (unreadable)
			needsQuotes(text);
		else if (lists < MAXIMAL_LISTS && NULLS.contains(value))
			cursor.token("NULL", text.offset(text.length()));
		else {
			checks(text, lists);
			cursor.mark("END");
		}
	}

	/** YAML reads a mapping here, but its author is about to write the name. */
	private static boolean isUnnamed(String check) {
		return check.equals("rule:") || check.equals("role:");
	}

	private static String lastWord(String expression) {
		return expression.substring(1 + Math.max(expression.lastIndexOf(' '), expression.lastIndexOf('(')));
	}

	private void needsQuotes(Decoded text) {
		cursor.token("NEEDS_QUOTES", text.offset(text.length()));
	}

	private Decoded plainText(int indentation, boolean flow) {
		Decoded text = new Decoded();
		int i = cursor.offset();
		while (true) {
			while (!cursor.isLineBreakOrEnd(i) && !layout.isComment(i)
					&& !(flow && Layout.isFlowIndicator(cursor.charAt(i)))) {
				text.add(cursor.charAt(i), i);
				i++;
			}
			int line = nextTextLine(i);
			int first = cursor.skipIndentation(line);
			boolean more = cursor.isLineBreakOrEnd(i) && first < cursor.text.length() && cursor.charAt(first) != '\t' && (flow
					? layout.startsPlain(first, true) && layout.keyColon(first, true) < 0
					: cursor.columnOf(line, first) > Math.max(0, indentation) && cursor.charAt(first) != '#');
			if (!more)
				return text.endAt(i).trimmed();
			text.add(' ', i);
			i = first;
		}
	}

	/** The start of the next line that is not blank; only asked for at the end of a line. */
	private int nextTextLine(int at) {
		int line = cursor.nextLine(at);
		while (line < cursor.text.length() && cursor.isLineBreakOrEnd(cursor.skipIndentation(line)))
			line = cursor.nextLine(line);
		return line;
	}

	/** A literal or folded scalar (YAML 1.1, section 9.2); how its lines are joined makes no difference to a rule. */
	private void block(int indentation, int lists) {
		int open = cursor.offset();
		int header = layout.blockHeaderEnd(open);
		int behind = cursor.skipBlanks(header);
		if (!cursor.isLineBreakOrEnd(behind) && !layout.isComment(behind)) {
			needsQuotes(plainText(indentation, false));
			return;
		}
		int explicit = cursor.text.substring(open, header).chars().filter(Character::isDigit).map(c -> c - '0').findAny().orElse(0);
		cursor.token("BLOCK", header);
		blanks();
		if (layout.isComment(cursor.offset()))
			cursor.token("COMMENT", cursor.lineEnd(cursor.offset()));
		boolean keep = cursor.text.substring(open, header).contains("+");
		Decoded text = blockText(indentation, explicit);
		if (text.length() == 0 && isBlank(indentation, explicit, keep))
			cursor.mark(lists == 0 ? "BLANK" : "MISSING");
		else
			checks(text, lists);
		cursor.mark("END");
	}

	/** Whether a block scalar without text is not empty: it keeps its line breaks, or has blanks behind its indentation. */
	private boolean isBlank(int indentation, int explicit, boolean keep) {
		int line = cursor.nextLine(cursor.offset());
		if (keep)
			return cursor.text.startsWith("\n", cursor.skipBlanks(line)) || cursor.text.startsWith("\r", cursor.skipBlanks(line));
		int first = cursor.skipBlanks(line);
		return explicit > 0 && cursor.isLineBreakOrEnd(first)
				&& cursor.columnOf(line, first) > Math.max(0, indentation) + explicit;
	}

	private Decoded blockText(int indentation, int explicit) {
		Decoded text = new Decoded();
		int end = cursor.lineEnd(cursor.offset());
		int column = explicit > 0 ? Math.max(0, indentation) + explicit : -1;
		int deepest = 0;
		for (int line = cursor.nextLine(end); line < cursor.text.length(); line = cursor.nextLine(line)) {
			int first = cursor.skipIndentation(line);
			int its = cursor.columnOf(line, first);
			deepest = Math.max(deepest, its);
			if (cursor.isLineBreakOrEnd(first))
				continue;
			if (column < 0 && its > indentation)
				column = deepest;
			if (column < 0 || its < column)
				break;
			if (text.length() > 0)
				text.add(' ', end);
			end = cursor.lineEnd(line);
			text.add(cursor.text, first, end);
		}
		return text.endAt(end).trimmed();
	}
}
