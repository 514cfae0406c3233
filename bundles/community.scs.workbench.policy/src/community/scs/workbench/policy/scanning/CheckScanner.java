package community.scs.workbench.policy.scanning;

import java.util.Locale;

/** Splits the text of one scalar into the tokens of a rule expression, as {@code _parse_tokenize} of oslo.policy does. */
final class CheckScanner {

	/** Deeper nesting of parentheses and {@code not} is not parsed; real files reach a depth of four. */
	static final int MAXIMAL_DEPTH = 200;

	private final Cursor cursor;
	private final Decoded text;
	private boolean operandExpected = true;
	private int depth;

	CheckScanner(Cursor cursor, Decoded text) {
		this.cursor = cursor;
		this.text = text;
	}

	/** A whole expression; nothing for the empty text. */
	void expression() {
		if (text.length() == 0)
			return;
		if (text.isBlank())
			cursor.mark("BLANK");
		else if (deepest() > MAXIMAL_DEPTH)
			emit("DEEP", text.length());
		else
			words();
		cursor.space(text.offset(text.length()));
	}

	/** The one check that an item of a legacy list is, blanks included. */
	void single() {
		if (text.length() == 0)
			cursor.mark("MISSING");
		else
			check(0, text.length(), false);
	}

	private void emit(String type, int endIndex) {
		cursor.token(type, text.offset(endIndex));
	}

	private int deepest() {
		int open = 0;
		int deepest = 0;
		int negations = 0;
		for (int i = 0; i < text.length(); i = skipSpaces(wordEnd(i))) {
			int end = wordEnd(i);
			int from = i;
			while (from < end && text.charAt(from) == '(')
				from++;
			open += from - i;
			boolean negation = end - from == 3 && "not".equalsIgnoreCase(text.text(from, end));
			negations = negation ? negations + 1 : from == end ? negations : 0;
			deepest = Math.max(deepest, open + negations);
			while (end > from && text.charAt(end - 1) == ')') {
				end--;
				open--;
			}
		}
		return deepest;
	}

	private int wordEnd(int from) {
		int i = from;
		while (i < text.length() && !Cursor.isSpace(text.charAt(i)))
			i++;
		return i;
	}

	private int skipSpaces(int from) {
		int i = from;
		while (i < text.length() && Cursor.isSpace(text.charAt(i)))
			i++;
		return i;
	}

	private void words() {
		int start = skipSpaces(0);
		while (start < text.length()) {
			cursor.space(text.offset(start));
			int end = wordEnd(start);
			word(start, end);
			start = skipSpaces(end);
		}
		if (operandExpected)
			cursor.mark("MISSING");
		for (; depth > 0; depth--)
			cursor.mark("UNCLOSED_PARENTHESIS");
	}

	private void word(int start, int end) {
		int from = start;
		while (from < end && text.charAt(from) == '(') {
			beforeOperand();
			emit("'('", ++from);
			depth++;
		}
		int to = end;
		while (to > from && text.charAt(to - 1) == ')')
			to--;
		if (to > from)
			operatorOrCheck(from, to, to == end);
		while (to < end)
			close(++to);
	}

	private void beforeOperand() {
		if (!operandExpected)
			cursor.mark("NO_OPERATOR");
		operandExpected = true;
	}

	private void afterOperand() {
		if (operandExpected)
			cursor.mark("MISSING");
		operandExpected = false;
	}

	private void operatorOrCheck(int from, int to, boolean alone) {
		switch (to - from > 3 ? "" : text.text(from, to).toLowerCase(Locale.ROOT)) {
		case "and" -> {
			afterOperand();
			emit("'and'", to);
			operandExpected = true;
		}
		case "or" -> {
			afterOperand();
			emit("'or'", to);
			operandExpected = true;
		}
		case "not" -> {
			beforeOperand();
			emit("'not'", to);
		}
		default -> {
			beforeOperand();
			check(from, to, alone);
			operandExpected = false;
		}
		}
	}

	private void close(int end) {
		afterOperand();
		emit(depth > 0 ? "')'" : "STRAY", end);
		depth = Math.max(0, depth - 1);
	}

	private void check(int from, int to, boolean mayBeString) {
		if (to - from == 1 && (text.charAt(from) == '@' || text.charAt(from) == '!')) {
			emit("'" + text.charAt(from) + "'", to);
			return;
		}
		char first = text.charAt(from);
		int colon = text.indexOf(':', from, to);
		if (mayBeString && to - from > 1 && (first == '"' || first == '\'') && text.charAt(to - 1) == first)
			emit("STRING", to);
		else if (colon <= from)
			emit("BARE", to);
		else
			kind(from, colon, to);
	}

	private void kind(int from, int colon, int to) {
		String kind = text.text(from, colon);
		switch (kind) {
		case "rule" -> {
			keyword(kind, colon);
			named("NAME", to, colon + 1 < to);
		}
		case "role" -> {
			keyword(kind, colon);
			if (colon + 1 < to)
				match(colon + 1, to);
			else
				cursor.mark("NO_NAME");
		}
		case "http", "https" -> {
			keyword(kind, colon);
			match(colon + 1, to);
		}
		case "field" -> field(colon, to);
		default -> {
			emit(isLiteral(kind) ? "LITERAL" : "NAME", colon);
			emit("':'", colon + 1);
			match(colon + 1, to);
		}
		}
	}

	private void keyword(String kind, int colon) {
		emit("'" + kind + "'", colon);
		emit("':'", colon + 1);
	}

	private void named(String type, int to, boolean present) {
		if (present)
			emit(type, to);
		else
			cursor.mark("NO_NAME");
	}

	/** As neutron's {@code FieldCheck} takes it apart: {@code field:RESOURCE:FIELD=VALUE}. */
	private void field(int colon, int to) {
		int second = text.indexOf(':', colon + 1, to);
		int equals = second < 0 ? -1 : text.indexOf('=', second, to);
		if (second <= colon + 1 || equals <= second + 1) {
			emit("BAD_FIELD", to);
			return;
		}
		keyword("field", colon);
		emit("NAME", second);
		emit("':'", second + 1);
		emit("NAME", equals);
		emit("'='", equals + 1);
		if (equals + 1 < to)
			emit("TEXT", to);
	}

	private void match(int from, int to) {
		int start = from;
		int open = substitution(from, to);
		while (open >= 0) {
			int close = text.indexOf(')', open, to);
			if (open > start)
				emit("TEXT", open);
			emit("SUBSTITUTION_OPEN", open + 2);
			if (close > open + 2)
				emit("NAME", close);
			start = close + 2;
			emit("SUBSTITUTION_CLOSE", start);
			open = substitution(start, to);
		}
		if (start < to)
			emit("TEXT", to);
	}

	/** Where the next complete <code>%(NAME)s</code> starts; -1 if there is none. */
	private int substitution(int from, int to) {
		int open = text.indexOf('%', from, to);
		while (open >= 0 && (open + 1 == to || text.charAt(open + 1) != '('))
			open = text.indexOf('%', open + 1, to);
		int close = open < 0 ? -1 : text.indexOf(')', open, to);
		return close >= 0 && close + 1 < to && text.charAt(close + 1) == 's' ? open : -1;
	}

	/** What Python's {@code ast.literal_eval} takes for a text, a number or a constant. */
	private static boolean isLiteral(String kind) {
		char first = kind.charAt(0);
		if (first == '\'' || first == '"')
			return kind.length() > 1 && kind.indexOf(first, 1) == kind.length() - 1;
		if (kind.equals("None") || kind.equals("True") || kind.equals("False"))
			return true;
		return kind.matches("[-+]?[0-9]++(\\.[0-9]*+)?+");
	}
}
