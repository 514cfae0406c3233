package community.scs.workbench.policy.batch;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.catalogue.RuleDefault;
import community.scs.workbench.policy.catalogue.RuleDefault.Deprecated;
import community.scs.workbench.policy.decide.Defaults;
import community.scs.workbench.policy.decide.Enforcer;
import community.scs.workbench.policy.decide.Kinds;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.decide.Py;
import community.scs.workbench.policy.decide.Switches;
import community.scs.workbench.policy.yaml.PolicyFile;

/**
 * The defaults and contexts that a batch has defined. A context holds on to its policy's text and is loaded when a case
 * asks for it; what is loaded is given up when memory runs short.
 */
final class Definitions {

	private final Map<Object, Base> defaults = new HashMap<>();
	private final Map<Object, Context> contexts = new HashMap<>();

	/** Why a definition cannot be used; one sentence for users. */
	static final class UnusableException extends Exception {

		private static final long serialVersionUID = 1L;

		UnusableException(String message) {
			super(message, null, false, false);
		}
	}

	/** Defaults, parsed for each kind of checks; {@code problem} is null if they can be used. */
	private record Base(Map<Kinds, Defaults> parsed, String problem) {
	}

	private static final class Context {

		private final Base base;
		private final Kinds kinds;
		private final String policy;
		private final Switches switches;
		private final String problem;
		private SoftReference<Enforcer> loaded = new SoftReference<>(null);

		Context(Base base, Kinds kinds, String policy, Switches switches, String problem) {
			this.base = base;
			this.kinds = kinds;
			this.policy = policy;
			this.switches = switches;
			this.problem = problem;
		}

		Enforcer enforcer() {
			Enforcer enforcer = loaded.get();
			if (enforcer == null) {
				List<PolicyFile> files = policy == null ? List.of() : List.of(PolicyFile.parse(policy));
				enforcer = new Enforcer(Policy.of(files, base.parsed.computeIfAbsent(kinds, each -> Defaults.of(Catalogue.NONE, each)), switches));
				loaded = new SoftReference<>(enforcer);
			}
			return enforcer;
		}
	}

	void define(Map<String, Object> object) {
		Object id = object.get("id");
		if (object.get("type").equals("defaults")) {
			defaults.put(id, base(object));
		} else {
			contexts.put(id, context(object));
		}
	}

	/** What decides under a context. */
	Enforcer enforcer(Object context) throws UnusableException {
		Context found = contexts.get(context);
		if (found == null) {
			throw new UnusableException("The case names a context that is not defined before it.");
		}
		if (found.problem != null) {
			throw new UnusableException(found.problem);
		}
		return found.enforcer();
	}

	private static Base base(Map<String, Object> object) {
		try {
			List<RuleDefault> rules = new ArrayList<>();
			Checks checks = new Checks();
			for (Object rule : Shape.list(object.get("rules"))) {
				rules.add(rule(Shape.map(rule), checks));
			}
			Catalogue catalogue = new Catalogue("", "", rules);
			Map<Kinds, Defaults> parsed = new EnumMap<>(Kinds.class);
			for (Kinds kinds : Kinds.values()) {
				parsed.put(kinds, Defaults.of(catalogue, kinds, checks.others()));
			}
			return new Base(parsed, null);
		} catch (IllegalArgumentException e) {
			return new Base(Map.of(), "The defaults '" + object.get("id") + "' cannot be used: " + e.getMessage());
		}
	}

	private static RuleDefault rule(Map<?, ?> rule, Checks checks) {
		List<String> scopes = new ArrayList<>();
		for (Object scope : Py.truthy(rule.get("scope_types")) ? Shape.list(rule.get("scope_types")) : List.of()) {
			if (scopes.contains(Shape.text(scope))) {
				throw new IllegalArgumentException("The scope type " + scope + " is listed twice.");
			}
			scopes.add(Shape.text(scope));
		}
		Optional<Deprecated> deprecated = Optional.empty();
		if (Py.truthy(rule.get("deprecated"))) {
			Map<?, ?> old = Shape.map(rule.get("deprecated"));
			deprecated = Optional.of(new Deprecated(Shape.text(old.get("name")), checks.of(old), ""));
		}
		return new RuleDefault(Shape.text(rule.get("name")), checks.of(rule), "", scopes, List.of(), deprecated);
	}

	private Context context(Map<String, Object> object) {
		Kinds kinds = "neutron".equals(object.get("checks")) ? Kinds.NEUTRON : Kinds.PLAIN;
		Base base = object.get("defaults") == null ? new Base(new EnumMap<>(Kinds.class), null) : defaults.get(object.get("defaults"));
		String problem = base == null ? "The context '" + object.get("id") + "' names defaults that are not defined before it." : base.problem;
		try {
			Map<?, ?> switches = object.get("switches") == null ? Map.of() : Shape.map(object.get("switches"));
			String policy = object.get("policy") == null ? null : Shape.text(object.get("policy"));
			return new Context(base, kinds, policy, new Switches(Boolean.TRUE.equals(switches.get("enforce_scope")),
					Boolean.TRUE.equals(switches.get("enforce_new_defaults"))), problem);
		} catch (IllegalArgumentException e) {
			return new Context(base, kinds, null, Switches.OFF, "The context '" + object.get("id") + "' cannot be used: " + e.getMessage());
		}
	}
}
