package community.scs.workbench.check;

import community.scs.workbench.policy.decide.Decision;
import community.scs.workbench.policy.decide.Enforcer;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.requirement.model.Expectation;
import community.scs.workbench.requirement.model.RoleExpectation;
import community.scs.workbench.requirement.model.VocabularyRequirement;
import community.scs.workbench.requirement.roles.RoleQuestion;

/** Judges role rules by other answers than those of the policy file that they name. */
public final class RoleRules {

	/** Who may do what: a policy predicts it, a cloud shows it. */
	@FunctionalInterface
	public interface Answers {
		Decision to(RoleQuestion question);
	}

	private RoleRules() {
	}

	/** What a policy predicts. */
	public static Answers answers(Policy policy) {
		Enforcer enforcer = new Enforcer(policy);
		return question -> enforcer.decide(question.credentials(), question.target(), question.operation());
	}

	/** Whether the requirement has role rules. */
	public static boolean in(VocabularyRequirement requirement) {
		return requirement.getExpectations().stream().anyMatch(RoleExpectation.class::isInstance);
	}

	/** The verdict on a requirement's role rules. */
	public static Verdict judge(VocabularyRequirement requirement, Answers answers) {
		Summary summary = new Summary(requirement);
		Findings findings = new Findings(requirement.getLevel());
		try {
			for (Expectation expectation : requirement.getExpectations())
				if (expectation instanceof RoleExpectation roles)
					new RoleJudge(roles, findings).judge(answers);
			return summary.of(findings.list());
		} catch (Unjudged e) {
			return summary.of(e.outcome, e.getMessage(), e.where);
		}
	}
}
