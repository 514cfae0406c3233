package community.scs.workbench.policy.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says why an enforcer decides as it does. At most 1,000 checks are told of; what lies behind is left out. */
public final class Explainer {

	private static final int MOST = 1000;

	private final Enforcer enforcer;
	private final Request request;
	private int told;

	private Explainer(Enforcer enforcer, Request request) {
		this.enforcer = enforcer;
		this.request = request;
	}

	/** Explains the decision about one request, whose outcome {@link Enforcer#decide} gives. */
	public static Explanation explain(Enforcer enforcer, Map<String, ?> credentials, Object target, String rule) {
		Decision decision = enforcer.decide(credentials, target, rule);
		Policy.Rule found = enforcer.policy().failure() == null ? enforcer.policy().find(rule) : null;
		if (found == null || decision.outcome() == Decision.Outcome.INVALID_SCOPE) {
			return new Explanation(found, found == null ? null : found.check(), false, decision.reason(), List.of());
		}
		return new Explainer(enforcer, new Request(credentials, target, null)).explain(found, found.check(), 0);
	}

	private Explanation explain(Policy.Rule rule, Check check, int depth) {
		told++;
		Boolean result;
		String failure = "";
		try {
			result = enforcer.holds(check, request, depth);
		} catch (CheckException e) {
			result = null;
			failure = e.getMessage();
		}
		List<Explanation> parts = told > MOST ? List.of() : parts(rule, check, depth);
		String reason = result == null ? failure : parts.isEmpty() ? Reasons.of(check, result, request) : "";
		return new Explanation(rule, check, result, reason, parts);
	}

	private List<Explanation> parts(Policy.Rule rule, Check check, int depth) {
		return switch (check) {
			case Check.Not not -> List.of(explain(rule, not.part(), depth + 1));
			case Check.And and -> decisive(rule, and.parts(), false, depth);
			case Check.Or or -> decisive(rule, or.parts(), true, depth);
			case Check.Rule reference -> {
				Policy.Rule named = enforcer.policy().find(reference.name());
				yield named == null || depth >= Limits.EVALUATION ? List.of() : List.of(explain(named, named.check(), depth + 1));
			}
			default -> List.of();
		};
	}

	/** All parts if none of them is {@code deciding}, else the first that is, or that failed. */
	private List<Explanation> decisive(Policy.Rule rule, List<Check> parts, boolean deciding, int depth) {
		List<Explanation> all = new ArrayList<>();
		for (Check part : parts) {
			Explanation explanation = explain(rule, part, depth + 1);
			if (explanation.result() == null || explanation.result() == deciding) {
				return List.of(explanation);
			}
			all.add(explanation);
		}
		return all;
	}
}
