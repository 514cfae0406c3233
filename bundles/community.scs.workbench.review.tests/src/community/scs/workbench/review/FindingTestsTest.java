package community.scs.workbench.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import community.scs.workbench.review.lint.Finding;
import community.scs.workbench.review.lint.Finding.Severity;
import community.scs.workbench.review.report.FindingTests;
import community.scs.workbench.review.report.JUnitXml.End;
import community.scs.workbench.review.report.JUnitXml.Test;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class FindingTestsTest {

	private static final Path CLEAN = Path.of("clean.yaml");
	private static final Path WRONG = Path.of("wrong.yaml");

	@org.junit.jupiter.api.Test
	void eachFindingIsATestAndACleanFileIsOneThatPassed() {
		Finding mild = new Finding(WRONG, 3, 1, 3, 4, "policy.same-as-default", Severity.INFO, "As the default.", false);
		Finding counts = new Finding(WRONG, 5, 2, 5, 9, "policy.unknown-rule", Severity.ERROR, "Nobody defines it.", false);
		Map<String, List<Test>> suites = FindingTests.of(List.of(CLEAN, WRONG), List.of(mild, counts), Severity.WARNING);
		assertEquals(List.of("clean.yaml", "wrong.yaml"), List.copyOf(suites.keySet()));
		assertEquals(List.of(new Test("no finding", End.PASSED, "", "")), suites.get("clean.yaml"));
		assertEquals(List.of(
				new Test("policy.same-as-default 3:1", End.PASSED, "As the default.", "wrong.yaml:3:1: As the default."),
				new Test("policy.unknown-rule 5:2", End.FAILURE, "Nobody defines it.", "wrong.yaml:5:2: Nobody defines it.")),
				suites.get("wrong.yaml"));
	}

	@org.junit.jupiter.api.Test
	void theThresholdSaysWhatFails() {
		Finding mild = new Finding(WRONG, 1, 1, 1, 2, "policy.same-as-default", Severity.INFO, "As the default.", false);
		assertEquals(End.FAILURE, FindingTests.of(List.of(), List.of(mild), Severity.INFO).get("wrong.yaml").getFirst().end());
	}
}
