package community.scs.workbench.policy.scanning;

/** The entries of a policy file, and the comments between them. */
final class FileScanner {

	private final Cursor cursor;
	private final Layout layout;
	private final boolean tabs;
	private final ValueScanner values;
	private int column = -1;
	private boolean started;
	private boolean finished;

	/** @param tabs whether tabs may stand in a mapping in braces */
	FileScanner(Cursor cursor, boolean tabs) {
		this.cursor = cursor;
		this.tabs = tabs;
		layout = new Layout(cursor);
		values = new ValueScanner(cursor, layout);
	}

	void scan() {
		if (cursor.text.startsWith(Cursor.BYTE_ORDER_MARK))
			cursor.space(1);
		for (gap(); !cursor.atEnd(); gap())
			item();
	}

	private void item() {
		int at = cursor.offset();
		if (cursor.atLineStart() && layout.isMarker("---", at)) {
			cursor.token(started ? "DOCUMENT" : "MARK", at + 3);
			started = true;
		} else if (cursor.atLineStart() && layout.isMarker("...", at)) {
			cursor.token(started ? "MARK" : "UNEXPECTED", at + 3);
			finished = true;
		} else if (cursor.atLineStart() && cursor.text.startsWith("%YAML 1.", at) && !started)
			cursor.token("COMMENT", cursor.lineEnd(at));
		else if (cursor.current() == '{' && !started && !finished)
			flowMapping();
		else if (!finished && isEntry(at)) {
			if (column < 0)
				column = cursor.column();
			else if (cursor.column() != column)
				cursor.mark("INDENT");
			entry(layout.keyColon(at, false), column, false);
		} else
			cursor.token("UNEXPECTED", Math.max(at + 1, endOfText(at)));
	}

	private int endOfText(int at) {
		int end = cursor.lineEnd(at);
		while (end > at && Cursor.isSpace(cursor.charAt(end - 1)))
			end--;
		return end;
	}

	/** An entry starts a line; a second one behind the first is none. */
	private boolean isEntry(int at) {
		return cursor.skipBlanks(at - cursor.column()) == at && layout.keyColon(at, false) >= 0
				&& !cursor.text.startsWith("<<", at);
	}

	private void entry(int colon, int indentation, boolean flow) {
		started = true;
		key(colon);
		values.blanks();
		cursor.token("':'", colon + 1);
		values.after(indentation, flow);
	}

	private void key(int colon) {
		int at = cursor.offset();
		if (cursor.current() == '"' || cursor.current() == '\'') {
			int end = layout.closingQuote(at);
			boolean bad = cursor.current() == '"' && Decoded.doubleQuoted(cursor.text, at + 1, end - 1).hasBadEscape();
			cursor.token(bad ? "BAD_ESCAPE" : "QUOTE", at + 1);
			if (end - 1 > at + 1)
				cursor.token("NAME", end - 1);
			cursor.token("END", end);
			return;
		}
		int end = colon;
		while (end > at + 1 && Cursor.isSpace(cursor.charAt(end - 1)))
			end--;
		cursor.token("NAME", end);
	}

	private void flowMapping() {
		started = true;
		finished = true;
		if (tabs)
			values.allowTabs();
		cursor.token("MARK", cursor.offset() + 1);
		boolean separated = true;
		for (values.gap(); !cursor.atEnd(); values.gap()) {
			int at = cursor.offset();
			if (cursor.current() == '}') {
				cursor.token("MARK", at + 1);
				return;
			}
			if (cursor.current() == ',') {
				cursor.token(separated ? "UNEXPECTED" : "MARK", at + 1);
				separated = true;
				continue;
			}
			if (!separated)
				cursor.mark("NO_COMMA");
			separated = false;
			int colon = layout.keyColon(at, true);
			if (colon >= 0)
				entry(colon, -1, true);
			else
				cursor.token("UNEXPECTED", values.endOfFlowItem(at));
		}
		cursor.mark("UNCLOSED_LIST");
	}

	/** White space and comments; comment lines directly above an entry belong to it. */
	private void gap() {
		values.space();
		while (layout.isComment(cursor.offset())) {
			if (isFirstOfLine(cursor.offset()))
				comments();
			else
				cursor.token("COMMENT", cursor.lineEnd(cursor.offset()));
			values.space();
		}
	}

	private boolean isFirstOfLine(int at) {
		return cursor.skipBlanks(at - cursor.column()) == at || at == 1 && cursor.atLineStart();
	}

	/** A run of comment lines; a rule that is commented out ends what is said about the next one. */
	private void comments() {
		int line = cursor.offset() - cursor.column();
		int documentation = line;
		int first = cursor.skipBlanks(line);
		while (cursor.charAt(first) == '#') {
			line = cursor.nextLine(first);
			if (cursor.charAt(first + 1) == '"' || cursor.charAt(first + 1) == '\'')
				documentation = line;
			first = cursor.skipBlanks(line);
		}
		boolean documents = isDocumented(line, first);
		while (layout.isComment(cursor.offset()) && cursor.offset() < line) {
			int at = cursor.offset();
			cursor.token(documents && at >= documentation ? "DOC" : "COMMENT", cursor.lineEnd(at));
			if (cursor.offset() < first)
				cursor.separation(Math.min(first, cursor.skipBlanks(cursor.nextLine(at))), false);
		}
	}

	private boolean isDocumented(int line, int at) {
		int its = cursor.columnOf(line, at);
		return !finished && (column < 0 || its == column) && layout.keyColon(at, false) >= 0
				&& !cursor.text.startsWith("<<", at) && !(its == 0 && layout.isMarker("---", at));
	}
}
