package community.scs.workbench.document;

/**
 * Places in a text where a requirement word, a name or a URL may start, as the two letters there tell. Matching patterns only
 * there takes a small part of the time of a search.
 */
public final class WordStarts {

	private WordStarts() {
	}

	/** @return the first such place at {@code from} or behind it and before {@code to}; -1 if there is none */
	public static int next(String text, int from, int to) {
		for (int i = from; i < to - 1; i++)
			if (isStart(text.charAt(i), text.charAt(i + 1)) && !isWithinWord(text, i))
				return i;
		return -1;
	}

	/** Must, mustn't, may, mandatory; shall, should, scs-0100; https; not, no longer, neither, never; required, recommended; optional; forbidden. */
	private static boolean isStart(char first, char second) {
		int next = second | 0x20;
		return switch (first | 0x20) {
			case 'm' -> next == 'u' || next == 'a';
			case 's' -> next == 'h' || next == 'c';
			case 'h' -> next == 't';
			case 'n' -> next == 'o' || next == 'e';
			case 'f' -> next == 'o';
			case 'r' -> next == 'e';
			case 'o' -> next == 'p';
			default -> false;
		};
	}

	/** A low line between words may stand for emphasis. */
	private static boolean isWithinWord(String text, int i) {
		return i > 0 && (isWord(text.charAt(i - 1)) || text.charAt(i - 1) == '_' && i > 1 && isWord(text.charAt(i - 2)));
	}

	private static boolean isWord(char c) {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
	}
}
