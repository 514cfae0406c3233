package community.scs.workbench.policy.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules that one release of a service knows, with their defaults. Immutable. */
public final class Catalogue {

	/** Knows no rule. */
	public static final Catalogue NONE = new Catalogue("", "", List.of());

	private final String service;
	private final String release;
	private final Map<String, RuleDefault> rules;

	/** @throws IllegalArgumentException if two rules have the same name, which oslo.policy refuses to register */
	public Catalogue(String service, String release, List<RuleDefault> rules) {
		this.service = service;
		this.release = release;
		Map<String, RuleDefault> byName = LinkedHashMap.newLinkedHashMap(rules.size());
		for (RuleDefault rule : rules) {
			if (byName.put(rule.name(), rule) != null) {
				throw new IllegalArgumentException("The rule " + rule.name() + " is listed twice.");
			}
		}
		this.rules = Collections.unmodifiableMap(byName);
	}

	/** Such as {@code keystone}. */
	public String service() {
		return service;
	}

	/** Such as {@code 2024.1}. */
	public String release() {
		return release;
	}

	/** By name, in the order of the source. */
	public Map<String, RuleDefault> rules() {
		return rules;
	}

	public Optional<RuleDefault> rule(String name) {
		return Optional.ofNullable(rules.get(name));
	}

	@Override
	public String toString() {
		return release.isEmpty() ? service : service + " " + release;
	}
}
