package community.scs.workbench.policy.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.compare.Change;
import community.scs.workbench.policy.compare.Change.Kind;
import community.scs.workbench.policy.compare.Comparison;
import community.scs.workbench.policy.compare.Counterexample;
import community.scs.workbench.policy.compare.Laws;
import community.scs.workbench.policy.compare.SwitchTable;
import community.scs.workbench.policy.decide.Enforcer;
import community.scs.workbench.policy.decide.Kinds;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.decide.Switches;
import community.scs.workbench.policy.yaml.PolicyFile;

class CompareTest {

	private static final int SAMPLES = 1000;

	@Test
	void oneChangeInEachDirection() {
		assertEquals(Kind.SAME, change("role:admin or role:reader", "role:reader").kind());
		assertEquals(Kind.SAME, change("role:ADMIN", "role:admin").kind());
		assertEquals(Kind.WIDENED, change("role:admin", "role:manager").kind());
		assertEquals(Kind.NARROWED, change("role:reader", "role:member").kind());
		assertEquals(Kind.BOTH, change("role:member", "role:service").kind());
		assertEquals(Kind.NARROWED, change("", "!").kind());
	}

	@Test
	void aCounterexampleIsMinimal() {
		Change change = change("role:admin and user_id:%(user_id)s", "role:member and user_id:%(user_id)s");
		assertEquals(Map.of("roles", List.of("member", "reader"), "user_id", "own-user_id"), change.gained().get().credentials());
		assertEquals(Map.of("user_id", "own-user_id"), change.gained().get().target());
	}

	@Test
	void lawsOfTheTokenScope() {
		assertEquals(Kind.SAME, change("!", "system_scope:all and domain_id:%(domain_id)s and not None:%(domain_id)s").kind());
		assertEquals(Kind.SAME, change("domain_id:%(a)s and not None:%(a)s", "token.domain.id:%(a)s").kind());
		Change nothing = change("domain_id:%(a)s", "token.domain.id:%(a)s");
		assertEquals(Kind.NARROWED, nothing.kind());
		assertTrue(nothing.lost().get().target().containsKey("a"));
		assertNull(nothing.lost().get().target().get("a"));
		assertEquals(Kind.SAME, change("tenant_id:%(a)s", "project_id:%(a)s").kind());
		assertEquals(Kind.WIDENED, change("!", "role:reader and domain_id:%(domain_id)s").kind());
	}

	@Test
	void lawsOfEquality() {
		assertEquals(Kind.SAME, change("'a':%(x)s and 'b':%(x)s", "!").kind());
		assertEquals(Kind.SAME, change("user_id:%(x)s and user_id:%(y)s and 'a':%(x)s and not 'a':%(y)s", "!").kind());
		assertEquals(Kind.SAME, change("user_id:%(x)s and 'a':%(x)s", "user_id:a and 'a':%(x)s").kind());
		assertEquals(Kind.WIDENED, change("user_id:%(x)s and 'a':%(x)s", "'a':%(x)s").kind());
		assertEquals(Kind.NARROWED, change("None:%(x)s or not None:%(x)s", "None:%(x)s").kind());
	}

	@Test
	void failuresAreNotAllowed() {
		assertEquals(Kind.SAME, change("rule:test", "!").kind());
		assertEquals(Kind.SAME, change("role:admin or rule:test", "role:admin").kind());
		assertEquals(Kind.SAME, change("not rule:test", "!").kind());
		assertEquals(Kind.SAME, change("class:x", "!").kind());
		assertEquals(Kind.NARROWED, change("role:admin", "class:x or role:admin").kind());
		assertEquals(Kind.SAME, change("role:admin", "role:admin or class:x").kind());
		assertEquals(Kind.NARROWED, change("class:%(x)s or role:member", "class:%(y)s or class:%(x)s or role:member").kind());
	}

	@Test
	void anotherServerIsNeverAsked() {
		assertEquals(Kind.SAME, change("http://localhost:1/x", "http://localhost:1/x").kind());
		Change change = change("http://localhost:1/x", "role:admin");
		assertEquals(Kind.UNKNOWN, change.kind());
		assertTrue(change.reason().contains("another server"), change.reason());
		assertEquals(Kind.WIDENED, change("role:admin or (role:member and http://localhost:1/x)",
				"role:admin or role:service or (role:member and http://localhost:1/x)").kind());
	}

	@Test
	void neutronsFields() throws Exception {
		Policy before = neutron("field:networks:shared=True");
		assertEquals(Kind.WIDENED,
				new Comparison(before, neutron("field:networks:shared=True or field:port:device_owner=~^network:"), Laws.STANDARD)
						.change("test").kind());
		assertEquals(Kind.NARROWED, new Comparison(before, neutron("field:networks:shared=True and field:networks:shared=False"),
				Laws.STANDARD).change("test").kind());
		assertEquals(Kind.SAME, new Comparison(neutron("tenant_id:%(tenant_id)s"), neutron("tenant_id:%(tenant_id)s and @"),
				Laws.STANDARD).change("test").kind());
	}

	/** Figures that can be read off the two files: what the supplement changes, and with it what release 2024.2 brings itself. */
	@Test
	void theDomainManagersPolicyAgainstKeystonesDefaults() throws Exception {
		PolicyFile supplement = Data.domainManager();
		Map<Kind, Long> before = count(Data.keystone("2024.1"), Switches.ON, supplement);
		assertEquals(Map.of(Kind.SAME, 177L, Kind.WIDENED, 16L, Kind.BOTH, 1L), before);
		Catalogue keystone = Data.keystone("2024.2");
		Map<String, Change> changes = changes(Data.policy(keystone, Switches.ON), Data.policy(keystone, Switches.ON, supplement));
		assertEquals("load-balancer_member", changes.get("identity:create_grant").gained().get().target().get("target.role.name"));
		Object managed = changes.get("identity:create_grant").lost().get().target().get("target.role.name");
		assertTrue(List.of("manager", "reader").contains(managed), String.valueOf(managed));
		assertEquals(Kind.BOTH, changes.get("identity:list_domains").kind());
		assertEquals(Kind.SAME, changes.get("identity:create_user").kind());
	}

	/** What the founding minutes hoped for, "no clash with 2024.2", and what is so. */
	@Test
	void theSupplementUnderTheSwitchesOf20242() throws Exception {
		Catalogue keystone = Data.keystone("2024.2");
		PolicyFile supplement = Data.domainManager();
		SwitchTable table = SwitchTable.of(switches -> Data.policy(keystone, switches), switches -> Data.policy(keystone, switches, supplement),
				Laws.STANDARD);
		assertEquals(Switches.ALL, table.columns());
		assertEquals(List.of(178L, 178L, 180L, 180L), List.of(0, 1, 2, 3).stream().map(column -> table.count(column).get(Kind.SAME)).toList());
		assertEquals(List.of("identity:list_user_projects", "identity:get_user"), List.copyOf(table.dependent()));
	}

	@Test
	void everyDifferenceIsDecidedAndEveryEqualityIsSampled() throws Exception {
		for (String release : List.of("2024.1", "2024.2")) {
			for (Switches switches : Switches.ALL) {
				Policy before = Data.policy(Data.keystone(release), switches);
				check(before, Data.policy(Data.keystone(release), switches, Data.domainManager()), SAMPLES, 302);
			}
		}
		check(Data.policy(Data.keystone("2024.1"), Switches.OFF), Data.policy(Data.keystone("2024.2"), Switches.ON), SAMPLES, 7);
	}

	@Test
	void generatedRules() {
		Random random = new Random(302);
		int[] kinds = new int[Kind.values().length];
		for (int i = 0; i < 400; i++) {
			Policy before = Data.policy("test: \"" + rule(random, 0) + "\"\nr: \"" + rule(random, 2) + "\"\n");
			Policy after = Data.policy("test: \"" + rule(random, 0) + "\"\nr: \"" + rule(random, 2) + "\"\n");
			check(before, after, 200, i);
			kinds[new Comparison(before, after, Laws.STANDARD).change("test").kind().ordinal()]++;
		}
		for (Kind kind : List.of(Kind.SAME, Kind.WIDENED, Kind.NARROWED, Kind.BOTH)) {
			assertTrue(kinds[kind.ordinal()] > 0, kind + " never came out");
		}
		assertEquals(0, kinds[Kind.UNKNOWN.ordinal()]);
	}

	private static String rule(Random random, int depth) {
		int what = random.nextInt(depth > 2 ? 8 : 14);
		return switch (what) {
			case 0 -> "role:" + List.of("admin", "manager", "member", "service").get(random.nextInt(4));
			case 1 -> "user_id:%(x)s";
			case 2 -> "domain_id:%(" + (random.nextBoolean() ? "x" : "y") + ")s";
			case 3 -> "'a':%(" + (random.nextBoolean() ? "x" : "y") + ")s";
			case 4 -> "project_id:%(y)s";
			case 5 -> random.nextBoolean() ? "system_scope:all" : "None:%(x)s";
			case 6 -> "token.domain.id:%(y)s";
			case 7 -> random.nextInt(3) == 0 ? "rule:r" : "user_id:a";
			case 8, 9 -> "not (" + rule(random, depth + 1) + ")";
			case 10, 11 -> "(" + rule(random, depth + 1) + " and " + rule(random, depth + 1) + ")";
			default -> "(" + rule(random, depth + 1) + " or " + rule(random, depth + 1) + ")";
		};
	}

	private static void check(Policy before, Policy after, int samples, long seed) {
		Enforcer old = new Enforcer(before);
		Enforcer now = new Enforcer(after);
		Requests requests = new Requests(seed, before, after);
		List<Counterexample> drawn = Stream.generate(requests::next).limit(samples).toList();
		for (Change change : new Comparison(before, after, Laws.STANDARD).changes()) {
			change.gained().ifPresent(request -> assertTrue(
					!allowed(old, request, change) && allowed(now, request, change), () -> change + " is no gain"));
			change.lost().ifPresent(request -> assertTrue(
					allowed(old, request, change) && !allowed(now, request, change), () -> change + " is no loss"));
			for (Counterexample request : drawn) {
				boolean was = allowed(old, request, change);
				boolean is = allowed(now, request, change);
				assertFalse(is && !was && change.gained().isEmpty() && change.kind() != Kind.UNKNOWN,
						() -> change.name() + " " + change.kind() + " gains " + request + " " + before.rules() + after.rules());
				assertFalse(was && !is && change.lost().isEmpty() && change.kind() != Kind.UNKNOWN,
						() -> change.name() + " " + change.kind() + " loses " + request + " " + before.rules() + after.rules());
			}
		}
	}

	private static boolean allowed(Enforcer enforcer, Counterexample request, Change change) {
		return enforcer.decide(request.credentials(), request.target(), change.name()).allowed();
	}

	private static Policy neutron(String check) {
		return Policy.of(List.of(PolicyFile.parse("test: \"" + check + "\"")), Catalogue.NONE, Kinds.NEUTRON, Switches.OFF);
	}

	private static Map<String, Change> changes(Policy before, Policy after) {
		return new Comparison(before, after, Laws.STANDARD).changes().stream()
				.collect(Collectors.toMap(Change::name, change -> change));
	}

	private static Map<Kind, Long> count(Catalogue catalogue, Switches switches, PolicyFile file) {
		return changes(Data.policy(catalogue, switches), Data.policy(catalogue, switches, file)).values().stream()
				.collect(Collectors.groupingBy(Change::kind, Collectors.counting()));
	}

	private static Change change(String before, String after) {
		return new Comparison(Data.policy("test: \"" + before + "\""), Data.policy("test: \"" + after + "\""), Laws.STANDARD)
				.change("test");
	}
}
