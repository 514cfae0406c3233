package community.scs.workbench.ui.statements;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import community.scs.workbench.ui.rows.FilterBar;
import community.scs.workbench.ui.rows.RowsView;

/** What the standards documents of the open projects demand, statement by statement. */
public class StatementsView extends RowsView<StatementRow> {

	public static final String ID = "community.scs.workbench.ui.statements";

	private static final String STANDARD = "standard";
	private static final String ALL = "all standards";
	private static final String INFORMAL = "informal";
	private static final String UNMET = "without requirement";
	private static final String GROUPING = "grouping";

	public StatementsView() {
		super(new StatementsSource(), StatementRow.COLUMNS);
	}

	@Override
	protected String hint() {
		return "standard, section or words";
	}

	@Override
	protected void createFilters(FilterBar bar) {
		bar.choice(STANDARD, "Show the statements of one standard", 180, List.of(ALL));
		for (String strength : StatementFilter.STRENGTHS) {
			bar.check(strength, "Show " + strength + " and its negation", true);
		}
		bar.check(INFORMAL, "Show statements without capitals, and those outside of normative sections", false);
		bar.check(UNMET, "Show only statements that no requirement implements", false);
		bar.choice(GROUPING, "Put statements together", 130, Stream.of(Grouping.values()).map(Grouping::words).toList());
	}

	@Override
	protected void found(List<StatementRow> all) {
		filters().offer(STANDARD, Stream.concat(Stream.of(ALL), all.stream().map(StatementRow::document).distinct().sorted()).toList());
	}

	@Override
	protected Predicate<StatementRow> filter() {
		FilterBar bar = filters();
		return new StatementFilter(bar.chosen(STANDARD) <= 0 ? "" : bar.chosenText(STANDARD), bar.words(),
				StatementFilter.STRENGTHS.stream().filter(bar::isOn).collect(Collectors.toSet()), bar.isOn(INFORMAL), bar.isOn(UNMET));
	}

	@Override
	protected Object[] roots(List<StatementRow> shown) {
		return Grouping.values()[Math.max(0, filters().chosen(GROUPING))].roots(shown);
	}

	@Override
	protected String summary(List<StatementRow> shown, List<StatementRow> all) {
		return all.isEmpty()
				? "There is no standards document in an open project: import some with File > Import, or start with Help > Open Sample Project."
				: shown.size() + " of " + all.size() + " statements in " + all.stream().map(StatementRow::file).distinct().count() + " documents";
	}
}
