package community.scs.workbench.policy.yaml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The halves of one character that a double-quoted text writes as two escapes. They stay apart in Python and equal no
 * character, so one that is none (U+10FFFF) goes between them here. JSON joins them.
 */
final class Halves {

	private static final String APART = Character.toString(Character.MAX_CODE_POINT);
	private static final String HALF = "\\\\(?:u|U0000)[dD]";
	private static final String FOLD = "(?:\\\\(?:\r\n|[\n\r\\x85\\x{2028}\\x{2029}])[ \t]*+)*+";
	private static final Pattern WRITTEN = Pattern.compile(
			"(" + HALF + "[89abAB].." + FOLD + HALF + "[c-fC-F]..)|[\\x{10000}-\\x{10ffff}]|\\\\U(?:000[1-9a-fA-F]|0010)....|\\\\(.)", Pattern.DOTALL);

	private Halves() {
	}

	/** The content of a scalar, in which halves are apart that were written so. */
	static String apart(String content, String written) {
		if (written.indexOf('\\') < 0 || content.chars().noneMatch(c -> Character.isHighSurrogate((char) c))) {
			return content;
		}
		StringBuilder out = new StringBuilder();
		Matcher characters = WRITTEN.matcher(written);
		for (int i = 0; i < content.length(); i++) {
			out.append(content.charAt(i));
			if (Character.isSurrogatePair(content.charAt(i), i + 1 < content.length() ? content.charAt(i + 1) : 0) && halves(characters)) {
				out.append(APART);
			}
		}
		return out.toString();
	}

	/** Whether the next character with two halves is written as two. */
	private static boolean halves(Matcher characters) {
		while (characters.find()) {
			if (characters.group(2) == null) {
				return characters.group(1) != null;
			}
		}
		return false;
	}
}
