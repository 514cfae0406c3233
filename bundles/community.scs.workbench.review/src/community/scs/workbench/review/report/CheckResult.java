package community.scs.workbench.review.report;

import community.scs.workbench.check.Outcome;
import community.scs.workbench.check.Verdict;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The verdicts on one cloud.
 *
 * @param cloud as clouds.yaml or the recording names it
 * @param reference the day that requirements mean by "today"
 * @param verdicts by standard, in the order in which they were judged
 */
public record CheckResult(String cloud, LocalDate reference, Map<String, List<Verdict>> verdicts) {

	public CheckResult {
		verdicts = new LinkedHashMap<>(verdicts);
	}

	public long count(Outcome outcome) {
		return verdicts.values().stream().flatMap(List::stream).filter(v -> v.outcome() == outcome).count();
	}

	/** Whether everything that must hold was judged and holds. */
	public boolean passed() {
		return count(Outcome.FAIL) + count(Outcome.ABORT) + count(Outcome.MISS) == 0;
	}
}
