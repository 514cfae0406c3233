package community.scs.workbench.policy.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import community.scs.workbench.policy.CloudRoles;
import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.standard.DomainManagerPolicy;
import community.scs.workbench.policy.standard.DomainManagerPolicy.Finding;
import community.scs.workbench.policy.standard.DomainManagerPolicy.Kind;
import community.scs.workbench.policy.standard.DomainManagerPolicy.Surroundings;
import community.scs.workbench.policy.standard.PublishedPolicy;
import community.scs.workbench.policy.yaml.PolicyFile;

class DomainManagerPolicyTest {

	private static final String ROLE = "%(target.role.name)s";
	private static final String MANAGED = "\"is_domain_managed_role\": \"'member':%(target.role.name)s or 'load-balancer_member':%(target.role.name)s\"";

	@Test
	void thePublishedPolicyIsAsItMustBe() throws Exception {
		assertEquals(List.of(), DomainManagerPolicy.findings(Data.domainManager(), Surroundings.USUAL));
		assertEquals(PublishedPolicy.of(Data.domainManager()).lines(), PublishedPolicy.KNOWN.lines());
		assertEquals(36, PublishedPolicy.KNOWN.names().size());
	}

	/** Each line is a way to let managers assign admin, or none; MINE is the role that is assigned. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			                 | 'member':MINE or 'my-own':MINE
			                 | 'administrator':MINE or 'admin ':MINE or 'sysadmin':MINE
			                 | not 'admin':MINE and 'x':%(target.role.domain_id)s and 'member':MINE
			                 | 'admin':%(target.user.name)s and 'member':MINE
			                 | !
			ADMIN            | 'member':MINE or 'admin':MINE
			ADMIN            | ('member':MINE or ('admin':MINE))
			ADMIN            | 'member':MINE or not (not 'admin':MINE)
			ADMIN            | not 'manager':MINE
			ADMIN            | not ('manager':MINE or 'reader':MINE)
			ADMIN            | 'member':MINE or role:manager
			ADMIN            | 'member':MINE or domain_id:%(target.user.domain_id)s
			ADMIN            | 'Admin':MINE or 'member':MINE
			ADMIN            | 'member':MINE or ('ADMIN':MINE and role:manager)
			ADMIN            | @
			ADMIN            | ``
			ADMIN            | 'member':MINE or 'x':%(target.role.domain_id)s
			ADMIN            | 'member':MINE or https://example.org/roles
			REFERENCE        | 'member':MINE or rule:nobody
			REFERENCE        | ('member':MINE or (rule:readers))
			REFERENCE        | 'member':MINE and not rule:readers
			REFERENCE, ADMIN | 'member':MINE or rule:mine
			REFERENCE, ADMIN | 'member':MINE or rule:further
			REFERENCE, ADMIN | not rule:readers
			REFERENCE, ADMIN | rule:everybody
			""")
	void adminIsFoundHoweverItComesIn(String kinds, String managed) {
		String policy = "is_domain_managed_role: \"" + managed.replace("MINE", ROLE) + "\"\nmine: \"'admin':" + ROLE + "\"\nfurther: \"rule:mine or role:x and !\"\nreaders: \"'reader':" + ROLE
				+ "\"\neverybody: []\n";
		assertEquals(kinds == null ? List.of() : List.of(kinds.split(", ")), kinds(policy, Surroundings.USUAL).stream().map(Kind::name).toList());
	}

	@Test
	void adminIsFoundInAChangedDefault() throws Exception {
		Surroundings keystone = around(Data.keystone("2024.2"), CloudRoles.STANDARD);
		assertEquals(List.of(Kind.ADMIN), kinds("domain_managed_target_role: \"'reader':" + ROLE + " or 'admin':" + ROLE + "\"\n", keystone));
		assertEquals(List.of(), kinds("domain_managed_target_role: \"'reader':" + ROLE + " or 'load-balancer_member':" + ROLE + "\"\n", keystone));
		String byDefault = "is_domain_managed_role: \"'member':" + ROLE + " or rule:admin_required\"\n";
		assertEquals(List.of(Kind.REFERENCE), kinds(byDefault, Surroundings.USUAL));
		assertEquals(List.of(Kind.REFERENCE, Kind.ADMIN), kinds(byDefault, keystone), "the default of admin_required is what lets admin in");
	}

	@Test
	void aRoleThatImpliesAdminIsAdmin() {
		CloudRoles roles = new CloudRoles(CloudRoles.implications("root = operator, operator = admin, admin = manager"), Set.of());
		List<Finding> findings = DomainManagerPolicy.findings(PolicyFile.parse("is_domain_managed_role: \"'member':" + ROLE + " or 'root':" + ROLE + "\""), around(Catalogue.NONE, roles));
		assertEquals(List.of("The rule is_domain_managed_role must not let managers assign the role admin, and holds for root, which implies it."),
				findings.stream().map(Finding::message).toList());
	}

	@Test
	void anotherWayToAssignAdminIsFound() throws Exception {
		String published = Data.domainManager().text();
		String open = published.replace("\"identity:create_grant\": \"(rule:domain_manager_grant and rule:is_domain_managed_role)", "\"identity:create_grant\": \"(rule:domain_manager_grant)");
		assertEquals(List.of(Kind.ADMIN, Kind.CHANGED), kinds(open, Surroundings.USUAL));
		String base = published.replace("\"base_create_grant\": \"", "\"base_create_grant\": \"role:manager or ");
		assertEquals(List.of(Kind.ADMIN), kinds(base, Surroundings.USUAL), "base_… may be changed, but not so");
	}

	@Test
	void aReferenceIsFoundWhereItIsWritten() {
		PolicyFile file = PolicyFile.parse("# mine\nis_domain_managed_role: \"'a':%(x)s and !  or not (rule:b and rule:c)\"\n");
		assertEquals(List.of("rule:b", "rule:c"),
				DomainManagerPolicy.findings(file, Surroundings.USUAL).stream().filter(finding -> finding.kind() == Kind.REFERENCE)
						.map(finding -> finding.span().in(file.text())).toList());
	}

	@Test
	void onlyBaseRulesAndTheManagedRolesMayBeChanged() throws Exception {
		String published = Data.domainManager().text();
		assertTrue(published.contains(MANAGED));
		assertEquals(List.of(), kinds(published.replace("load-balancer_member", "reader").replace("\"base_list_domains\": \"", "\"base_list_domains\": \"role:auditor or "), Surroundings.USUAL));
		assertEquals(List.of(), kinds(published.replace("\"rule:base_get_domain or rule:admin_required\"", ">-\n  rule:admin_required\n  or rule:base_get_domain"), Surroundings.USUAL),
				"form and order are no change");
		PolicyFile changed = PolicyFile.parse(published.replace("\"rule:is_domain_manager or rule:base_list_roles", "\"rule:base_list_roles").replace("\"is_domain_manager\": \"role:manager\"",
				"\"is_domain_manager\": \"role:domain-manager\""));
		assertEquals(Map.of("\"is_domain_manager\"", Kind.CHANGED, "\"identity:list_roles\"", Kind.CHANGED), DomainManagerPolicy.findings(changed, Surroundings.USUAL).stream()
				.collect(java.util.stream.Collectors.toMap(finding -> finding.span().in(changed.text()), Finding::kind)));
	}

	@Test
	void whatIsMissingIsToldOnce() throws Exception {
		String less = Data.domainManager().text().lines().filter(line -> !line.matches("\"identity:(list|create)_(user|group)s?\".*")).reduce("", (a, b) -> a + b + "\n");
		assertEquals(List.of("Rules of scs-0302-w1 are missing: identity:list_users, identity:create_user, identity:list_groups and 1 others."),
				DomainManagerPolicy.findings(PolicyFile.parse(less), Surroundings.USUAL).stream().map(Finding::message).toList());
		Surroundings overlay = new Surroundings(PublishedPolicy.KNOWN, Catalogue.NONE, CloudRoles.STANDARD.laws(),
				Set.of("identity:list_users", "identity:create_user", "identity:list_groups", "identity:create_group"));
		assertEquals(List.of(), DomainManagerPolicy.findings(PolicyFile.parse(less), overlay));
		assertEquals(List.of(), kinds("is_domain_manager: role:manager\n'identity:list_users': rule:is_domain_manager\n", Surroundings.USUAL), "a policy of one's own");
	}

	@Test
	void copiesAreHeldAgainstTheRelease() throws Exception {
		Surroundings keystone = around(Data.keystone("2024.1"), CloudRoles.STANDARD);
		List<String> asPublished = base(Data.domainManager().text(), keystone);
		assertEquals(List.of("\"base_list_domains\""), asPublished, "2024.1 lets readers of a domain see it; the supplement's copy does not");
		String widened = Data.domainManager().text().replace("\"base_get_user\": \"", "\"base_get_user\": \"role:auditor or ");
		assertEquals(List.of("\"base_list_domains\"", "\"base_get_user\""), base(widened, keystone));
	}

	private static List<String> base(String policy, Surroundings around) {
		PolicyFile file = PolicyFile.parse(policy);
		return DomainManagerPolicy.findings(file, around).stream().filter(finding -> finding.kind() == Kind.BASE).map(finding -> finding.span().in(policy)).toList();
	}

	@Test
	void theNativeDomainManagerTakesThePolicysPlace() throws Exception {
		Surroundings keystone = around(Data.keystone("2024.2"), CloudRoles.STANDARD);
		assertEquals(List.of(Kind.NATIVE), DomainManagerPolicy.findings(Data.domainManager(), keystone).stream().map(Finding::kind).toList());
		assertEquals(List.of(), kinds(MANAGED, keystone), "the standard lets this one rule stay");
	}

	private static Surroundings around(Catalogue catalogue, CloudRoles roles) {
		return new Surroundings(PublishedPolicy.KNOWN, catalogue, roles.laws(), Set.of());
	}

	private static List<Kind> kinds(String policy, Surroundings around) {
		return DomainManagerPolicy.findings(PolicyFile.parse(policy), around).stream().map(Finding::kind).toList();
	}
}
