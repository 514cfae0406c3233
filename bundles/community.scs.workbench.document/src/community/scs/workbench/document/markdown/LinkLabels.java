package community.scs.workbench.document.markdown;

import java.util.Locale;

/** Labels of link and footnote definitions. */
public final class LinkLabels {

	private LinkLabels() {
	}

	/** @return the form in which labels are compared: letters folded, white space collapsed (CommonMark 0.31, section 6.3) */
	public static String normalized(String label) {
		String folded = label.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
		return folded.strip().replaceAll("\\s+", " ");
	}
}
