package community.scs.workbench.policy.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * A rule with the default that a service brings.
 *
 * @param description empty when unknown
 * @param scopeTypes  the token scopes that the rule is meant for: system, domain, project; empty: no restriction
 * @param operations  the API calls that the rule guards; empty for a rule that others only refer to
 */
public record RuleDefault(String name, String check, String description, List<String> scopeTypes,
		List<Operation> operations, Optional<Deprecated> deprecated) {

	/** An API call. */
	public record Operation(String method, String path) {
	}

	/** The rule that this one replaces; the name may be the same. {@code since} is empty when unknown. */
	public record Deprecated(String name, String check, String since) {
	}

	public RuleDefault {
		scopeTypes = List.copyOf(scopeTypes);
		operations = List.copyOf(operations);
	}
}
