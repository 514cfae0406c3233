package community.scs.workbench.policy.tests;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import community.scs.workbench.policy.compare.Counterexample;
import community.scs.workbench.policy.compare.Laws;
import community.scs.workbench.policy.decide.Check;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.decide.Subject;

/** Random requests over what policies read, within the laws: one token scope, implied roles, two names for one attribute. */
final class Requests {

	private final Random random;
	final Set<String> roles = new LinkedHashSet<>(List.of("reader", "other"));
	final Set<String> keys = new LinkedHashSet<>();
	final Set<String> paths = new LinkedHashSet<>();
	final List<Object> values = new ArrayList<>(List.of("a", "b"));

	Requests(long seed, Policy... policies) {
		random = new Random(seed);
		values.add(null);
		Deque<Check> open = new ArrayDeque<>();
		for (Policy policy : policies) {
			policy.rules().values().forEach(rule -> open.push(rule.check()));
		}
		while (!open.isEmpty()) {
			switch (open.pop()) {
				case Check.Not not -> open.push(not.part());
				case Check.And and -> and.parts().forEach(open::push);
				case Check.Or or -> or.parts().forEach(open::push);
				case Check.Role role -> {
					keys.addAll(role.role().keys());
					if (role.role().constant() != null) {
						roles.add(role.role().constant());
					}
				}
				case Check.Generic generic -> {
					keys.addAll(generic.right().keys());
					if (generic.right().constant() != null) {
						values.add(generic.right().constant());
					}
					switch (generic.left()) {
						case Subject.Attribute attribute -> paths.add(attribute.text());
						case Subject.Literal literal -> values.add(literal.value());
						case Subject.Broken broken -> {
						}
					}
				}
				case Check.Field field -> {
					keys.add(field.name());
					values.add(field.pattern() == null ? field.value() : field.text().substring(1).replaceFirst("^\\^", ""));
				}
				case Check.Owner owner -> {
					keys.addAll(owner.right().keys());
					paths.add("tenant_id");
				}
				case Check.External external -> keys.addAll(external.url().keys());
				default -> {
				}
			}
		}
	}

	Counterexample next() {
		Map<String, Object> credentials = new LinkedHashMap<>();
		Set<String> held = new LinkedHashSet<>();
		for (String role : roles) {
			if (random.nextInt(4) == 0) {
				held.addAll(Laws.STANDARD.withImplied(role.toLowerCase()));
			}
		}
		credentials.put("roles", List.copyOf(held));
		String scope = List.of("system_scope", "domain_id", "project_id").get(random.nextInt(3));
		Map<String, Object> chosen = new HashMap<>();
		boolean mentioned = random.nextBoolean();
		for (String path : paths) {
			String first = Laws.STANDARD.equalCredentials().stream().filter(names -> names.contains(path)).findFirst()
					.map(List::getFirst).orElse(path);
			boolean isScope = List.of("system_scope", "domain_id", "project_id").contains(first);
			boolean absent = isScope && !first.equals(scope)
					|| first.startsWith("token.") && !first.startsWith("token.project") | !scope.equals("project_id");
			if (!chosen.containsKey(first)) {
				chosen.put(first, absent ? null : first.equals("system_scope") ? "all" : values.get(random.nextInt(values.size())));
			}
			if (isScope && "None".equals(chosen.get(first))) {
				chosen.put(first, "a"); // no scope is called like Python's nothing
			}
			if (chosen.get(first) != null || absent && isScope && mentioned && path.indexOf('.') < 0) {
				nest(credentials, path, chosen.get(first));
			}
		}
		if (chosen.getOrDefault(scope, "a") instanceof String text) {
			credentials.putIfAbsent(scope, scope.equals("system_scope") ? "all" : text);
		}
		Map<String, Object> target = new LinkedHashMap<>();
		for (String key : keys) {
			if (random.nextInt(4) > 0) {
				target.put(key, values.get(random.nextInt(values.size())));
			}
		}
		return new Counterexample(credentials, target);
	}

	@SuppressWarnings("unchecked")
	static void nest(Map<String, Object> credentials, String path, Object value) {
		String[] keys = path.split("\\.");
		Map<String, Object> inner = credentials;
		for (int i = 0; i < keys.length - 1; i++) {
			inner = (Map<String, Object>) inner.computeIfAbsent(keys[i], key -> new LinkedHashMap<String, Object>());
		}
		inner.put(keys[keys.length - 1], value);
	}
}
