package community.scs.workbench.check;

import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.yaml.UnreadableException;
import community.scs.workbench.requirement.model.Permission;
import community.scs.workbench.requirement.model.RoleExpectation;
import community.scs.workbench.requirement.roles.RolePolicies;
import community.scs.workbench.requirement.roles.RoleQuestion;

/** Judges role rules by the answers of the policy file they name, or of whoever else answers, and by what a cloud has shown. */
final class RoleJudge {

	private final RoleExpectation expectation;
	private final Findings findings;
	private final RoleRules.Observed observed;

	RoleJudge(RoleExpectation expectation, Findings findings, RoleRules.Observed observed) {
		this.expectation = expectation;
		this.findings = findings;
		this.observed = observed;
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
			findings.answered(new ObservedObject("operation", question.operation(), question.label()), permission,
					new RoleAnswers(permission.getPersona().getName(), question, !permission.isDenied(), answers.to(question), observed.to(question)));
	}
}
