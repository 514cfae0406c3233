package community.scs.workbench.review.report;

import community.scs.workbench.review.lint.Finding;
import community.scs.workbench.review.lint.Finding.Severity;
import community.scs.workbench.review.report.JUnitXml.End;
import community.scs.workbench.review.report.JUnitXml.Test;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings as test results: one suite for each file, one test for each finding, or one that passed if there is none. */
public final class FindingTests {

	private FindingTests() {
	}

	/**
	 * @param files     all that were checked; files that only findings name follow them
	 * @param threshold milder findings are tests that passed and tell the finding as their output
	 */
	public static Map<String, List<Test>> of(Collection<Path> files, List<Finding> findings, Severity threshold) {
		Map<String, List<Test>> suites = new LinkedHashMap<>();
		for (Path file : files)
			suites.put(file.toString(), new ArrayList<>());
		for (Finding finding : findings)
			suites.computeIfAbsent(finding.file().toString(), file -> new ArrayList<>()).add(test(finding, threshold));
		suites.values().stream().filter(List::isEmpty).forEach(tests -> tests.add(new Test("no finding", End.PASSED, "", "")));
		return suites;
	}

	private static Test test(Finding finding, Severity threshold) {
		boolean counts = finding.severity().compareTo(threshold) >= 0;
		String place = finding.file() + ":" + finding.line() + ":" + finding.column() + ": " + finding.message();
		return new Test(finding.rule() + " " + finding.line() + ":" + finding.column(), counts ? End.FAILURE : End.PASSED, finding.message(), place);
	}
}
