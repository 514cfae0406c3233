package community.scs.workbench.ui.checks;

import java.util.Locale;

import community.scs.workbench.check.Outcome;

/** How an outcome is shown: a word, a drawing with an outline of its own, and a sign for running text. */
final class OutcomeLook {

	private OutcomeLook() {
	}

	static String word(Outcome outcome) {
		return outcome.name().replace('_', ' ');
	}

	/** name of the drawing, see {@link community.scs.workbench.ui.Icons} */
	static String icon(Outcome outcome) {
		return outcome.name().toLowerCase(Locale.ROOT);
	}

	/** one character for running text */
	static String sign(Outcome outcome) {
		return switch (outcome) {
		case PASS -> "✓";
		case FAIL -> "✗";
		case WARNING -> "⚠";
		case INFO -> "ℹ";
		case ABORT -> "!";
		case MISS -> "?";
		case NOT_APPLICABLE -> "–";
		};
	}

	/** Whether somebody should look at it. */
	static boolean passed(Outcome outcome) {
		return outcome == Outcome.PASS || outcome == Outcome.NOT_APPLICABLE;
	}

	/** the worst first */
	static int rank(Outcome outcome) {
		return switch (outcome) {
		case FAIL -> 0;
		case ABORT -> 1;
		case WARNING -> 2;
		case MISS -> 3;
		case INFO -> 4;
		case PASS -> 5;
		case NOT_APPLICABLE -> 6;
		};
	}
}
