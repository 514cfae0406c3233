package community.scs.workbench.check;

import community.scs.workbench.policy.decide.Decision.Outcome;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.yaml.UnreadableException;
import community.scs.workbench.requirement.model.Permission;
import community.scs.workbench.requirement.model.RoleExpectation;
import community.scs.workbench.requirement.roles.RolePolicies;
import community.scs.workbench.requirement.roles.RoleQuestion;

/** Judges role rules by the answers of the policy file they name, or of whoever else answers. */
final class RoleJudge {

	private final RoleExpectation expectation;
	private final Findings findings;

	RoleJudge(RoleExpectation expectation, Findings findings) {
		this.expectation = expectation;
		this.findings = findings;
	}

	void judge() throws Unjudged {
		judge(RoleRules.answers(policy()));
	}

	void judge(RoleRules.Answers answers) throws Unjudged {
		for (Permission permission : expectation.getPermissions())
			judge(permission, answers);
	}

	private Policy policy() throws Unjudged {
		try {
			Policy policy = RolePolicies.of(expectation);
			if (policy == null)
				throw Unjudged.abort("the policy file or its defaults are not there", expectation);
			return policy;
		} catch (UnreadableException e) {
			throw Unjudged.abort("the defaults cannot be read: " + e.getMessage(), expectation);
		}
	}

	private void judge(Permission permission, RoleRules.Answers answers) throws Unjudged {
		if (permission.getPersona() == null || permission.getPersona().eIsProxy())
			throw Unjudged.abort("the persona is not declared", permission);
		for (RoleQuestion question : RoleQuestion.of(permission))
			findings.ask(new ObservedObject("operation", question.operation(), question.label()), permission,
					() -> decide(permission, question, answers));
	}

	private static Decision decide(Permission permission, RoleQuestion question, RoleRules.Answers answers) throws Unjudged {
		var answer = answers.to(question);
		if (answer.outcome() == Outcome.ERROR)
			throw Unjudged.abort(answer.reason(), permission);
		String verb = answer.allowed() ? " is allowed" : " is denied";
		return new Decision(answer.allowed() != permission.isDenied(), permission, permission.getPersona().getName() + verb);
	}
}
