package community.scs.workbench.policy.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.decide.Enforcer;
import community.scs.workbench.policy.decide.Explainer;
import community.scs.workbench.policy.decide.Explanation;
import community.scs.workbench.policy.decide.Switches;
import community.scs.workbench.policy.yaml.PolicyFile;

class ExplainTest {

	private static final Map<String, Object> MEMBER = Map.of("roles", List.of("member"), "user_id", "u1");

	@Test
	void aPartThatIsFulfilledDecidesAnOr() {
		PolicyFile file = PolicyFile.parse("# who may\nread: 'rule:admin or (role:member and user_id:%(id)s)'\nadmin: \"role:admin\"\n");
		List<Explanation> deciding = explain(file, Map.of("id", "u1"));
		assertEquals(List.of("role:member", "user_id:%(id)s"), deciding.stream().map(part -> text(file, part)).toList());
		assertEquals("The token's user_id is the target's id, 'u1'.", deciding.get(1).reason());
	}

	@Test
	void allPartsDecideAnOrThatIsNotFulfilled() {
		PolicyFile file = PolicyFile.parse("read: rule:admin or (role:member and user_id:%(id)s)\nadmin: \"role:admin\"\n");
		List<Explanation> deciding = explain(file, Map.of("id", "u2"));
		assertEquals(List.of("role:admin", "user_id:%(id)s"), deciding.stream().map(part -> text(file, part)).toList());
		assertEquals("admin", deciding.get(0).rule().name());
		assertEquals("The token's user_id is 'u1', not the target's id, 'u2'.", deciding.get(1).reason());
		assertEquals("The target has no 'id'.", explain(file, Map.of()).get(1).reason());
	}

	@Test
	void placesInEveryKindOfScalar() {
		for (String written : List.of("read: role:admin or role:x", "read: \"role:admin \\x6fr \\\n  role:x\"",
				"read: 'role:admin or\n   role:x'", "read: >-\n  role:admin or\n  role:x\n", "read: |\n  role:admin or\n  role:x\n",
				"read: [[\"role:admin\"], ['role:x']]", "read: [\"role:admin\", role:x]", "{\"read\": \"role:admin or\\trole:x\"}",
				"'\ud83d\ude00': ''\nread: \"role:admin or role:x\"")) {
			PolicyFile file = PolicyFile.parse(written);
			assertEquals(List.of("role:admin", "role:x"),
					explain(file, Map.of()).stream().map(part -> text(file, part)).toList(), written);
		}
	}

	@Test
	void aDefaultHasNoPlace() throws Exception {
		Enforcer enforcer = new Enforcer(Data.policy(Data.keystone("2024.1"), Switches.OFF));
		Explanation explanation = Explainer.explain(enforcer, MEMBER, Map.of(), "identity:create_user");
		assertNull(explanation.deciding().getFirst().place(enforcer.policy().files()));
	}

	private static List<Explanation> explain(PolicyFile file, Map<String, Object> target) {
		Enforcer enforcer = new Enforcer(Data.policy(Catalogue.NONE, Switches.OFF, file));
		return Explainer.explain(enforcer, MEMBER, target, "read").deciding();
	}

	private static String text(PolicyFile file, Explanation part) {
		Explanation.Place place = part.place(List.of(file));
		return file.text().substring(place.span().offset(), place.span().end());
	}
}
