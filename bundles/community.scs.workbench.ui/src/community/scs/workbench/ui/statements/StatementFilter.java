package community.scs.workbench.ui.statements;

import java.util.Locale;
import java.util.Set;

import community.scs.workbench.document.model.Level;

/**
 * Which statements to show.
 *
 * @param document   the one whose statements are shown; empty for all
 * @param words       that document, section, text or requirements contain; empty for all
 * @param strengths   "MUST" stands for MUST and MUST NOT, and so on
 * @param informal    whether statements without capitals, or outside of normative sections, are shown too
 * @param unmetAlone  whether only statements without a requirement are shown
 */
record StatementFilter(String document, String words, Set<String> strengths, boolean informal, boolean unmetAlone) {

	static final StatementFilter NORMATIVE = new StatementFilter("", "", Set.of("MUST", "SHOULD", "MAY"), false, false);

	boolean shows(StatementRow row) {
		return (document.isEmpty() || document.equals(row.document())) && strengths.contains(strength(row.level()))
				&& (informal || row.capitals() && row.normative())
				&& !(unmetAlone && !row.requirements().isEmpty())
				&& (words.isBlank() || row.contains(words.strip().toLowerCase(Locale.ROOT)));
	}

	private static String strength(Level level) {
		return switch (level) {
		case MUST, MUST_NOT -> "MUST";
		case SHOULD, SHOULD_NOT -> "SHOULD";
		case MAY -> "MAY";
		};
	}
}
