package community.scs.workbench.document.authoring;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** References to a document that gets another name: links, keys and mentions have the name in common. */
public final class Renaming {

	private Renaming() {
	}

	/** @return the text with each mention of the old name replaced, whatever stands before and behind it */
	public static String renamed(String text, FileName old, FileName renamed) {
		return pattern(base(old)).matcher(text).replaceAll(Matcher.quoteReplacement(base(renamed)));
	}

	public static int count(String text, FileName old) {
		return (int) pattern(base(old)).matcher(text).results().count();
	}

	private static String base(FileName name) {
		return name.toString().replaceFirst("\\.md$", "");
	}

	static Pattern pattern(String base) {
		return Pattern.compile("(?<![\\w-])(?i:" + Pattern.quote(base) + ")(?![\\w-])");
	}
}
