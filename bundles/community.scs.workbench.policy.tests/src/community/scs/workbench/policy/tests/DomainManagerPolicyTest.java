package community.scs.workbench.policy.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import community.scs.workbench.policy.standard.DomainManagerPolicy;
import community.scs.workbench.policy.standard.DomainManagerPolicy.Finding;
import community.scs.workbench.policy.standard.DomainManagerPolicy.Kind;
import community.scs.workbench.policy.yaml.PolicyFile;

class DomainManagerPolicyTest {

	private static final String ROLE = "%(target.role.name)s";

	@Test
	void thePublishedPolicyIsAsItMustBe() throws Exception {
		assertEquals(List.of(), DomainManagerPolicy.findings(Data.domainManager(), Optional.of(Data.domainManager())));
	}

	@Test
	void adminIsFoundHoweverItComesIn() {
		assertEquals(List.of(), kinds("'member':" + ROLE + " or 'my-own':" + ROLE));
		assertEquals(List.of(Kind.ADMIN), kinds("'member':" + ROLE + " or 'admin':" + ROLE));
		assertEquals(List.of(Kind.ADMIN), kinds("not 'manager':" + ROLE));
		assertEquals(List.of(Kind.ADMIN), kinds("@"));
		assertEquals(List.of(), kinds("not 'admin':" + ROLE + " and 'x':%(target.role.domain_id)s"));
		assertEquals(List.of(Kind.REFERENCE, Kind.ADMIN), kinds("'member':" + ROLE + " or rule:mine", "mine: \"'admin':" + ROLE + "\"\n"));
		assertEquals(List.of(Kind.REFERENCE), kinds("'member':" + ROLE + " or rule:mine", "mine: \"'reader':" + ROLE + "\"\n"));
		assertEquals(List.of(), DomainManagerPolicy.findings(PolicyFile.parse("other: \"'admin':" + ROLE + "\"\n"), Optional.empty()));
	}

	@Test
	void aReferenceIsFoundWhereItIsWritten() {
		PolicyFile file = PolicyFile.parse("# mine\nis_domain_managed_role: \"'a':%(x)s or not (rule:b and rule:c)\"\n");
		assertEquals(List.of("rule:b", "rule:c"),
				DomainManagerPolicy.findings(file, Optional.empty()).stream().filter(finding -> finding.kind() == Kind.REFERENCE)
						.map(finding -> finding.span().in(file.text())).toList());
	}

	@Test
	void onlyBaseRulesAndTheManagedRolesMayBeChanged() {
		PolicyFile published = PolicyFile.parse("base_a: role:x\nidentity:a: role:m  or rule:base_a\nidentity:b: '@'\nis_domain_managed_role: '!'\n");
		PolicyFile mine = PolicyFile.parse("base_a: role:y\n\"identity:a\": >-\n  role:m\n  or rule:base_a\nis_domain_managed_role: \"'x':" + ROLE + "\"\n");
		List<Finding> findings = DomainManagerPolicy.findings(mine, Optional.of(published));
		assertEquals(List.of(Kind.CHANGED), findings.stream().map(Finding::kind).toList());
		assertEquals("The rule identity:b of the published policy is missing; only base_… and is_domain_managed_role may be changed.",
				findings.getFirst().message());
		PolicyFile other = PolicyFile.parse(mine.text().replace("role:m", "role:n") + "identity:b: '@'\n");
		assertEquals("\"identity:a\"", DomainManagerPolicy.findings(other, Optional.of(published)).getFirst().span().in(other.text()));
	}

	private static List<Kind> kinds(String managed, String... more) {
		PolicyFile file = PolicyFile.parse("is_domain_managed_role: \"" + managed + "\"\n" + String.join("", more));
		return DomainManagerPolicy.findings(file, Optional.empty()).stream().map(Finding::kind).toList();
	}
}
