package community.scs.workbench.check.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import community.scs.workbench.check.Finding;
import community.scs.workbench.check.Judge;
import community.scs.workbench.check.Outcome;
import community.scs.workbench.check.Verdict;
import community.scs.workbench.library.Library;
import community.scs.workbench.requirement.RequirementFiles;
import community.scs.workbench.requirement.model.Requirement;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.xtext.EcoreUtil2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The role rules of scs-0302 against the shipped policy, that of scs-0302-w1, and damaged ones. */
class DomainManagerTest {

	private static final Path PUBLISHED = Path.of(System.getProperty("workbench.root"),
			"../shared/data/policy/scs-0302-domain-manager.policy.yaml");

	@TempDir
	private Path folder;

	@Test
	void theShippedPolicyGivesAllOutcomesOfTheTestPlan() throws IOException {
		try (InputStream policy = shipped("scs-0302.policy.yaml").openStream()) {
			allOutcomes(new String(policy.readAllBytes()));
		}
	}

	@Test
	void thePublishedPolicyGivesAllOutcomesOfTheTestPlan() throws IOException {
		allOutcomes(Files.readString(PUBLISHED));
	}

	@Test
	void aPolicyThatForgetsTheManagedRolesIsFound() throws IOException {
		String policy = Files.readString(PUBLISHED).replace("(rule:domain_manager_grant and rule:is_domain_managed_role)",
				"(rule:domain_manager_grant)");
		List<Verdict> verdicts = judge(policy);
		assertEquals(List.of(Outcome.PASS, Outcome.PASS, Outcome.FAIL), verdicts.stream().map(Verdict::outcome).toList());
		assertEquals(List.of("identity:create_grant (role admin) manager is allowed", "identity:create_grant (role admin) manager is allowed"),
				verdicts.getLast().findings().stream().filter(f -> f.outcome() == Outcome.FAIL).map(DomainManagerTest::words).toList());
	}

	@Test
	void aPolicyThatDoesNotLoadIsNotJudged() throws IOException {
		assertEquals(List.of(Outcome.ABORT, Outcome.ABORT, Outcome.ABORT),
				judge("a: [unclosed").stream().map(Verdict::outcome).toList());
	}

	private static String words(Finding finding) {
		return finding.object().name() + " " + finding.reason();
	}

	private void allOutcomes(String policy) throws IOException {
		List<Verdict> verdicts = judge(policy);
		assertEquals(List.of(14, 15, 29), verdicts.stream().map(v -> v.findings().size()).toList());
		for (Verdict verdict : verdicts)
			assertEquals(Outcome.PASS, verdict.outcome(), verdict.reason());
	}

	private List<Verdict> judge(String policy) throws IOException {
		Files.writeString(folder.resolve("scs-0302.policy.yaml"), policy);
		try (InputStream rules = shipped("scs-0302-v1.scsreq").openStream()) {
			Files.write(folder.resolve("scs-0302-v1.scsreq"), rules.readAllBytes());
		}
		return EcoreUtil2.typeSelect(new RequirementFiles().read(folder.resolve("scs-0302-v1.scsreq")).getElements(),
				Requirement.class).stream().map(r -> Judge.judge(r, Judging.recording(""), Judging.DATE)).toList();
	}

	private static URL shipped(String name) {
		return Library.class.getResource("/requirements/" + name);
	}
}
