package community.scs.workbench.document.ide.typing;

import java.util.Optional;

/** Signs that come in pairs. Quotes and backticks are closed at the start of a word only, brackets before blanks. */
public final class Pairs {

	private static final String OPENING = "([{\"`";
	private static final String CLOSING = ")]}\"`";
	private static final String MARKS = "*_~'";

	private Pairs() {
	}

	/** @return empty where the sign is just written */
	public static Optional<TextChange> typed(String text, int offset, char sign) {
		if (OPENING.indexOf(sign) < 0 && CLOSING.indexOf(sign) < 0 || Zone.at(text, offset) == Zone.CODE || isEscaped(text, offset))
			return Optional.empty();
		if (CLOSING.indexOf(sign) >= 0 && isAt(text, offset, sign) && isOpen(text, offset, sign))
			return Optional.of(TextChange.moving(offset + 1, 0));
		int kind = OPENING.indexOf(sign);
		if (kind < 0 || !isClosedAt(text, offset, sign))
			return Optional.empty();
		return Optional.of(new TextChange(offset, 0, "" + sign + CLOSING.charAt(kind), offset + 1, 0));
	}

	/** The sign around what is selected on one line, which stays selected; in code it replaces it as ever. */
	public static Optional<TextChange> around(String text, int offset, int length, char sign) {
		int kind = OPENING.indexOf(sign);
		String selected = text.substring(offset, offset + length);
		boolean isMark = MARKS.indexOf(sign) >= 0;
		if (length == 0 || kind < 0 && !isMark || selected.isBlank() || selected.indexOf('\n') >= 0 || selected.indexOf('\r') >= 0
				|| Zone.at(text, offset) != Zone.PROSE)
			return Optional.empty();
		char closing = isMark ? sign : CLOSING.charAt(kind);
		return Optional.of(new TextChange(offset, length, sign + selected + closing, offset + 1, length));
	}

	/** Deleting the opening sign of a pair with nothing in it deletes both. */
	public static Optional<TextChange> deleted(String text, int offset) {
		int kind = offset < text.length() ? OPENING.indexOf(text.charAt(offset)) : -1;
		boolean isPair = kind >= 0 && isAt(text, offset + 1, CLOSING.charAt(kind)) && !isEscaped(text, offset)
				&& !isAt(text, offset + 2, CLOSING.charAt(kind)) && (offset == 0 || text.charAt(offset - 1) != text.charAt(offset))
				&& Zone.at(text, offset) != Zone.CODE;
		return isPair ? Optional.of(TextChange.replacing(offset, 2, "")) : Optional.empty();
	}

	private static boolean isAt(String text, int offset, char sign) {
		return offset < text.length() && text.charAt(offset) == sign;
	}

	private static boolean isEscaped(String text, int offset) {
		return offset > 0 && text.charAt(offset - 1) == '\\';
	}

	/** Whether the sign at the offset closes one that stands before it on the line, and no other sign is missing. */
	private static boolean isOpen(String text, int offset, char sign) {
		char opening = OPENING.charAt(CLOSING.indexOf(sign));
		int open = 0;
		int before = 0;
		for (int i = Lines.start(text, offset); i < Lines.end(text, offset); i++) {
			if (i == offset)
				before = open;
			if (text.charAt(i) == opening && opening == sign)
				open = 1 - open;
			else if (text.charAt(i) == opening)
				open++;
			else if (text.charAt(i) == sign)
				open--;
		}
		return before > 0 && open == 0;
	}

	private static boolean isClosedAt(String text, int offset, char sign) {
		boolean isFollowed = offset < text.length() && !Character.isWhitespace(text.charAt(offset))
				&& ")]}.,;:!?|*_".indexOf(text.charAt(offset)) < 0;
		if (isFollowed)
			return false;
		if (sign != '"' && sign != '`')
			return true;
		char before = offset > 0 ? text.charAt(offset - 1) : ' ';
		return before != sign && !Character.isLetterOrDigit(before);
	}
}
