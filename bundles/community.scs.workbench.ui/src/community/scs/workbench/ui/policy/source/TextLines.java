package community.scs.workbench.ui.policy.source;

/** Lines of texts for users, who count from 1. */
public final class TextLines {

	private TextLines() {
	}

	/** in which line an offset is; that of the end for one behind it */
	public static int line(String text, int offset) {
		return 1 + (int) text.substring(0, Math.min(offset, text.length())).chars().filter(c -> c == '\n').count();
	}
}
