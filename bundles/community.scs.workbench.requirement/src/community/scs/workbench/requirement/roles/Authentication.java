package community.scs.workbench.requirement.roles;

import community.scs.workbench.policy.decide.Decision;
import community.scs.workbench.policy.decide.Decision.Outcome;
import java.util.Map;
import java.util.Objects;

/**
 * Whether a persona gets a token. Keystone asks no policy about it ({@code POST /v3/auth/tokens} is an unenforced call of
 * keystone.api.auth): who proves who he is gets a token without scope, and one for a domain or project in which he has a role.
 */
public final class Authentication {

	/** What role rules call it, instead of the name of a policy's rule. */
	public static final String OPERATION = "authenticate";

	private static final String UNASKED = "Keystone asks no policy for a token; ";

	private Authentication() {
	}

	/** Whether the question is about a token, and not for a policy. */
	public static boolean is(RoleQuestion question) {
		return question.operation().equals(OPERATION);
	}

	/** What follows from the roles that the persona has where its own token is for. */
	public static Decision decide(RoleQuestion question) {
		Map<String, Object> target = question.target();
		if (target.containsKey("target.domain.id"))
			return decide(question, "domain_id", target.get("target.domain.id"), "domain");
		if (target.containsKey("target.project.domain_id"))
			return decide(question, "project_domain_id", target.get("target.project.domain_id"), "project");
		return new Decision(Outcome.ALLOWED, UNASKED + "one without scope needs no role.");
	}

	private static Decision decide(RoleQuestion question, String attribute, Object wanted, String scope) {
		boolean own = wanted != null && Objects.equals(question.credentials().get(attribute), wanted);
		return own ? new Decision(Outcome.ALLOWED, UNASKED + "the persona has a role in this " + scope + ".")
				: new Decision(Outcome.DENIED, UNASKED + "the persona has no role in this " + scope + ".");
	}
}
