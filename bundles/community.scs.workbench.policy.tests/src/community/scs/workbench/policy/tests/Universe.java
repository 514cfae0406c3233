package community.scs.workbench.policy.tests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import community.scs.workbench.policy.compare.Counterexample;
import community.scs.workbench.policy.compare.Laws;
import community.scs.workbench.policy.decide.Policy;

/** All requests within the laws over the roles and attributes that policies ask for and a few values; where that is too many, as many at random. */
final class Universe {

	private static final List<String> SCOPES = List.of("system_scope", "domain_id", "project_id");

	private final Laws laws;
	private final List<List<Consumer<Draft>>> choices = new ArrayList<>();
	private final Requests asked;

	/** A request in the making; {@code scope} is null for a token without one. */
	private static final class Draft {
		private final Map<String, Object> credentials = new LinkedHashMap<>();
		private final Map<String, Object> target = new LinkedHashMap<>();
		private String scope;
	}

	Universe(Laws laws, Policy... policies) {
		this.laws = laws;
		asked = new Requests(0, policies);
		choices.add(roles());
		List<Object> values = new ArrayList<>(new LinkedHashSet<>(asked.values));
		if (values.size() > 5) {
			values = values.subList(0, 5);
		}
		values.add("c");
		choices.add(scopes(values));
		for (Set<String> names : groups(asked.paths, laws.equalCredentials())) {
			if (!SCOPES.contains(names.iterator().next())) {
				choices.add(attribute(names, values));
			}
		}
		for (Set<String> names : groups(asked.keys, laws.equalTargets())) {
			List<Consumer<Draft>> target = new ArrayList<>(List.of(draft -> {
			}));
			for (Object value : values) {
				target.add(draft -> names.stream().filter(asked.keys::contains).forEach(name -> draft.target.put(name, value)));
			}
			choices.add(target);
		}
	}

	private List<Consumer<Draft>> roles() {
		Set<Set<String>> closed = new LinkedHashSet<>(List.of(Set.of()));
		for (String role : asked.roles.stream().limit(6).toList()) {
			for (Set<String> held : List.copyOf(closed)) {
				Set<String> more = new TreeSet<>(held);
				more.addAll(laws.withImplied(role.toLowerCase()));
				closed.add(more);
			}
		}
		return closed.stream().<Consumer<Draft>>map(held -> draft -> draft.credentials.put("roles", List.copyOf(held))).toList();
	}

	private List<Consumer<Draft>> scopes(List<Object> values) {
		List<Consumer<Draft>> scopes = new ArrayList<>();
		for (boolean mentioned : List.of(false, true)) {
			scopes.add(draft -> scope(draft, null, null, mentioned));
			scopes.add(draft -> scope(draft, "system_scope", "all", mentioned));
			for (Object value : values) {
				if (value instanceof String text && !text.equals("None") && !text.isEmpty()) {
					scopes.add(draft -> scope(draft, "domain_id", text, mentioned));
					scopes.add(draft -> scope(draft, "project_id", text, mentioned));
				}
			}
		}
		return scopes;
	}

	private void scope(Draft draft, String scope, String value, boolean mentioned) {
		draft.scope = scope;
		for (String each : SCOPES) {
			Set<String> names = groups(Set.of(each), laws.equalCredentials()).getFirst();
			if (each.equals(scope)) {
				names.stream().filter(name -> name.equals(each) || asked.paths.contains(name)).forEach(name -> Requests.nest(draft.credentials, name, value));
			} else if (mentioned) {
				names.stream().filter(name -> name.indexOf('.') < 0 && asked.paths.contains(name)).forEach(name -> draft.credentials.put(name, null));
			}
		}
	}

	private List<Consumer<Draft>> attribute(Set<String> names, List<Object> values) {
		List<Consumer<Draft>> attribute = new ArrayList<>(List.of(draft -> {
		}));
		String first = names.iterator().next();
		String needed = first.startsWith("token.project.") ? "project_id" : first.startsWith("token.domain.") ? "domain_id" : null;
		for (Object value : values) {
			attribute.add(draft -> {
				if (needed == null || needed.equals(draft.scope)) {
					names.stream().filter(asked.paths::contains).forEach(name -> Requests.nest(draft.credentials, name, value));
				}
			});
		}
		return attribute;
	}

	/** Names that mean the same, the one that stands for all first. */
	private static List<Set<String>> groups(Set<String> names, List<List<String>> equal) {
		Set<Set<String>> groups = new LinkedHashSet<>();
		for (String name : names) {
			groups.add(equal.stream().filter(each -> each.contains(name)).<Set<String>>map(LinkedHashSet::new).findFirst().orElse(Set.of(name)));
		}
		return List.copyOf(groups);
	}

	/** Gives {@code to} all requests, or {@code most} of them. */
	void each(int most, Random random, Consumer<Counterexample> to) {
		long all = 1;
		for (List<?> choice : choices) {
			all = Math.min(all * choice.size(), Integer.MAX_VALUE);
		}
		for (long i = 0; i < Math.min(all, most); i++) {
			long number = i;
			Draft draft = new Draft();
			for (List<Consumer<Draft>> choice : choices) {
				choice.get(all <= most ? (int) (number % choice.size()) : random.nextInt(choice.size())).accept(draft);
				number /= choice.size();
			}
			to.accept(new Counterexample(draft.credentials, draft.target));
		}
	}
}
