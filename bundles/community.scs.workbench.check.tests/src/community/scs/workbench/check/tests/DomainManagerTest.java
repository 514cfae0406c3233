package community.scs.workbench.check.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import community.scs.workbench.check.Finding;
import community.scs.workbench.check.Judge;
import community.scs.workbench.check.Outcome;
import community.scs.workbench.check.RoleAnswers;
import community.scs.workbench.check.RoleRules;
import community.scs.workbench.check.Verdict;
import community.scs.workbench.library.Library;
import community.scs.workbench.observation.model.ObservationFactory;
import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.policy.CloudRoles;
import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.catalogue.Catalogues;
import community.scs.workbench.policy.decide.Decision;
import community.scs.workbench.policy.decide.Kinds;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.decide.Switches;
import community.scs.workbench.policy.yaml.PolicyFile;
import community.scs.workbench.requirement.RequirementFiles;
import community.scs.workbench.requirement.model.Requirement;
import community.scs.workbench.requirement.model.RequirementsFile;
import community.scs.workbench.requirement.model.VocabularyRequirement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.validation.Issue;
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
				.map(operation -> "identity:" + operation).toList(), misses(without).stream().map(miss -> miss.split(" ")[0]).toList());
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
		assertEquals(List.of(Outcome.PASS, Outcome.PASS, Outcome.PASS, Outcome.PASS),
				rules.stream().map(each -> RoleRules.judge(each, RoleRules.answers(published)).outcome()).toList());
		Decision refused = new Decision(Decision.Outcome.DENIED, "403");
		List<Verdict> observed = rules.stream().map(each -> RoleRules.judge(each, question -> refused)).toList();
		assertTrue(misses(observed).contains("identity:create_user on user in own domain manager is denied"));
		assertTrue(misses(observed).stream().noneMatch(miss -> miss.endsWith("is allowed")));
	}

	/** The documents beside the rules, so that their quotes are held against the text; the policy of the fence, taken out of it. */
	@Test
	void theRulesOfTheSupplementHoldOfItsFence() throws IOException {
		Path documents = there(PUBLISHED.resolveSibling("../standards-2026-08-21/Standards"));
		String w1 = "scs-0302-w1-domain-manager-implementation-notes.md";
		for (String name : List.of(w1, "scs-0302-v1-domain-manager-role.md"))
			Files.copy(documents.resolve(name), folder.resolve(name));
		String fence = Files.readString(documents.resolve(w1)).replaceFirst("(?s)^.*?```yaml\n", "").replaceFirst("(?s)\n```.*$", "\n");
		assertEquals(67, PolicyFile.parse(fence).rules().size());
		Files.writeString(folder.resolve("scs-0302.policy.yaml"), fence);
		for (String rules : List.of("scs-0302-v1.scsreq", "scs-0302-w1.scsreq")) {
			Files.writeString(folder.resolve(rules), read(shipped(rules)));
			RequirementsFile file = new RequirementFiles().with(List.of(folder.resolve(w1), folder.resolve("scs-0302-v1-domain-manager-role.md"))).read(folder.resolve(rules));
			assertEquals(List.of(), RequirementFiles.issues(file), "quotes and operations are there");
			for (Verdict verdict : verdicts(file))
				assertEquals(Outcome.PASS, verdict.outcome(), verdict.testcase() + ": " + verdict.reason());
		}
		Files.writeString(folder.resolve("scs-0302.policy.yaml"), fence.replace("or 'load-balancer_member'", "or 'admin'"));
		List<Verdict> opened = verdicts(new RequirementFiles().read(folder.resolve("scs-0302-w1.scsreq")));
		assertEquals(List.of("scs-0302-w1-no-admin FAIL", "scs-0302-w1-managed-roles INFO"),
				opened.stream().filter(v -> v.outcome() != Outcome.PASS).map(v -> v.testcase() + " " + v.outcome()).toList());
	}

	@Test
	void whatTheLibrarySaysOfTheSupplementHoldsOfItsOwnPolicy() throws IOException {
		try (InputStream in = shipped("scs-0302-w1.scsreq").openStream()) {
			List<Verdict> verdicts = verdicts(new RequirementFiles().parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), URI.createURI(shipped("scs-0302-w1.scsreq").toString())));
			assertEquals(8, verdicts.size());
			for (Verdict verdict : verdicts)
				assertEquals(Outcome.PASS, verdict.outcome(), verdict.testcase() + ": " + verdict.reason());
		}
	}

	@Test
	void whoHasNoRoleInTheDomainGetsNoToken() throws IOException {
		List<Verdict> verdicts = judge("{}", text -> text.substring(0, text.indexOf("requirement scs-0302-users")).replace("manager may authenticate on own domain", """
				manager must not authenticate on foreign domain
				manager must not authenticate on project in own domain
				manager may authenticate"""));
		assertEquals(List.of(Outcome.PASS), verdicts.stream().map(Verdict::outcome).toList());
	}

	@Test
	void aTokenIsForADomainOrAProject() throws IOException {
		Files.writeString(folder.resolve("p.policy.yaml"), "{}");
		Files.writeString(folder.resolve("p.scsreq"), """
				persona m roles manager scope domain
				requirement a MUST
					under policy "p.policy.yaml"
						m may authenticate on user in own domain
						m must not authenticate on foreign domain and project in own domain
						m may authenticate on own domain
				""");
		assertEquals(List.of(4, 5), RequirementFiles.issues(new RequirementFiles().read(folder.resolve("p.scsreq"))).stream()
				.filter(issue -> issue.getCode().endsWith("no-token-scope")).map(Issue::getLineNumber).sorted().toList());
	}

	/** A recording says of its own token what it is for; nobody else's token is one of the persona. */
	@Test
	void aRecordingShowsThatAManagerGetsAToken() {
		assertEquals("allowed", observed(null, "d", "manager", "member", "reader"));
		assertEquals("allowed", observed(null, "d", "Manager"));
		assertEquals("none", observed("p", "d", "manager"), "the token is for a project");
		assertEquals("none", observed(null, null, "manager"), "the token is for the system");
		assertEquals("none", observed(null, "d"), "the token is for nothing");
		assertEquals("none", observed(null, "d", "admin", "manager", "member", "reader"), "who is admin as well shows nothing");
	}

	private static String observed(String project, String domain, String... roles) {
		try {
			Recording recording = Judging.recording("");
			recording.setProvenance(ObservationFactory.eINSTANCE.createProvenance());
			recording.getProvenance().setProject(project);
			recording.getProvenance().setDomain(domain);
			recording.getProvenance().getRoles().addAll(List.of(roles));
			List<Requirement> rules = EcoreUtil2.typeSelect(new RequirementFiles().parse(read(shipped("scs-0302-v1.scsreq")),
					URI.createURI(shipped("scs-0302-v1.scsreq").toString())).getElements(), Requirement.class);
			List<RoleAnswers> answers = rules.stream().map(r -> Judge.judge(r, recording, Judging.DATE)).flatMap(v -> v.findings().stream()).map(f -> f.role().orElseThrow()).toList();
			assertEquals(58, answers.stream().skip(1).filter(row -> row.observed().isEmpty()).count());
			return answers.getFirst().observed().map(RoleAnswers::word).orElse("none");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Who is assigned manager holds what it implies, where the cloud says so. */
	@Test
	void theNativePersonaNeedsTheImplications() throws Exception {
		Policy keystone = Policy.of(List.of(), Catalogues.read(Files.readString(there(PUBLISHED.resolveSibling("keystone-2024.2.yaml"))), "", ""), Kinds.PLAIN, Switches.ON);
		List<VocabularyRequirement> rules = EcoreUtil2.typeSelect(new RequirementFiles().parse(read(shipped("scs-0302-v1.scsreq")),
				URI.createURI("scs-0302-v1.scsreq")).getElements(), VocabularyRequirement.class);
		assertEquals(5, rules.stream().mapToInt(rule -> misses(List.of(RoleRules.judge(rule, RoleRules.answers(keystone)))).size()).sum());
		assertEquals(0, rules.stream().mapToInt(rule -> misses(List.of(RoleRules.judge(rule, RoleRules.withImplied(RoleRules.answers(keystone), CloudRoles.STANDARD)))).size()).sum());
	}

	@Test
	void aCloudThatDoesOtherwiseIsAMiss() throws IOException {
		VocabularyRequirement login = EcoreUtil2.typeSelect(new RequirementFiles().parse(read(shipped("scs-0302-v1.scsreq")),
				URI.createURI("scs-0302-v1.scsreq")).getElements(), VocabularyRequirement.class).getFirst();
		Policy any = Policy.of(List.of(), Catalogue.NONE, Kinds.PLAIN, Switches.OFF);
		Decision refused = new Decision(Decision.Outcome.DENIED, "401");
		Verdict verdict = RoleRules.judge(login, RoleRules.answers(any), question -> Optional.of(refused));
		assertEquals("FAIL manager is allowed; observed: denied", verdict.outcome() + " " + verdict.findings().getFirst().reason());
		assertFalse(verdict.findings().getFirst().role().orElseThrow().confirmed());
	}

	@Test
	void aPolicyThatForgetsTheManagedRolesIsFound() throws IOException {
		String policy = Files.readString(there(PUBLISHED)).replace("(rule:domain_manager_grant and rule:is_domain_managed_role)",
				"(rule:domain_manager_grant)");
		List<Verdict> verdicts = judge(policy);
		assertEquals(List.of(Outcome.PASS, Outcome.PASS, Outcome.PASS, Outcome.FAIL), verdicts.stream().map(Verdict::outcome).toList());
		assertEquals(List.of("identity:create_grant on group in own domain and project in own domain assigning admin manager is allowed",
				"identity:create_grant on group in own domain and own domain assigning admin manager is allowed"),
				verdicts.getLast().findings().stream().filter(f -> f.outcome() == Outcome.FAIL).map(DomainManagerTest::words).toList());
	}

	@Test
	void aPolicyThatDoesNotLoadIsNotJudged() throws IOException {
		assertEquals(List.of(Outcome.PASS, Outcome.ABORT, Outcome.ABORT, Outcome.ABORT),
				judge("a: [unclosed").stream().map(Verdict::outcome).toList());
	}

	private static String words(Finding finding) {
		return finding.object().name() + " " + finding.reason();
	}

	private void allOutcomes(String policy) throws IOException {
		List<Verdict> verdicts = judge(policy);
		assertEquals(List.of(1, 14, 15, 29), verdicts.stream().map(v -> v.findings().size()).toList());
		for (Verdict verdict : verdicts)
			assertEquals(Outcome.PASS, verdict.outcome(), verdict.reason());
		List<RoleAnswers> rows = verdicts.stream().flatMap(v -> v.findings().stream()).map(f -> f.role().orElseThrow()).toList();
		assertEquals(59, rows.size());
		assertEquals(List.of(), rows.stream().filter(row -> row.predicted().allowed() != row.expected() || row.predicted().reason().isBlank()).toList());
		assertEquals(58, rows.stream().filter(row -> row.predicted().reason().startsWith("The policy's rule")).count());
		assertEquals("manager: authenticate on own domain | predicted: allowed, observed: not asked | Keystone asks no policy for a token; the persona has a role in this domain.",
				rows.getFirst().label() + " | " + rows.getFirst().words() + " | " + rows.getFirst().predicted().reason());
	}

	private List<Verdict> judge(String policy) throws IOException {
		return judge(policy, UnaryOperator.identity());
	}

	private List<Verdict> judge(String policy, UnaryOperator<String> edit) throws IOException {
		Files.writeString(folder.resolve("scs-0302.policy.yaml"), policy);
		Files.writeString(folder.resolve("scs-0302-v1.scsreq"), edit.apply(read(shipped("scs-0302-v1.scsreq"))));
		return verdicts(new RequirementFiles().read(folder.resolve("scs-0302-v1.scsreq")));
	}

	private static List<Verdict> verdicts(RequirementsFile file) {
		return EcoreUtil2.typeSelect(file.getElements(), Requirement.class).stream().map(r -> Judge.judge(r, Judging.recording(""), Judging.DATE)).toList();
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
