package community.scs.workbench.requirement.scoping;

import java.util.Locale;
import java.util.function.Function;

/** Finds what somebody may have meant. */
public final class Nearest {

	private Nearest() {
	}

	/**
	 * The candidate that the fewest single-character edits turn a text into, compared without case; null where that would
	 * take more than half of its characters.
	 */
	public static <T> String to(String text, Iterable<T> candidates, Function<T, String> name) {
		String nearest = null;
		int fewest = Math.max(1, text.length() / 2) + 1;
		for (T candidate : candidates) {
			String word = name.apply(candidate);
			if (Math.abs(word.length() - text.length()) >= fewest)
				continue;
			int edits = edits(text.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
			if (edits < fewest) {
				fewest = edits;
				nearest = word;
			}
		}
		return nearest;
	}

	private static int edits(String one, String other) {
		int[] row = new int[other.length() + 1];
		for (int j = 0; j <= other.length(); j++)
			row[j] = j;
		for (int i = 1; i <= one.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= other.length(); j++) {
				int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(replaced, Math.min(row[j - 1], row[j]) + 1);
			}
		}
		return row[other.length()];
	}
}
