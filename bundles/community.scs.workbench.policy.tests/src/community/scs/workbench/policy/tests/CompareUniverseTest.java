package community.scs.workbench.policy.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.catalogue.RuleDefault;
import community.scs.workbench.policy.compare.Change;
import community.scs.workbench.policy.compare.Change.Kind;
import community.scs.workbench.policy.compare.Comparison;
import community.scs.workbench.policy.compare.Counterexample;
import community.scs.workbench.policy.compare.Laws;
import community.scs.workbench.policy.decide.Decision.Outcome;
import community.scs.workbench.policy.decide.Enforcer;
import community.scs.workbench.policy.decide.Kinds;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.decide.Switches;
import community.scs.workbench.policy.yaml.PolicyFile;

/**
 * What comparisons say, held against all requests of a small universe: no request is gained or lost that is not told, and nothing can
 * be taken away from a counterexample, also not several things at once. {@code -Doracle.pairs} sets how many pairs of policies.
 */
class CompareUniverseTest {

	private static final int PAIRS = Integer.getInteger("oracle.pairs", 150);
	private static final long SEED = Long.getLong("oracle.seed", 302);
	private static final int MOST = Integer.getInteger("oracle.requests", 3000);

	private final Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
	private final List<String> wrong = new ArrayList<>();

	@Test
	void nothingInTheUniverseContradicts() {
		for (int i = 0; i < PAIRS; i++) {
			compare(new Pair(new Random(SEED * 1_000_003 + i), i));
		}
		assertEquals(List.of(), wrong.stream().limit(10).toList(), () -> wrong.size() + " contradictions");
		assertEquals(Kind.values().length, kinds.size(), kinds::toString);
	}

	private void compare(Pair pair) {
		Enforcer old = new Enforcer(pair.before);
		Enforcer now = new Enforcer(pair.after);
		List<Counterexample> requests = new ArrayList<>();
		new Universe(Laws.STANDARD, pair.before, pair.after).each(MOST, pair.random, requests::add);
		for (Change change : new Comparison(pair.before, pair.after, Laws.STANDARD).changes()) {
			kinds.merge(change.kind(), 1, Integer::sum);
			Kind kind = change.kind();
			for (Counterexample request : requests) {
				Outcome was = old.decide(request.credentials(), request.target(), change.name()).outcome();
				Outcome is = now.decide(request.credentials(), request.target(), change.name()).outcome();
				boolean certain = !pair.asks || was != Outcome.ERROR && is != Outcome.ERROR;
				boolean gain = certain && was != Outcome.ALLOWED && is == Outcome.ALLOWED;
				boolean loss = certain && was == Outcome.ALLOWED && is != Outcome.ALLOWED;
				if (kind == Kind.UNKNOWN) {
					gain &= !pair.open && change.gained().isEmpty();
					loss &= !pair.open && change.lost().isEmpty();
				} else {
					gain &= kind != Kind.WIDENED && kind != Kind.BOTH;
					loss &= kind != Kind.NARROWED && kind != Kind.BOTH;
				}
				if (gain || loss) {
					wrong.add(kind + " but " + (gain ? "gained " : "lost ") + request + "\n  " + change + "\n  " + pair);
					break;
				}
			}
			if (kind == Kind.UNKNOWN && !pair.open && !pair.asks) {
				wrong.add("unknown: " + change + "\n  " + pair);
			}
			change.gained().ifPresent(request -> minimal(request, change, old, now, pair));
			change.lost().ifPresent(request -> minimal(request, change, now, old, pair));
		}
	}

	private void minimal(Counterexample request, Change change, Enforcer denies, Enforcer allows, Pair pair) {
		if (!shows(request, change, denies, allows, false)) {
			wrong.add("not confirmed: " + change + "\n  " + pair);
		}
		List<String> names = new ArrayList<>(request.credentials().keySet().stream().filter(name -> !name.equals("roles")).toList());
		int own = names.size();
		names.addAll(request.target().keySet());
		for (int bits = 0; bits < 1 << Math.min(names.size(), 10); bits++) {
			Map<String, Object> credentials = new LinkedHashMap<>(request.credentials());
			Map<String, Object> target = new LinkedHashMap<>(request.target());
			for (int i = 0; i < names.size(); i++) {
				if ((bits >> i & 1) == 1) {
					(i < own ? credentials : target).remove(names.get(i));
				}
			}
			if (!lawful(credentials, target, request)) {
				continue;
			}
			for (Set<String> roles : fewer((List<?>) request.credentials().get("roles"))) {
				if (bits == 0 && roles.size() == ((List<?>) request.credentials().get("roles")).size()) {
					continue;
				}
				credentials.put("roles", List.copyOf(roles));
				Counterexample less = new Counterexample(credentials, target);
				if (shows(less, change, denies, allows, pair.asks)) {
					wrong.add("less is enough: " + less + "\n  " + change + "\n  " + pair);
					return;
				}
			}
		}
	}

	/** Whether names for one thing are all there or all not, and a token has its scope where it needs it. */
	private static boolean lawful(Map<String, Object> credentials, Map<String, Object> target, Counterexample whole) {
		for (List<String> equal : List.of(List.of("project_id", "tenant_id"), List.of("system_scope", "system"))) {
			if (equal.stream().filter(whole.credentials()::containsKey).map(credentials::containsKey).distinct().count() > 1) {
				return false;
			}
		}
		if (List.of("project_id", "tenant_id").stream().filter(whole.target()::containsKey).map(target::containsKey).distinct().count() > 1) {
			return false;
		}
		Object token = credentials.get("token");
		return !(token instanceof Map<?, ?> map) || !(map.containsKey("domain") && credentials.get("domain_id") == null
				|| map.containsKey("project") && credentials.get("project_id") == null);
	}

	private static List<Set<String>> fewer(List<?> roles) {
		List<Set<String>> all = new ArrayList<>(List.of(new TreeSet<>()));
		for (Object role : roles) {
			for (Set<String> held : List.copyOf(all)) {
				Set<String> more = new TreeSet<>(held);
				more.addAll(Laws.STANDARD.withImplied((String) role));
				all.add(more);
			}
		}
		return all;
	}

	private static boolean shows(Counterexample request, Change change, Enforcer denies, Enforcer allows, boolean certain) {
		Outcome denied = denies.decide(request.credentials(), request.target(), change.name()).outcome();
		return denied != Outcome.ALLOWED && !(certain && denied == Outcome.ERROR)
				&& allows.decide(request.credentials(), request.target(), change.name()).allowed();
	}

	/** Two policies that are alike. */
	private static final class Pair {

		private static final List<String> PLAIN = List.of("role:admin", "role:manager", "role:member", "role:Reader", "role:service", "user_id:%(x)s", "user_id:%(y)s",
				"user_id:%(target.user.id)s", "domain_id:%(x)s", "domain_id:%(y)s", "'a':%(x)s", "'a':%(y)s", "'b':%(y)s", "None:%(x)s", "project_id:%(y)s", "tenant_id:%(x)s",
				"system_scope:all", "system:all", "token.domain.id:%(y)s", "token.domain.id:%(x)s", "token.project.domain.id:%(y)s", "is_admin:1", "is_admin:True", "rule:help",
				"rule:help2", "rule:none", "@", "!", "user_id:a", "domain_id:None", "project_id:None", "project_id:a", "domain_id:a", "class:%(x)s", "project_id:%(project_id)s",
				"project_id:%(tenant_id)s", "None:%(project_id)s", "user_id:None", "'x':%(x)s", "system_scope:None", "system_scope:x", "token.project.id:%(x)s", "True:%(x)s", "user_id:b",
				"user.id:%(x)s", "user.id:a", "user_id:%(user_id)s", "(", "word", "rule:op0", "token.domain.id:None", "token.domain.id:a");
		private static final List<String> OPEN = List.of("role:%(role)s", "'x-%(x)s':x-a", "user_id:x%(y)s", "user_id:%(x)s%(y)s");
		private static final List<String> ASKS = List.of("http://h/x", "https://h/%(x)s");
		private static final List<String> NEUTRON = List.of("field:networks:shared=True", "field:networks:shared=False", "field:port:device_owner=~^network:", "field:a:x=a", "field:a:x=b",
				"tenant_id:%(tenant_id)s", "tenant_id:%(project_id)s", "field:subnets:ip_version=4");

		private final Random random;
		private final boolean open;
		private final boolean asks;
		private final Policy before;
		private final Policy after;
		private final String texts;

		Pair(Random random, int number) {
			this.random = random;
			asks = number % 8 == 6;
			boolean neutron = number % 8 == 5;
			List<String> atoms = new ArrayList<>();
			List<String> all = new ArrayList<>(PLAIN);
			for (int i = 2 + random.nextInt(6); i > 0; i--) {
				atoms.add(all.get(random.nextInt(all.size())));
			}
			if (number % 8 > 4) {
				List<String> more = asks ? ASKS : neutron ? NEUTRON : OPEN;
				for (int i = random.nextInt(3); i >= 0; i--) {
					atoms.add(more.get(random.nextInt(more.size())));
				}
			}
			Map<String, String> old = new LinkedHashMap<>();
			List.of("op0", "op1", "help", "help2", "default", "old0").forEach(name -> {
				if (random.nextInt(4) > 0 && !name.equals("default") || random.nextInt(4) == 0) {
					old.put(name, rule(atoms, 0));
				}
			});
			Map<String, String> now = new LinkedHashMap<>(old);
			for (int i = random.nextInt(2); i >= 0; i--) {
				String name = List.of("op0", "op1", "help", "help2", "default", "old0").get(random.nextInt(6));
				switch (random.nextInt(5)) {
					case 0 -> now.remove(name);
					case 1 -> now.put(name, rule(atoms, 0));
					case 2 -> now.computeIfPresent(name, (key, rule) -> random.nextBoolean() ? "not (not (" + rule + "))" : "(" + rule + ") or (" + rule + ")");
					case 3 -> now.computeIfPresent(name, (key, rule) -> "(" + rule + ")" + (random.nextBoolean() ? " and " : " or ") + rule(atoms, 2));
					default -> now.computeIfPresent(name, (key, rule) -> rule.replace(atoms.getFirst(), atoms.getLast()));
				}
			}
			Catalogue catalogue = catalogue(atoms);
			Switches switches = Switches.ALL.get(random.nextInt(4));
			Switches later = random.nextInt(3) == 0 ? Switches.ALL.get(random.nextInt(4)) : switches;
			Catalogue next = random.nextInt(3) == 0 ? catalogue(atoms) : catalogue;
			Kinds kinds = neutron ? Kinds.NEUTRON : Kinds.PLAIN;
			open = number % 8 == 7 || now.values().stream().anyMatch(rule -> rule.matches("(?s).*%[^(].*"));
			before = policy(old, catalogue, kinds, switches);
			after = policy(now, next, kinds, later);
			texts = old + " over " + catalogue.rules().values() + " " + switches + "\n  " + now + " over " + next.rules().values() + " " + later;
		}

		private Policy policy(Map<String, String> rules, Catalogue catalogue, Kinds kinds, Switches switches) {
			StringBuilder text = new StringBuilder();
			rules.forEach((name, rule) -> text.append(name).append(": \"").append(rule).append("\"\n"));
			return Policy.of(List.of(PolicyFile.parse(text.toString())), catalogue, kinds, switches);
		}

		private Catalogue catalogue(List<String> atoms) {
			List<RuleDefault> rules = new ArrayList<>();
			for (int i = 0; i < random.nextInt(3); i++) {
				List<String> scopes = List.of(List.<String>of(), List.of("system"), List.of("project"), List.of("domain", "system"), List.of("project", "domain"))
						.get(random.nextInt(5));
				Optional<RuleDefault.Deprecated> old = random.nextInt(2) == 0 ? Optional.empty()
						: Optional.of(new RuleDefault.Deprecated(random.nextBoolean() ? "op" + i : "old" + i, rule(atoms, 1), ""));
				rules.add(new RuleDefault("op" + i, rule(atoms, 1), "", scopes, List.of(), old));
			}
			return new Catalogue("", "", rules);
		}

		private String rule(List<String> atoms, int depth) {
			return switch (random.nextInt(depth > 2 ? 4 : 10)) {
				case 0, 1, 2, 3 -> atoms.get(random.nextInt(atoms.size()));
				case 4, 5 -> "not (" + rule(atoms, depth + 1) + ")";
				case 6, 7 -> "(" + rule(atoms, depth + 1) + " and " + rule(atoms, depth + 1) + ")";
				default -> "(" + rule(atoms, depth + 1) + " or " + rule(atoms, depth + 1) + ")";
			};
		}

		@Override
		public String toString() {
			return texts;
		}
	}
}
