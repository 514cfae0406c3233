package community.scs.workbench.document.rules;

import community.scs.workbench.document.Positions;
import community.scs.workbench.document.model.DateEntry;
import community.scs.workbench.document.model.Entry;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Status;
import community.scs.workbench.scan.rules.Fix;
import community.scs.workbench.scan.rules.Problem;
import community.scs.workbench.scan.rules.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.validation.Check;

/** Rules for the dates of a document's life (scs-0001-v1, "Process"). */
public final class DateRules extends DocumentRules {

	/** Data of the issue: the key of the date. */
	public static final String MISSING = PREFIX + "status-date";
	public static final String STABILIZED = PREFIX + "stabilized-at";
	public static final String ORDER = PREFIX + "date-order";
	public static final String EARLY = PREFIX + "date-without-status";
	public static final String FAR = PREFIX + "date-far";

	/** The year of the oldest standards; an earlier date is a slip. */
	private static final int FIRST_YEAR = 2020;
	/** A date is announced months ahead, not years. */
	private static final int YEARS_AHEAD = 3;

	private static final Map<Status, String> DATE_OF = Map.of(Status.STABLE, "stabilized_at", Status.DEPRECATED, "deprecated_at",
			Status.REJECTED, "rejected_at");
	private static final Map<Status, Set<String>> ALLOWED = Map.of(Status.DRAFT, Set.of(), Status.STABLE, Set.of("stabilized_at"),
			Status.DEPRECATED, Set.of("stabilized_at", "deprecated_at"), Status.REJECTED, Set.of("rejected_at"));

	static final List<Rule> RULES = List.of(
			new Rule(MISSING, Severity.ERROR, "A status has its date: stabilized_at, deprecated_at or rejected_at.", FORMAT)
					.proposing(DateRules::addToday),
			new Rule(STABILIZED, Severity.INFO, "A document that was ever Stable says since when.", FORMAT),
			new Rule(ORDER, Severity.WARNING, "A document becomes Stable before it is Deprecated.", PROCESS),
			new Rule(EARLY, Severity.WARNING, "A document has no date of a status that it never had.",
					PROCESS + "; the published site tells states by these dates"),
			new Rule(FAR, Severity.WARNING, "Dates lie neither before the first standards nor years ahead.", PROCESS));

	@Check
	public void checkDates(StandardsDocument document) {
		if (!isStandard(document) || document.status() == null || isSupplement(document))
			return;
		String date = DATE_OF.get(document.status());
		if (date != null && given(document, date) == null)
			addIssueAtKey("A document with the status " + document.status() + " needs the date " + date + ".", entry(document, "status"), MISSING, date);
		if (document.status() == Status.DEPRECATED && given(document, "stabilized_at") == null)
			addIssueAtKey("If this document was Stable before, it must say since when: stabilized_at.", entry(document, "status"), STABILIZED);
		LocalDate stable = date(document, "stabilized_at");
		LocalDate deprecated = date(document, "deprecated_at");
		if (stable != null && deprecated != null && deprecated.isBefore(stable))
			addIssueAtKey("The document is deprecated before it is stable.", entry(document, "deprecated_at"), ORDER);
		Set<String> allowed = ALLOWED.get(document.status());
		for (Entry entry : document.getFrontMatter().getEntries())
			if (allowed != null && entry instanceof DateEntry && !EntryFixes.isEmpty(entry) && !allowed.contains(entry.getKey()))
				addIssueAtKey("A document with the status " + document.status() + " has no " + entry.getKey() + "; change its status, or remove the date.",
						entry, EARLY);
	}

	@Check
	public void checkYear(DateEntry entry) {
		LocalDate date = entry.getValue();
		if (date != null && (date.getYear() < FIRST_YEAR || date.isAfter(LocalDate.now().plusYears(YEARS_AHEAD))))
			addIssueAt("The year " + date.getYear() + " is probably a slip.", entry, Positions.value(entry), FAR);
	}

	private static List<Fix> addToday(Problem problem) {
		Entry status = problem.element(Entry.class);
		if (status == null || problem.data().isEmpty())
			return List.of();
		if (entry((StandardsDocument) status.eContainer().eContainer(), problem.data().getFirst()) instanceof Entry empty)
			return List.of(Fix.replace("Add " + LocalDate.now(), Positions.value(empty).getOffset(), Positions.value(empty).getLength(), " " + LocalDate.now()));
		int end = Positions.of(status).getOffset() + Positions.of(status).getLength();
		int lineEnd = problem.text().indexOf(problem.lineEnd(), end);
		String line = problem.data().getFirst() + ": " + LocalDate.now();
		return lineEnd < 0 ? List.of() : List.of(Fix.replace("Add " + line, lineEnd, 0, problem.lineEnd() + line));
	}
}
