package community.scs.workbench.policy.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.catalogue.RuleDefault;
import community.scs.workbench.policy.compare.Change;
import community.scs.workbench.policy.compare.Comparison;
import community.scs.workbench.policy.compare.Counterexample;
import community.scs.workbench.policy.compare.Laws;
import community.scs.workbench.policy.decide.Enforcer;
import community.scs.workbench.policy.decide.Kinds;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.decide.Switches;
import community.scs.workbench.policy.yaml.PolicyFile;

/**
 * Every difference is put to oslo.policy itself, and nothing can be taken away from the request that shows it; what is said to be
 * the same is put to it with random requests.
 */
class CompareOracleTest {

	private static final Gson GSON = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();
	private static final int PAIRS = Integer.getInteger("oracle.pairs", 150);
	private static final long SEED = Long.getLong("oracle.seed", 302);

	private static final int SAMPLES = Integer.getInteger("oracle.samples", 8);

	private final Path directory = Oracle.directory("compare");
	private final List<String> claims = new ArrayList<>();
	private PrintWriter batch;

	/** A policy with what oslo.policy needs to load the same. */
	private record Side(Policy policy, String text) {

		static Side of(Catalogue catalogue, Switches switches, String text) {
			return new Side(Policy.of(text == null ? List.of() : List.of(PolicyFile.parse(text)), catalogue, Kinds.PLAIN, switches), text);
		}
	}

	@Test
	void osloPolicyConfirmsEveryDifference() throws Exception {
		Oracle.needs("keystone");
		try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(directory.resolve("batch.jsonl")))) {
			batch = out;
			keystone();
			generated();
		}
		Oracle.ask("answer", directory.resolve("batch.jsonl"), directory.resolve("expected.txt"));
		List<String> answers = Files.readAllLines(directory.resolve("expected.txt"));
		assertEquals(claims.size(), answers.size());
		for (int i = 0; i < answers.size(); i++) {
			char claim = claims.get(i).charAt(0);
			boolean allowed = answers.get(i).equals("allowed");
			if (claim == '=') {
				assertEquals(answers.get(i - 1).equals("allowed"), allowed, claims.get(i));
			} else if (claim != '?') {
				assertEquals(claim == '+', allowed, claims.get(i));
			}
		}
		assertTrue(claims.stream().filter(claim -> "+-".indexOf(claim.charAt(0)) >= 0).count() > 1000, () -> "only " + claims.size() + " claims");
	}

	private void keystone() throws Exception {
		String supplement = Data.domainManager().text();
		for (Switches switches : Switches.ALL) {
			for (String release : List.of("2024.1", "2024.2")) {
				Catalogue keystone = Data.keystone(release);
				compare(Side.of(keystone, switches, null), Side.of(keystone, switches, supplement));
				compare(Side.of(keystone, Switches.OFF, supplement), Side.of(keystone, switches, supplement));
			}
			compare(Side.of(Data.keystone("2024.1"), Switches.OFF, null), Side.of(Data.keystone("2024.2"), switches, null));
		}
	}

	private void generated() throws IOException {
		Random random = new Random(SEED);
		for (int i = 0; i < PAIRS; i++) {
			Catalogue before = catalogue(random);
			compare(Side.of(before, switches(random), text(random)),
					Side.of(random.nextInt(3) == 0 ? before : catalogue(random), switches(random), text(random)));
		}
	}

	private void compare(Side before, Side after) throws IOException {
		define("before", before);
		define("after", after);
		Enforcer old = new Enforcer(before.policy);
		Enforcer now = new Enforcer(after.policy);
		Requests requests = new Requests(claims.size(), before.policy, after.policy);
		for (Change change : new Comparison(before.policy, after.policy, Laws.STANDARD).changes()) {
			for (int i = 0; change.kind() == Change.Kind.SAME && i < SAMPLES; i++) {
				Counterexample request = requests.next();
				claim("?", "before", change, request);
				claim("=", "after", change, request);
			}
			change.gained().ifPresent(request -> {
				claim("-", "before", change, request);
				claim("+", "after", change, request);
				assertMinimal(request, change, old, now);
			});
			change.lost().ifPresent(request -> {
				claim("+", "before", change, request);
				claim("-", "after", change, request);
				assertMinimal(request, change, now, old);
			});
		}
	}

	/** Without any one attribute of token or target, and without any role that no other one implies, nothing is shown. */
	private static void assertMinimal(Counterexample request, Change change, Enforcer denies, Enforcer allows) {
		List<Counterexample> smaller = new ArrayList<>();
		for (String key : request.target().keySet()) {
			smaller.add(new Counterexample(request.credentials(), without(request.target(), key)));
		}
		for (String key : request.credentials().keySet()) {
			if (!key.equals("roles") && !key.endsWith("_scope") && !key.equals("domain_id") && !key.equals("project_id") && !key.equals("token")) {
				smaller.add(new Counterexample(without(request.credentials(), key), request.target()));
			}
		}
		List<?> roles = (List<?>) request.credentials().get("roles");
		for (Object role : roles) {
			if (roles.stream().noneMatch(other -> !other.equals(role) && Laws.STANDARD.withImplied((String) other).contains(role))) {
				Map<String, Object> fewer = new LinkedHashMap<>(request.credentials());
				fewer.put("roles", roles.stream().filter(each -> !each.equals(role)).toList());
				smaller.add(new Counterexample(fewer, request.target()));
			}
		}
		for (Counterexample less : smaller) {
			boolean shows = !denies.decide(less.credentials(), less.target(), change.name()).allowed()
					&& allows.decide(less.credentials(), less.target(), change.name()).allowed();
			assertTrue(!shows, () -> change + " is shown by less, too: " + less);
		}
	}

	private static Map<String, Object> without(Map<String, Object> map, String key) {
		Map<String, Object> less = new LinkedHashMap<>(map);
		less.remove(key);
		return less;
	}

	private void claim(String sign, String side, Change change, Counterexample request) {
		Map<String, Object> line = new LinkedHashMap<>(Map.of("type", "case", "context", side, "rule", change.name()));
		line.put("credentials", request.credentials());
		line.put("target", request.target());
		batch.println(GSON.toJson(line));
		claims.add(sign + side + " " + change + " " + request);
	}

	private void define(String id, Side side) {
		batch.println(GSON.toJson(Map.of("type", "defaults", "id", id,
				"rules", side.policy.catalogue().rules().values().stream().map(CompareOracleTest::json).toList())));
		Map<String, Object> line = new LinkedHashMap<>(Map.of("type", "context", "id", id, "defaults", id, "checks", "plain"));
		line.put("policy", side.text);
		line.put("switches", Map.of("enforce_scope", side.policy.switches().enforceScope(), "enforce_new_defaults",
				side.policy.switches().enforceNewDefaults()));
		batch.println(GSON.toJson(line));
	}

	private static Map<String, Object> json(RuleDefault rule) {
		Map<String, Object> json = new LinkedHashMap<>(Map.of("name", rule.name(), "check_str", rule.check()));
		json.put("scope_types", rule.scopeTypes().isEmpty() ? null : rule.scopeTypes());
		json.put("deprecated", rule.deprecated().map(old -> Map.of("name", old.name(), "check_str", old.check())).orElse(null));
		return json;
	}

	private static Switches switches(Random random) {
		return Switches.ALL.get(random.nextInt(4));
	}

	private static Catalogue catalogue(Random random) {
		List<RuleDefault> rules = new ArrayList<>();
		for (int i = 0; i < 6; i++) {
			List<String> scopes = List.of(List.<String>of(), List.of("system"), List.of("project"), List.of("domain", "system"),
					List.of("project", "domain")).get(random.nextInt(5));
			Optional<RuleDefault.Deprecated> old = random.nextInt(2) == 0 ? Optional.empty()
					: Optional.of(new RuleDefault.Deprecated(random.nextBoolean() ? "r" + i : "old" + i, rule(random, 0), ""));
			rules.add(new RuleDefault("r" + i, rule(random, 0), "", scopes, List.of(new RuleDefault.Operation("GET", "/r" + i)), old));
		}
		return new Catalogue("", "", rules);
	}

	private static String text(Random random) {
		Map<String, String> rules = new LinkedHashMap<>();
		for (int i = 0; i < random.nextInt(5); i++) {
			rules.put(List.of("r0", "r1", "r2", "r3", "old1", "old2", "old4", "default", "help").get(random.nextInt(9)), rule(random, 0));
		}
		return rules.isEmpty() ? null : rules.entrySet().stream().map(rule -> GSON.toJson(rule.getKey()) + ": " + GSON.toJson(rule.getValue()))
				.collect(Collectors.joining("\n"));
	}

	private static final List<String> ATOMS = List.of("role:admin", "role:manager", "role:member", "role:Reader", "role:service", "role:%(role)s",
			"user_id:%(x)s", "user_id:%(user.id)s", "domain_id:%(x)s", "domain_id:%(y)s", "'a':%(x)s", "'a':%(y)s", "'b':%(y)s", "None:%(x)s",
			"True:%(shared)s", "False:%(shared)s", "1:%(x)s", "project_id:%(y)s", "tenant_id:%(x)s", "system_scope:all", "system:all", "token.domain.id:%(y)s",
			"token.project.domain.id:%(y)s", "is_admin:1", "is_admin:True", "is_admin_project:True", "rule:help", "rule:r1", "rule:none", "@", "!", "user_id:a",
			"'x-%(x)s':x-a", "user_domain_id:%(x)s", "domain_id:None", "project_id:None", "role:", "'a':a", "user.name:%(x)s", "class:%(x)s");

	private static String rule(Random random, int depth) {
		return switch (random.nextInt(depth > 2 ? 4 : 10)) {
			case 0, 1, 2, 3 -> ATOMS.get(random.nextInt(ATOMS.size()));
			case 4, 5 -> "not (" + rule(random, depth + 1) + ")";
			case 6, 7 -> "(" + rule(random, depth + 1) + " and " + rule(random, depth + 1) + ")";
			default -> "(" + rule(random, depth + 1) + " or " + rule(random, depth + 1) + ")";
		};
	}
}
