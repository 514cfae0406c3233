package community.scs.workbench.policy.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.compare.RulesRead;
import community.scs.workbench.policy.decide.Enforcer;
import community.scs.workbench.policy.decide.Switches;
import community.scs.workbench.policy.test.PolicyTests;
import community.scs.workbench.policy.yaml.PolicyFile;

/** The 59 outcomes of the published test plan of the Domain Manager standard, predicted from policies. */
class DomainManagerTest {

	@Test
	void thePolicyOfTheSupplementGivesAll59Outcomes() throws Exception {
		PolicyTests tests = PolicyTests.parse(Data.own("domain-manager.policy-test.yaml"));
		assertEquals(59, tests.cases().size());
		for (String release : List.of("2024.1", "2024.2")) {
			for (Switches switches : Switches.ALL) {
				assertEquals(List.of(), failures(tests, Data.keystone(release), switches, Data.domainManager()),
						release + " " + switches);
			}
		}
	}

	@Test
	void keystoneBeforeTheNativePersonaGivesTheManagerNothingOfItsOwn() throws Exception {
		PolicyTests tests = PolicyTests.parse(Data.own("domain-manager.policy-test.yaml"));
		List<String> failures = failures(tests, Data.keystone("2024.1"), Switches.OFF);
		assertTrue(failures.contains("users: can create a user"), failures::toString);
		assertTrue(failures.stream().noneMatch(name -> name.contains("cannot")), failures::toString);
	}

	@Test
	void theNativePersonaGivesAll59OutcomesOnlyWithRoleImplications() throws Exception {
		String text = Data.own("domain-manager.policy-test.yaml");
		Catalogue keystone = Data.keystone("2024.2");
		assertEquals(List.of(), failures(PolicyTests.parse(text), keystone, Switches.ON));
		String plainRole = text.replace("[manager, member, reader]", "[manager]");
		assertEquals(
				List.of("users: can find a user", "projects: can find a project", "projects: can list the projects of a user",
						"groups: can check a user in a group", "groups: can list the users of a group"),
				failures(PolicyTests.parse(plainRole), keystone, Switches.ON));
		assertEquals(List.of(), failures(PolicyTests.parse(plainRole), keystone, Switches.ON, Data.domainManager()));
	}

	@Test
	void coverageTellsTheRulesThatNoTestReaches() throws Exception {
		PolicyTests tests = PolicyTests.parse(Data.own("domain-manager.policy-test.yaml"));
		PolicyTests.Report report = tests
				.run(new Enforcer(Data.policy(Data.keystone("2024.1"), Switches.OFF, Data.domainManager())));
		assertTrue(report.passed());
		assertTrue(report.reached().contains("is_domain_managed_role"));
		assertTrue(report.unreached().contains("identity:list_role_assignments"), () -> report.unreached().toString());
	}

	/** Somebody who goes on changing the old name changes nothing, and the other way round. */
	@Test
	void theRulesThatSayItHaveOtherNames() throws Exception {
		Catalogue keystone = Data.keystone("2024.2");
		RulesRead read = RulesRead.of(Data.policy(keystone, Switches.ON), Data.policy(keystone, Switches.ON, Data.domainManager()));
		assertEquals(List.of("domain_managed_target_role"), read.gone().stream().filter(name -> name.startsWith("domain_managed")).toList());
		assertTrue(read.come().containsAll(List.of("is_domain_managed_role", "is_domain_manager", "base_create_grant")), read::toString);
	}

	@Test
	void whichRoleIsManagedDiffersBetweenTheTwo() throws Exception {
		Catalogue keystone = Data.keystone("2024.2");
		Enforcer builtIn = new Enforcer(Data.policy(keystone, Switches.ON));
		Enforcer scs = new Enforcer(Data.policy(keystone, Switches.ON, Data.domainManager()));
		Map<String, Object> manager = Map.of("roles", List.of("manager", "member", "reader"), "domain_id", "d1", "token",
				Map.of("domain", Map.of("id", "d1")));
		assertEquals("manager reader member", managed(builtIn, manager));
		assertEquals("member load-balancer_member", managed(scs, manager));
	}

	private static String managed(Enforcer enforcer, Map<String, Object> credentials) {
		return String.join(" ",
				List.of("admin", "manager", "reader", "member", "load-balancer_member").stream()
						.filter(role -> enforcer.decide(credentials, Map.of("target.role.name", role, "target.user.domain_id", "d1",
								"target.project.domain_id", "d1"), "identity:create_grant").allowed())
						.toList());
	}

	private static List<String> failures(PolicyTests tests, Catalogue catalogue, Switches switches, PolicyFile... files) {
		return tests.run(new Enforcer(Data.policy(catalogue, switches, files))).results().stream()
				.filter(result -> !result.passed()).map(result -> result.test().name()).toList();
	}
}
