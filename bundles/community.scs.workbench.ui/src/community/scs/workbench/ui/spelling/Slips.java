package community.scs.workbench.ui.spelling;

import java.util.Locale;
import java.util.function.Predicate;

/**
 * Tells words with a capital that are misspelled from names that no dictionary has. A slip is one letter away from a word that is written
 * small and starts as it does, is no short word, and stands once in its text: what an author writes twice is likely a name.
 */
final class Slips {

	private static final int SHORTEST_AT_START = 6;
	private static final int SHORTEST = 7;
	private static final String MARKS = "*_\"'([“‘~ \t";

	private Slips() {
	}

	/**
	 * @param word of {@code text}, at {@code start}, that has one capital and is in no dictionary
	 * @param spells whether a word in lower case is right
	 */
	static boolean isSlip(String text, int start, String word, Predicate<String> spells) {
		int shortest = startsSentence(text, start) ? SHORTEST_AT_START : SHORTEST;
		return word.length() >= shortest && isAlone(text, start, word) && isNear(word.toLowerCase(Locale.ROOT), spells);
	}

	private static boolean isAlone(String text, int start, String word) {
		int first = text.indexOf(word);
		return first == start && text.indexOf(word, start + word.length()) < 0;
	}

	/** At the start of a paragraph, heading, item or cell, or behind a stop. */
	private static boolean startsSentence(String text, int start) {
		int at = start - 1;
		while (at >= 0 && MARKS.indexOf(text.charAt(at)) >= 0) {
			at--;
		}
		if (at < 0 || ".!?:|#>+-".indexOf(text.charAt(at)) >= 0) {
			return true;
		}
		return text.charAt(at) == '\n' && text.substring(Math.max(0, at - 2), at).replace("\r", "").endsWith("\n");
	}

	private static boolean isNear(String word, Predicate<String> spells) {
		for (int i = 1; i <= word.length(); i++) {
			String head = word.substring(0, i);
			String tail = word.substring(i);
			if (!tail.isEmpty() && spells.test(head + tail.substring(1)) || tail.length() > 1 && spells.test(head + tail.charAt(1) + tail.charAt(0) + tail.substring(2))) {
				return true;
			}
			for (char c = 'a'; c <= 'z'; c++) {
				if (spells.test(head + c + tail) || !tail.isEmpty() && spells.test(head + c + tail.substring(1))) {
					return true;
				}
			}
		}
		return false;
	}
}
