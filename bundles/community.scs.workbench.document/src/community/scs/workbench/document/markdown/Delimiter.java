package community.scs.workbench.document.markdown;

import java.util.ArrayList;
import java.util.List;

/** A run of equal emphasis characters in inline text (CommonMark 0.31, section 6.2). */
final class Delimiter {

	final int start;
	final int length;
	final char symbol;
	final boolean canOpen;
	final boolean canClose;
	/** Neighbours on the stack of delimiters. */
	Delimiter previous;
	Delimiter next;
	private int left;
	/** Lengths of the marks that close emphasis, from the left, and of those that open it, from the right. */
	private final List<Integer> closing = new ArrayList<>();
	private final List<Integer> opening = new ArrayList<>();

	Delimiter(String text, int start, int end) {
		this.start = start;
		length = end - start;
		left = length;
		symbol = text.charAt(start);
		int before = start == 0 ? '\n' : text.codePointBefore(start);
		int after = end == text.length() ? '\n' : text.codePointAt(end);
		boolean leftFlanking = isFlanking(after, before);
		boolean rightFlanking = isFlanking(before, after);
		boolean isWordy = symbol == '_';
		canOpen = leftFlanking && (!isWordy || !rightFlanking || isPunctuation(before));
		canClose = rightFlanking && (!isWordy || !leftFlanking || isPunctuation(after));
	}

	private static boolean isFlanking(int inside, int outside) {
		return !isWhitespace(inside) && (!isPunctuation(inside) || isWhitespace(outside) || isPunctuation(outside));
	}

	private static boolean isWhitespace(int c) {
		return Character.isSpaceChar(c) || c == '\t' || c == '\n' || c == '\f' || c == '\r';
	}

	/** Unicode punctuation and symbols. */
	private static boolean isPunctuation(int c) {
		return switch (Character.getType(c)) {
			case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
					Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
					Character.OTHER_PUNCTUATION, Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL,
					Character.MODIFIER_SYMBOL, Character.OTHER_SYMBOL -> true;
			default -> false;
		};
	}

	boolean isUsedUp() {
		return left == 0;
	}

	/** Takes a pair of marks from this opener and the closer, if the two match. */
	boolean pairWith(Delimiter closer) {
		int used = symbol == '~' ? strikethrough(closer) : emphasis(closer);
		if (used == 0)
			return false;
		opening.add(used);
		closer.closing.add(used);
		left -= used;
		closer.left -= used;
		return true;
	}

	private int strikethrough(Delimiter closer) {
		return left == closer.left && left <= 2 ? left : 0;
	}

	private int emphasis(Delimiter closer) {
		boolean isAmbiguous = canClose || closer.canOpen;
		if (isAmbiguous && closer.length % 3 != 0 && (length + closer.length) % 3 == 0)
			return 0;
		return left >= 2 && closer.left >= 2 ? 2 : 1;
	}

	/** Adds a token for each mark, and one for what is left as text between them. */
	void addTo(List<Token> tokens) {
		int position = start;
		for (int used : closing)
			tokens.add(new Token("MARK_OFF", position, position += used));
		if (left > 0)
			tokens.add(new Token(Token.TEXT, position, position += left));
		for (int used : opening.reversed())
			tokens.add(new Token("MARK_ON", position, position += used));
	}
}
