package community.scs.workbench.policy.compare;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes attributes and roles away from a request itself, which may change several atoms at once, until nothing more can be taken
 * away. An attribute goes with all its names; a second name alone goes last, for the request is then one that only looks lawful.
 */
final class Shrinking {

	private final Laws laws;
	private final Predicate<Counterexample> confirmed;

	Shrinking(Laws laws, Predicate<Counterexample> confirmed) {
		this.laws = laws;
		this.confirmed = confirmed;
	}

	/** @param free whether nothing but the laws says what the request has to have */
	Counterexample shrink(Counterexample request, boolean free) {
		Counterexample less = request;
		for (Counterexample before = null; free && !less.equals(before);) {
			before = less;
			for (List<String> names : groups(paths(less.credentials(), ""), laws::credential)) {
				if (laws.removable(names, less.credentials())) {
					less = without(less, names, List.of());
				}
			}
			for (List<String> names : groups(less.target().keySet().stream(), laws::target)) {
				less = without(less, List.of(), names);
			}
			less = withFewerRoles(less);
		}
		for (List<String> names : groups(paths(less.credentials(), ""), laws::credential)) {
			for (String name : names.subList(1, names.size())) {
				less = without(less, List.of(name), List.of());
			}
		}
		for (List<String> names : groups(less.target().keySet().stream(), laws::target)) {
			for (String name : names.subList(1, names.size())) {
				less = without(less, List.of(), List.of(name));
			}
		}
		return less;
	}

	private Counterexample withFewerRoles(Counterexample request) {
		Counterexample less = request;
		for (Object role : (List<?>) request.credentials().get("roles")) {
			List<?> held = (List<?>) less.credentials().get("roles");
			if (held.stream().noneMatch(other -> !other.equals(role) && laws.withImplied((String) other).contains(role))) {
				Map<String, Object> fewer = new LinkedHashMap<>(less.credentials());
				fewer.put("roles", held.stream().filter(other -> !other.equals(role)).toList());
				less = confirmed(less, new Counterexample(fewer, less.target()));
			}
		}
		return less;
	}

	private Counterexample without(Counterexample request, List<String> paths, List<String> keys) {
		Map<String, Object> credentials = request.credentials();
		for (String path : paths) {
			credentials = without(credentials, List.of(path.split("\\.", -1)));
		}
		Map<String, Object> target = new LinkedHashMap<>(request.target());
		target.keySet().removeAll(keys);
		return confirmed(request, new Counterexample(credentials, target));
	}

	private static Map<String, Object> without(Map<?, ?> attributes, List<String> path) {
		Map<String, Object> less = new LinkedHashMap<>();
		attributes.forEach((key, value) -> less.put((String) key, value));
		String first = path.getFirst();
		Map<String, Object> inner = less.get(first) instanceof Map<?, ?> map ? without(map, path.subList(1, path.size())) : Map.of();
		if (inner.isEmpty()) {
			less.remove(first);
		} else {
			less.put(first, inner);
		}
		return less;
	}

	/** Dotted paths to all values but the roles. */
	private static Stream<String> paths(Map<?, ?> attributes, String prefix) {
		return attributes.entrySet().stream().flatMap(entry -> entry.getValue() instanceof Map<?, ?> inner ? paths(inner, prefix + entry.getKey() + ".")
				: Stream.of(prefix + entry.getKey())).filter(path -> !path.equals("roles"));
	}

	/** Names by what they are names of, the one that stands for all first. */
	private static Collection<List<String>> groups(Stream<String> names, Function<String, Term> term) {
		return names.sorted((a, b) -> Boolean.compare(stands(b, term), stands(a, term)))
				.collect(Collectors.groupingBy(term, LinkedHashMap::new, Collectors.toList())).values();
	}

	private static boolean stands(String name, Function<String, Term> term) {
		return switch (term.apply(name)) {
			case Term.Credential credential -> credential.path().equals(name);
			case Term.Target target -> target.key().equals(name);
			case Term.Text text -> false;
		};
	}

	private Counterexample confirmed(Counterexample request, Counterexample less) {
		return confirmed.test(less) ? less : request;
	}
}
