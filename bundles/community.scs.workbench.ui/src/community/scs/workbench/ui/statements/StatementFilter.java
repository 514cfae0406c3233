package community.scs.workbench.ui.statements;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import community.scs.workbench.document.model.Level;

/**
 * Which statements to show.
 *
 * @param document   the one whose statements are shown; empty for all
 * @param words       in lower case, that document, section, text or requirements contain; empty for all
 * @param strengths   of {@link #STRENGTHS}
 * @param informal    whether statements without capitals, or outside of normative sections, are shown too
 * @param unmetAlone  whether only statements without a requirement are shown
 */
record StatementFilter(String document, String words, Set<String> strengths, boolean informal, boolean unmetAlone) implements Predicate<StatementRow> {

	/** MUST stands for MUST and MUST NOT, and so on. */
	static final List<String> STRENGTHS = List.of("MUST", "SHOULD", "MAY");

	@Override
	public boolean test(StatementRow row) {
		return (document.isEmpty() || document.equals(row.document())) && strengths.contains(strength(row.level()))
				&& (informal || row.capitals() && row.normative())
				&& !(unmetAlone && !row.requirements().isEmpty())
				&& row.contains(words);
	}

	private static String strength(Level level) {
		return switch (level) {
		case MUST, MUST_NOT -> "MUST";
		case SHOULD, SHOULD_NOT -> "SHOULD";
		case MAY -> "MAY";
		};
	}
}
