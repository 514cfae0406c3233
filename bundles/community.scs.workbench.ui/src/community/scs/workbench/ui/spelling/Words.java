package community.scs.workbench.ui.spelling;

import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds words of everyday language. What has a digit or a capital behind its first letter is a name, and three letters may be an
 * abbreviation, such as in OpenStack, os_distro, MTU, v2 or rgw: they are left out, for a false mark is worse than none.
 */
final class Words {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]++(?:['’][\\p{L}\\p{M}]++)*+");
	private static final String GLUE = "_/\\@#=+$&%~<>{}[]";
	private static final int SHORTEST = 4;

	private Words() {
	}

	/** @param found is told start and word, with a straight apostrophe and without a genitive's s */
	static void in(String text, int from, int to, BiConsumer<Integer, String> found) {
		Matcher matcher = WORD.matcher(text).region(from, to);
		while (matcher.find()) {
			String word = matcher.group().replace('’', '\'').replaceFirst("'s$", "");
			if (word.length() >= SHORTEST && !isName(word) && !isGlued(text, matcher.start() - 1, -1) && !isGlued(text, matcher.end(), 1)) {
				found.accept(matcher.start(), word);
			}
		}
	}

	private static boolean isName(String word) {
		return word.chars().skip(1).anyMatch(Character::isUpperCase);
	}

	/** Whether the word goes on beyond its letters. */
	private static boolean isGlued(String text, int at, int direction) {
		if (at < 0 || at >= text.length()) {
			return false;
		}
		char next = text.charAt(at);
		if (Character.isDigit(next) || GLUE.indexOf(next) >= 0) {
			return true;
		}
		int beyond = at + direction;
		return (next == '.' || next == ':' || next == '-') && beyond >= 0 && beyond < text.length()
				&& (next == '-' ? Character.isDigit(text.charAt(beyond)) : Character.isLetterOrDigit(text.charAt(beyond)));
	}
}
