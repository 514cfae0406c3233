package community.scs.workbench.policy.decide;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Credentials and target of one decision, with what is derived from them. */
final class Request {

	private static final int FEW_REFERENCES = 1000;

	private final Map<String, ?> credentials;
	private final Object target;
	private final Object systemScope;
	private final Consumer<Policy.Rule> reached;
	private Set<String> roles;
	private int references;
	private Map<Policy.Rule, Boolean> known;

	Request(Map<String, ?> credentials, Object target, Consumer<Policy.Rule> reached) {
		this.reached = reached;
		this.credentials = credentials;
		this.target = target;
		Object scope = credentials.get("system_scope");
		systemScope = Py.truthy(scope) ? scope : null;
	}

	void reach(Policy.Rule rule) {
		if (reached != null) {
			reached.accept(rule);
		}
	}

	/** What a rule came out as before; remembered only where rules refer to each other so much that it pays. */
	Boolean known(Policy.Rule rule) {
		if (++references > FEW_REFERENCES && known == null) {
			known = new IdentityHashMap<>();
		}
		return known == null ? null : known.get(rule);
	}

	void learn(Policy.Rule rule, boolean result) {
		if (known != null) {
			known.put(rule, result);
		}
	}

	Map<String, ?> credentials() {
		return credentials;
	}

	/** A value of the credentials; {@code system} is another name for a {@code system_scope} that is set. */
	Object credential(String key) {
		return systemScope != null && key.equals("system") ? systemScope : credentials.get(key);
	}

	boolean hasCredential(String key) {
		return systemScope != null && key.equals("system") || credentials.containsKey(key);
	}

	Object target() {
		return target;
	}

	Map<?, ?> mapping() {
		if (target instanceof Map<?, ?> map) {
			return map;
		}
		throw CheckException.of("The target is not a mapping.");
	}

	/** The text with the target's values; null if the target lacks one of them. */
	String format(Template template) {
		String key = template.onlyKey();
		if (key != null && target instanceof Map<?, ?> map) {
			Object value = map.get(key);
			return value == null && !map.containsKey(key) ? null : Py.str(value);
		}
		try {
			return template.apply(target);
		} catch (CheckException e) {
			if (e.keyError()) {
				return null;
			}
			throw e;
		}
	}

	boolean hasRole(String lowerCase) {
		if (!credentials.containsKey("roles")) {
			return false;
		}
		if (roles == null) {
			roles = readRoles(credentials.get("roles"));
		}
		return roles.contains(lowerCase);
	}

	private static Set<String> readRoles(Object value) {
		Set<String> names = new HashSet<>();
		switch (value) {
			case List<?> list -> list.forEach(role -> names.add(lower(role)));
			case Map<?, ?> map -> map.keySet().forEach(role -> names.add(lower(role)));
			case String text -> text.codePoints().forEach(c -> names.add(lower(Character.toString(c))));
			case null, default -> throw CheckException.of("The roles of the credentials are no list.");
		}
		return names;
	}

	private static String lower(Object role) {
		if (role instanceof String name) {
			return name.toLowerCase(Locale.ROOT);
		}
		throw CheckException.of("A role of the credentials is no text: " + Py.repr(role) + ".");
	}

	/** The token scope as oslo.policy sees it: what is neither system nor domain is project. */
	String scope() {
		return Py.truthy(credential("system")) ? "system" : Py.truthy(credentials.get("domain_id")) ? "domain" : "project";
	}

	boolean scopeFits(List<String> types) {
		return types.isEmpty() || types.contains(scope());
	}
}
