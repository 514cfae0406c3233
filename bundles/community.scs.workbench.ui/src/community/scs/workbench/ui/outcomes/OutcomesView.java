package community.scs.workbench.ui.outcomes;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import community.scs.workbench.ui.rows.FilterBar;
import community.scs.workbench.ui.rows.RowsView;

/** What meetings came to, over all minutes of the open projects. */
public class OutcomesView extends RowsView<OutcomeRow> {

	public static final String ID = "community.scs.workbench.ui.outcomes";

	private static final List<String> KINDS = List.of("outcome", "tentative outcome", "action item", "no outcome");

	public OutcomesView() {
		super(new OutcomesSource(), OutcomeRow.COLUMNS);
	}

	@Override
	protected String hint() {
		return "topic, sponsor, standard or words";
	}

	@Override
	protected void createFilters(FilterBar bar) {
		for (String kind : KINDS) {
			bar.check(kind, "no outcome".equals(kind) ? "Show topics that came to nothing" : "Show each " + kind, true);
		}
	}

	@Override
	protected Predicate<OutcomeRow> filter() {
		Set<String> kinds = KINDS.stream().filter(filters()::isOn).collect(Collectors.toSet());
		String words = filters().words();
		return row -> kinds.contains(row.kind()) && row.contains(words);
	}

	@Override
	protected String summary(List<OutcomeRow> shown, List<OutcomeRow> all) {
		return all.isEmpty()
				? "There are no minutes in an open project: a Markdown file with an agenda, or with participants and a date, is shown here."
				: shown.size() + " of " + all.size() + " outcomes and topics of " + meetings(all.stream().map(OutcomeRow::file).distinct().count());
	}

	private static String meetings(long count) {
		return count == 1 ? "1 meeting" : count + " meetings";
	}
}
