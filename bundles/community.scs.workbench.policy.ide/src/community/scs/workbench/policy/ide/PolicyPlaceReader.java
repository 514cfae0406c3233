package community.scs.workbench.policy.ide;

import community.scs.workbench.policy.ide.PolicyPlace.Kind;
import community.scs.workbench.policy.scanning.PolicyScanner;
import community.scs.workbench.scan.Sink;
import java.util.Set;

/** Follows the tokens of the scanner up to the cursor, where the text ends; some of them have no length. */
final class PolicyPlaceReader implements Sink {

	private static final Set<String> SPACE = Set.of("WS", "TAB");
	private static final Set<String> OPENING = Set.of("QUOTE", "UNCLOSED_QUOTE", "BAD_ESCAPE", "BLOCK");
	private static final Set<String> WORDS = Set.of("'and'", "'or'", "'not'");
	private static final String BARE = "BARE";
	private static final String UNQUOTED = "NEEDS_QUOTES";

	private final String text;
	private int column = -1;
	private boolean isFlow;
	private boolean inValue;
	private String key;
	private int lists;
	private boolean isBracketed;
	/** The token that opened the scalar; empty if it has no quote. */
	private String open = "";
	private String quote = "";
	private int tokens;
	private boolean operandExpected;
	private boolean wasExpected;
	private String check = "";
	private boolean isOperatorMissing;
	private int keyStart;
	private String previous = "";
	/** Of the last token that has a length. */
	private String type = "";
	private int start;
	private int end;
	private int comment = -1;
	private int commentEnd = -1;

	private PolicyPlaceReader(String text) {
		this.text = text;
	}

	static PolicyPlace read(String text) {
		PolicyPlaceReader reader = new PolicyPlaceReader(text);
		new PolicyScanner().scan(text, reader);
		return reader.place();
	}

	@Override
	public void token(String name, int from, int to) {
		if (SPACE.contains(name))
			return;
		if (name.equals("COMMENT") || name.equals("DOC")) {
			comment = from;
			commentEnd = to;
			return;
		}
		if (to > from && isOutside(name, from))
			leave();
		if (inValue)
			inValue(name, from, to);
		else
			outside(name, from, to);
		if (to > from) {
			previous = type;
			type = name;
			start = from;
			end = to;
		}
	}

	/** Whether a token ends the value, since in block style it starts a line no deeper than the entry. */
	private boolean isOutside(String name, int from) {
		return inValue && !isFlow && !isBracketed && !name.equals("ITEM") && !(open.equals("QUOTE") || open.equals("BAD_ESCAPE"))
				&& text.substring(lineStart(from), from).isBlank() && from - lineStart(from) <= column;
	}

	private int lineStart(int at) {
		return text.lastIndexOf('\n', at - 1) + 1;
	}

	private void leave() {
		inValue = false;
		lists = 0;
		isBracketed = false;
		key = null;
		nextScalar("");
	}

	private void outside(String name, int from, int to) {
		switch (name) {
		case "MARK" -> isFlow |= text.startsWith("{", from);
		case "QUOTE", "BAD_ESCAPE" -> keyStart = from;
		case "NAME" -> {
			key = text.substring(from, to);
			keyStart = OPENING.contains(type) ? keyStart : from;
		}
		case "':'" -> {
			inValue = true;
			nextScalar("");
			if (column < 0 && !isFlow)
				column = keyStart - lineStart(keyStart);
		}
		default -> {
			// no part of an entry
		}
		}
	}

	private void inValue(String name, int from, int to) {
		switch (name) {
		case "LIST_OPEN" -> {
			lists++;
			isBracketed |= to > from;
			nextScalar("");
		}
		case "ITEM" -> nextScalar("");
		case "LIST_CLOSE", "UNCLOSED_LIST" -> {
			if (from < text.length() || to > from)
				lists--;
			if (lists <= 0 && from < text.length())
				leave();
		}
		case "MARK" -> leave();
		case "END" -> {
			if (to > from && lists == 0)
				leave();
			else if (to > from)
				open = "";
		}
		case "NO_OPERATOR" -> {
			operandExpected = true;
			isOperatorMissing = true;
		}
		case "MISSING", "BLANK", "NO_NAME", "UNCLOSED_PARENTHESIS", "NO_COMMA", "UNEXPECTED" -> {
			// says what is wrong, not where we are
		}
		default -> {
			if (OPENING.contains(name)) {
				nextScalar(name);
				quote = name.equals("BLOCK") ? "" : text.substring(from, to);
			} else
				inScalar(name, from, to);
		}
		}
	}

	private void nextScalar(String opening) {
		open = opening;
		quote = "";
		tokens = 0;
		operandExpected = true;
	}

	private void inScalar(String name, int from, int to) {
		tokens++;
		wasExpected = operandExpected && !isOperatorMissing;
		isOperatorMissing = false;
		if (operandExpected && !isOperatorOrOpen(name))
			check = text.substring(from, to);
		operandExpected = isOperatorOrOpen(name);
	}

	private static boolean isOperatorOrOpen(String name) {
		return WORDS.contains(name) || name.equals("'('");
	}

	private PolicyPlace place() {
		if (comment >= 0 && commentEnd == text.length() && lineStart(text.length()) <= comment)
			return new PolicyPlace(Kind.COMMENT, text.substring(comment), "", null, "", false, false, false);
		boolean isBlankLine = text.substring(lineStart(text.length())).isBlank();
		if (inValue && !isFlow && !isBracketed && isBlankLine && end <= lineStart(text.length()) && text.length() - lineStart(text.length()) <= column)
			leave();
		return inValue ? value() : key(isBlankLine);
	}

	private PolicyPlace key(boolean isBlankLine) {
		boolean isTouching = type.equals("UNEXPECTED") && end == text.length();
		int from = isTouching ? start : text.length();
		boolean fits;
		if (isFlow)
			fits = isTouching ? previous.equals("MARK") : type.equals("MARK") && !text.startsWith("}", start);
		else
			fits = (isTouching ? text.substring(lineStart(start), start).isBlank() : isBlankLine) && (column < 0 || from - lineStart(from) == column)
					&& !text.startsWith("...", start);
		return fits ? place(Kind.KEY, text.substring(from)) : PolicyPlace.NOTHING;
	}

	private PolicyPlace value() {
		boolean isTouching = end == text.length();
		if (tokens == 0 && open.isEmpty())
			return type.equals("END") || type.equals("LIST_CLOSE") ? PolicyPlace.NOTHING : new PolicyPlace(Kind.CHECK, "", "", key, "", true, lists > 0, isTouching && !isBracketed);
		if (isTouching)
			return touching();
		if (tokens == 0)
			return open.equals("BLOCK") && lineStart(text.length()) <= end ? PolicyPlace.NOTHING : place(Kind.CHECK, "");
		if (lists > 0 || type.equals("END") || type.equals("NULL") || type.equals(UNQUOTED) || type.equals("':'"))
			return PolicyPlace.NOTHING;
		return place(operandExpected ? Kind.CHECK : Kind.OPERATOR, "");
	}

	private PolicyPlace touching() {
		String begun = text.substring(start);
		return switch (type) {
		case "QUOTE", "UNCLOSED_QUOTE", "BAD_ESCAPE", "'('" -> place(Kind.CHECK, "");
		case "')'" -> new PolicyPlace(Kind.OPERATOR, "", "", key, quote, false, false, true);
		case "'and'", "'or'", "'not'", BARE -> place(wasExpected ? Kind.CHECK : Kind.OPERATOR, begun);
		case "':'" -> afterColon("");
		case "NAME" -> check.equals("rule") ? place(Kind.RULE, begun) : PolicyPlace.NOTHING;
		case "TEXT" -> afterColon(begun);
		case UNQUOTED -> begun.indexOf('"') < 0 && begun.indexOf('\\') < 0 && !begun.contains(": ") ? read(text.substring(0, start) + '"' + begun) : PolicyPlace.NOTHING;
		default -> PolicyPlace.NOTHING;
		};
	}

	private PolicyPlace afterColon(String begun) {
		return switch (check) {
		case "rule" -> place(Kind.RULE, begun);
		case "role" -> place(Kind.ROLE, begun);
		case "field" -> PolicyPlace.NOTHING;
		default -> place(Kind.VALUE, begun);
		};
	}

	private PolicyPlace place(Kind kind, String begun) {
		return new PolicyPlace(kind, begun, kind == Kind.VALUE ? check : "", key, quote, kind == Kind.CHECK && open.isEmpty() && tokens <= 1 && !begun.isEmpty(), lists > 0, false);
	}
}
