package community.scs.workbench.requirement.validation;

import static community.scs.workbench.requirement.model.RequirementPackage.Literals.PERMISSION__OPERATIONS;
import static community.scs.workbench.requirement.model.RequirementPackage.Literals.ROLE_EXPECTATION__DEFAULTS;

import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.yaml.UnreadableException;
import community.scs.workbench.requirement.model.Permission;
import community.scs.workbench.requirement.model.RoleExpectation;
import community.scs.workbench.requirement.model.TargetKind;
import community.scs.workbench.requirement.roles.Authentication;
import community.scs.workbench.requirement.roles.RolePolicies;
import java.util.List;
import org.eclipse.xtext.validation.Check;

/** Rules over role rules. */
public class RoleValidator extends ComposedValidator {

	/** The policy file has no rule for an operation. */
	public static final String UNKNOWN_OPERATION = RequirementsValidator.CODE + "unknown-operation";

	/** A token is asked for on something that it cannot be for. */
	public static final String NO_SCOPE = RequirementsValidator.CODE + "no-token-scope";

	/** What should hold the defaults is no catalogue. */
	public static final String NO_CATALOGUE = RequirementsValidator.CODE + "no-catalogue";

	@Check
	public void checkAuthentication(Permission permission) {
		int at = permission.getOperations().indexOf(Authentication.OPERATION);
		boolean scoped = permission.getTargets().size() < 2
				&& permission.getTargets().stream().allMatch(t -> t.getKind() == TargetKind.DOMAIN || t.getKind() == TargetKind.PROJECT);
		if (at >= 0 && !scoped)
			addIssue("A token is for one domain or one project: write “authenticate on own domain”.", permission, PERMISSION__OPERATIONS, at, NO_SCOPE);
	}

	@Check
	public void checkOperations(RoleExpectation expectation) {
		Policy policy;
		try {
			policy = RolePolicies.of(expectation);
		} catch (UnreadableException e) {
			addIssue(e.getMessage(), expectation, ROLE_EXPECTATION__DEFAULTS, NO_CATALOGUE);
			return;
		}
		if (policy == null || policy.failure() != null)
			return;
		for (Permission permission : expectation.getPermissions()) {
			List<String> operations = permission.getOperations();
			for (int i = 0; i < operations.size(); i++)
				if (!operations.get(i).equals(Authentication.OPERATION) && policy.find(operations.get(i)) == null)
					addIssue("The policy has no rule “" + operations.get(i) + "”; without a default, it denies the operation.",
							permission, PERMISSION__OPERATIONS, i, UNKNOWN_OPERATION);
		}
	}
}
