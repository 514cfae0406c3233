package community.scs.workbench.check;

import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.decide.Decision.Outcome;
import community.scs.workbench.policy.decide.Enforcer;
import community.scs.workbench.policy.decide.Kinds;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.decide.Switches;
import community.scs.workbench.policy.yaml.PolicyFile;
import community.scs.workbench.requirement.model.Permission;
import community.scs.workbench.requirement.model.RoleExpectation;
import community.scs.workbench.requirement.model.Switch;
import community.scs.workbench.requirement.roles.RoleQuestion;
import java.util.List;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Judges role rules by the policy file they name; no cloud is asked. */
final class RoleJudge {

	private final RoleExpectation expectation;
	private final Findings findings;

	RoleJudge(RoleExpectation expectation, Findings findings) {
		this.expectation = expectation;
		this.findings = findings;
	}

	void judge() throws Unjudged {
		ICompositeNode policy = expectation.getPolicy() == null || expectation.getPolicy().eIsProxy() ? null
				: NodeModelUtils.getNode(expectation.getPolicy());
		if (policy == null)
			throw Unjudged.abort("the policy file is not there", expectation);
		Enforcer enforcer = new Enforcer(Policy.of(List.of(PolicyFile.parse(policy.getRootNode().getText())),
				Catalogue.NONE, Kinds.PLAIN, switches()));
		for (Permission permission : expectation.getPermissions())
			judge(permission, enforcer);
	}

	private Switches switches() {
		return new Switches(expectation.getSwitches().contains(Switch.ENFORCE_SCOPE),
				expectation.getSwitches().contains(Switch.ENFORCE_NEW_DEFAULTS));
	}

	private void judge(Permission permission, Enforcer enforcer) throws Unjudged {
		if (permission.getPersona() == null || permission.getPersona().eIsProxy())
			throw Unjudged.abort("the persona is not declared", permission);
		for (RoleQuestion question : RoleQuestion.of(permission))
			findings.ask(new ObservedObject("operation", question.operation(), question.label()), permission,
					() -> decide(permission, question, enforcer));
	}

	private static Decision decide(Permission permission, RoleQuestion question, Enforcer enforcer) throws Unjudged {
		var answer = enforcer.decide(question.credentials(), question.target(), question.operation());
		if (answer.outcome() == Outcome.ERROR)
			throw Unjudged.abort(answer.reason(), permission);
		String verb = answer.allowed() ? " is allowed" : " is denied";
		return new Decision(answer.allowed() != permission.isDenied(), permission, permission.getPersona().getName() + verb);
	}
}
