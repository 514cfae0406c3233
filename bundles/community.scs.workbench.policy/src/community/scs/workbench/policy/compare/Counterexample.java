package community.scs.workbench.policy.compare;

import java.util.Map;

/** A request: a token's credentials, and a target as oslo.policy gets it (flat, with dotted keys). */
public record Counterexample(Map<String, Object> credentials, Map<String, Object> target) {
}
