package community.scs.workbench.policy.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import community.scs.workbench.policy.decide.Check;
import community.scs.workbench.policy.decide.Subject;

/** Makes a request that answers atoms as wanted. What no atom asks for is left out. */
final class Realizer {

	/** The scope of a system token, and one that Keystone does not know, for rules that tell it from others. */
	static final String ALL = "all";
	static final String OTHER = "own-system_scope";

	private final Laws laws;
	private final Set<String> names;
	private final String system;
	private final Map<String, Object> credentials = new LinkedHashMap<>();
	private final Map<String, Object> target = new LinkedHashMap<>();
	private final Set<String> roles;
	private final Map<Term, String> values = new HashMap<>();

	/**
	 * @param names the attributes, credentials' and targets', that the policies know; of several names only these are set
	 * @param roles  what the token has in any case
	 * @param system its system scope, if it has one and no atom says which
	 */
	Realizer(Laws laws, Set<String> names, Set<String> roles, String system) {
		this.system = system;
		this.laws = laws;
		this.names = names;
		this.roles = new TreeSet<>(roles);
	}

	Counterexample realize(List<Atom> holding, Equalities equalities) {
		credentials.put("roles", List.of());
		equalities.classes().forEach((term, representative) -> {
			if (term instanceof Term.Text text) {
				values.put(representative, text.text());
			}
		});
		List<Term> terms = new ArrayList<>(equalities.classes().keySet());
		terms.sort((a, b) -> a.toString().compareTo(b.toString()));
		terms.forEach(term -> values.computeIfAbsent(equalities.representative(term), representative -> value(term)));
		terms.forEach(term -> set(term, values.get(equalities.representative(term))));
		for (Atom atom : holding) {
			switch (atom) {
				case Atom.HasRole role -> roles.addAll(laws.withImplied(role.role()));
				case Atom.Present present when equalities.representative(present.term()) == null ->
					set(present.term(), value(present.term()));
				case Atom.Fits fits -> target.put(fits.field(), fits.value() == null ? sample(fits.text()) : fits.value());
				case Atom.Composed composed -> compose(composed.check());
				default -> {
				}
			}
		}
		credentials.put("roles", List.copyOf(roles));
		return new Counterexample(credentials, target);
	}

	private String value(Term term) {
		return switch (term) {
			case Term.Credential credential when credential.equals(Laws.SYSTEM) -> system;
			case Term.Credential credential -> "own-" + credential.path().substring(credential.path().lastIndexOf('.') + 1);
			case Term.Target attribute -> "some-" + attribute.key().substring(attribute.key().lastIndexOf('.') + 1);
			case Term.Text text -> text.text();
		};
	}

	/** The shortest text that is likely to match: the pattern's start without its anchor and up to anything special. */
	private static String sample(String pattern) {
		return pattern.substring(1).replaceFirst("^\\^", "").replaceFirst("[\\\\.*+?\\[\\](){}|$].*", "");
	}

	private void set(Term term, String text) {
		Object value = text.equals("None") ? null : text.equals("True") ? Boolean.TRUE : text.equals("False") ? Boolean.FALSE : text;
		switch (term) {
			case Term.Credential credential -> {
				laws.names(credential).stream().filter(name -> name.equals(credential.path()) || names.contains(name))
						.filter(name -> value != null || !laws.nested(name)).forEach(name -> nest(name, value));
			}
			case Term.Target attribute -> {
				List<String> known = laws.names(attribute).stream().filter(names::contains).toList();
				(known.isEmpty() ? List.of(attribute.key()) : known).forEach(name -> target.put(name, value));
			}
			case Term.Text fixed -> {
			}
		}
	}

	@SuppressWarnings("unchecked")
	private void nest(String path, Object value) {
		String[] keys = path.equals("system") ? new String[] { "system_scope" } : path.split("\\.", -1);
		Map<String, Object> inner = credentials;
		for (int i = 0; i < keys.length - 1; i++) {
			if (!(inner.get(keys[i]) instanceof Map)) {
				inner.put(keys[i], new LinkedHashMap<String, Object>());
			}
			inner = (Map<String, Object>) inner.get(keys[i]);
		}
		if (!(inner.get(keys[keys.length - 1]) instanceof Map)) {
			inner.put(keys[keys.length - 1], value);
		}
	}

	private void compose(Check check) {
		switch (check) {
			case Check.Role role -> {
				role.role().keys().forEach(key -> target.putIfAbsent(key, "member"));
				String name = role.role().fill(target);
				if (name != null) {
					roles.addAll(laws.withImplied(name.toLowerCase(Locale.ROOT)));
				}
			}
			case Check.Generic generic -> {
				generic.right().keys().forEach(key -> target.putIfAbsent(key, "some-" + key));
				String text = generic.right().fill(target);
				if (text != null && generic.left() instanceof Subject.Attribute attribute) {
					nest(String.join(".", attribute.path()), text);
				}
			}
			default -> {
			}
		}
	}
}
