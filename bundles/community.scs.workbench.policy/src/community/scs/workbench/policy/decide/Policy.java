package community.scs.workbench.policy.decide;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.catalogue.RuleDefault;
import community.scs.workbench.policy.yaml.PolicyFile;

/**
 * The rules that are in force: those of the policy files, and for every other rule of the catalogue its default, as
 * oslo.policy's {@code Enforcer.load_rules} puts them together. Immutable.
 */
public final class Policy {

	/** The rule that stands in for every unknown one, when it is defined ({@code policy_default_rule}). */
	public static final String DEFAULT_RULE = "default";

	private final List<PolicyFile> files;
	private final Catalogue catalogue;
	private final Switches switches;
	private final Map<String, Rule> rules = new HashMap<>();
	private final Map<String, Rule> unnamed = new HashMap<>();
	private LoadException failure;

	/** Where a rule in force comes from. */
	public enum Source {

		/** A policy file. */
		FILE,

		/** The catalogue's default, with the deprecated one or-ed in where that still counts. */
		DEFAULT,

		/** A policy file that still uses the rule's deprecated name. */
		DEPRECATED_NAME
	}

	/**
	 * A rule in force.
	 *
	 * @param file the rule of the policy file that the check comes from; null for a default
	 */
	public record Rule(String name, Check check, Source source, PolicyFile.Rule file) {
	}

	private Policy(List<PolicyFile> files, Catalogue catalogue, Switches switches) {
		this.files = List.copyOf(files);
		this.catalogue = catalogue;
		this.switches = switches;
	}

	/**
	 * Puts a policy together. It never fails; what oslo.policy would not load is a policy with a {@link #failure()}.
	 *
	 * @param files the policy file and then those of {@code policy.d}, whose rules replace the earlier ones; may be empty
	 */
	public static Policy of(List<PolicyFile> files, Catalogue catalogue, Kinds kinds, Switches switches) {
		return of(files, Defaults.of(catalogue, kinds), switches);
	}

	/** The same over defaults that are already parsed, which several policies may share. */
	public static Policy of(List<PolicyFile> files, Defaults defaults, Switches switches) {
		Policy policy = new Policy(files, defaults.catalogue(), switches);
		try {
			defaults.check();
			policy.load(defaults);
		} catch (LoadException e) {
			policy.failure = e;
		}
		return policy;
	}

	private void load(Defaults defaults) throws LoadException {
		for (PolicyFile file : files) {
			if (file.failure().isPresent()) {
				throw new LoadException(file.failure().get().message());
			}
			for (Map.Entry<String, PolicyFile.Rule> entry : file.unnamed().entrySet()) {
				PolicyFile.Rule rule = entry.getValue();
				unnamed.put(entry.getKey(), new Rule(rule.name(), CheckParser.parse(rule.value(), defaults.kinds()), Source.FILE, rule));
			}
			for (PolicyFile.Rule rule : file.effective().values()) {
				Check check = CheckParser.parse(rule.value(), defaults.kinds());
				rules.put(rule.name(), new Rule(rule.name(), check, Source.FILE, rule));
			}
		}
		Map<String, Rule> fromFiles = Map.copyOf(rules);
		for (RuleDefault rule : catalogue.rules().values()) {
			if (!fromFiles.containsKey(rule.name())) {
				rules.put(rule.name(), inForce(rule, defaults, fromFiles));
			}
		}
		new CycleSearch(rules).run();
	}

	/** oslo.policy's {@code _handle_deprecated_rule}. */
	private Rule inForce(RuleDefault rule, Defaults defaults, Map<String, Rule> fromFiles) {
		Check check = defaults.check(rule);
		if (rule.deprecated().isPresent()) {
			RuleDefault.Deprecated deprecated = rule.deprecated().get();
			Rule old = fromFiles.get(deprecated.name());
			if (!deprecated.name().equals(rule.name()) && old != null && !pointsTo(old.check, rule.name())) {
				return new Rule(rule.name(), old.check, Source.DEPRECATED_NAME, old.file);
			}
			if (!switches.enforceNewDefaults() && defaults.alters(rule)) {
				check = new Check.Or(List.of(check, defaults.deprecatedCheck(rule)), check.span());
			}
		}
		return new Rule(rule.name(), check, Source.DEFAULT, null);
	}

	private static boolean pointsTo(Check check, String name) {
		return (check instanceof Check.Rule || check instanceof Check.Bare) && check.toString().equals("rule:" + name);
	}

	/**
	 * The rule that is found under a name: the one of that name, or the default rule; null if there is neither.
	 *
	 * @param name a text, or what JSON has besides: null, a truth value or a number, for a rule whose key is no text
	 */
	public Rule find(Object name) {
		Rule rule = name instanceof String ? rules.get(name) : unnamed.get(key(name));
		return rule != null ? rule : rules.get(DEFAULT_RULE);
	}

	/** As {@link PolicyFile#unnamed} writes keys: one and the same for all that are equal in Python. */
	private static String key(Object name) {
		return switch (name) {
			case Boolean truth -> truth ? "1" : "0";
			case Double number when number == Math.rint(number) && !number.isInfinite() -> new BigDecimal(number).toBigInteger().toString();
			case null, default -> String.valueOf(name);
		};
	}

	/** Whether there is no rule at all. */
	boolean empty() {
		return rules.isEmpty() && unnamed.isEmpty();
	}

	/** All rules in force that have a text for a name, by name. */
	public Map<String, Rule> rules() {
		return Collections.unmodifiableMap(rules);
	}

	/** The scopes that a token may have for the rule; empty for all of them. */
	public List<String> scopeTypes(String name) {
		RuleDefault rule = catalogue.rules().get(name);
		return rule == null ? List.of() : rule.scopeTypes();
	}

	/** Why nothing is decided, one sentence for users; null if the policy loads. */
	public String failure() {
		return failure == null ? null : failure.getMessage();
	}

	public Catalogue catalogue() {
		return catalogue;
	}

	public Switches switches() {
		return switches;
	}

	public List<PolicyFile> files() {
		return files;
	}
}
