package community.scs.workbench.check.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import community.scs.workbench.check.Finding;
import community.scs.workbench.check.Judge;
import community.scs.workbench.check.Outcome;
import community.scs.workbench.check.RoleRules;
import community.scs.workbench.check.Verdict;
import community.scs.workbench.library.Library;
import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.decide.Decision;
import community.scs.workbench.policy.decide.Kinds;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.decide.Switches;
import community.scs.workbench.policy.yaml.PolicyFile;
import community.scs.workbench.requirement.RequirementFiles;
import community.scs.workbench.requirement.model.Requirement;
import community.scs.workbench.requirement.model.VocabularyRequirement;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.EcoreUtil2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The role rules of scs-0302 against the shipped policy, that of scs-0302-w1, and damaged ones. */
class DomainManagerTest {

	private static final Path PUBLISHED = Path.of(System.getProperty("workbench.root"),
			"../shared/data/policy/scs-0302-domain-manager.policy.yaml");

	@TempDir
	private Path folder;

	/** Skips the test otherwise. */
	private static Path there(Path file) {
		assumeTrue(Files.exists(file), () -> "skipped: " + file + " is not there");
		return file;
	}

	@Test
	void theShippedPolicyGivesAllOutcomesOfTheTestPlan() throws IOException {
		allOutcomes(read(shipped("scs-0302.policy.yaml")));
	}

	@Test
	void thePublishedPolicyGivesAllOutcomesOfTheTestPlan() throws IOException {
		allOutcomes(Files.readString(there(PUBLISHED)));
	}

	/** Keystone's own domain manager needs the role reader as well: the bootstrap makes manager imply it, "role create" does not. */
	@Test
	void theNativePersonaIsJudgedByTheDefaultsOfItsRelease() throws IOException {
		Files.copy(there(PUBLISHED.resolveSibling("keystone-2024.2.yaml")), folder.resolve("defaults.yaml"));
		List<Verdict> verdicts = judge("{}", text -> text.replace("roles manager", "roles manager, member, reader")
				.replace("release \"2024.1\"", "over \"defaults.yaml\" with enforce_scope, enforce_new_defaults"));
		assertEquals(List.of(), misses(verdicts));
		List<Verdict> without = judge("{}", text -> text.replace("release \"2024.1\"",
				"over \"defaults.yaml\" with enforce_scope, enforce_new_defaults"));
		assertEquals(Stream.of("get_user", "get_project", "list_user_projects", "check_user_in_group", "list_users_in_group")
				.map(operation -> "identity:" + operation + " manager is denied").toList(), misses(without));
	}

	private static List<String> misses(List<Verdict> verdicts) {
		return verdicts.stream().flatMap(v -> v.findings().stream()).filter(f -> f.outcome() != Outcome.PASS)
				.map(DomainManagerTest::words).toList();
	}

	@Test
	void theRulesCanBeAskedOfWhoeverAnswers() throws IOException {
		List<VocabularyRequirement> rules = EcoreUtil2.typeSelect(
				new RequirementFiles().parse(read(shipped("scs-0302-v1.scsreq")), URI.createURI("scs-0302-v1.scsreq")).getElements(), VocabularyRequirement.class);
		Policy published = Policy.of(List.of(PolicyFile.parse(Files.readString(there(PUBLISHED)))), Catalogue.NONE, Kinds.PLAIN, Switches.OFF);
		assertEquals(List.of(Outcome.PASS, Outcome.PASS, Outcome.PASS),
				rules.stream().map(each -> RoleRules.judge(each, RoleRules.answers(published)).outcome()).toList());
		Decision refused = new Decision(Decision.Outcome.DENIED, "403");
		List<Verdict> observed = rules.stream().map(each -> RoleRules.judge(each, question -> refused)).toList();
		assertTrue(misses(observed).contains("identity:create_user manager is denied"));
		assertTrue(misses(observed).stream().noneMatch(miss -> miss.endsWith("is allowed")));
	}

	@Test
	void aPolicyThatForgetsTheManagedRolesIsFound() throws IOException {
		String policy = Files.readString(there(PUBLISHED)).replace("(rule:domain_manager_grant and rule:is_domain_managed_role)",
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
		return judge(policy, UnaryOperator.identity());
	}

	private List<Verdict> judge(String policy, UnaryOperator<String> edit) throws IOException {
		Files.writeString(folder.resolve("scs-0302.policy.yaml"), policy);
		Files.writeString(folder.resolve("scs-0302-v1.scsreq"), edit.apply(read(shipped("scs-0302-v1.scsreq"))));
		return EcoreUtil2.typeSelect(new RequirementFiles().read(folder.resolve("scs-0302-v1.scsreq")).getElements(),
				Requirement.class).stream().map(r -> Judge.judge(r, Judging.recording(""), Judging.DATE)).toList();
	}

	private static String read(URL url) throws IOException {
		try (InputStream in = url.openStream()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static URL shipped(String name) {
		return Library.class.getResource("/requirements/" + name);
	}
}
