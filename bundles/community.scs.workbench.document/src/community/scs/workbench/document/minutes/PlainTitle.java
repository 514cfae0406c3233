package community.scs.workbench.document.minutes;

import java.util.regex.Pattern;

/** Titles without markup. */
final class PlainTitle {

	private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]{1,300})\\]\\([^()\\s]{1,1000}\\)");
	private static final Pattern MARKS = Pattern.compile("[*`]|(?<!\\w)_|_(?!\\w)");

	private PlainTitle() {
	}

	static String of(String title) {
		return MARKS.matcher(LINK.matcher(title).replaceAll("$1")).replaceAll("").strip();
	}
}
