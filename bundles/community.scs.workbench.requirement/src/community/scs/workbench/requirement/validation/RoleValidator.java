package community.scs.workbench.requirement.validation;

import static community.scs.workbench.requirement.model.RequirementPackage.Literals.PERMISSION__OPERATIONS;
import static community.scs.workbench.requirement.model.RequirementPackage.Literals.ROLE_EXPECTATION__DEFAULTS;

import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.yaml.UnreadableException;
import community.scs.workbench.requirement.model.Permission;
import community.scs.workbench.requirement.model.RoleExpectation;
import community.scs.workbench.requirement.roles.RolePolicies;
import java.util.List;
import org.eclipse.xtext.validation.Check;

/** Rules over role rules. */
public class RoleValidator extends ComposedValidator {

	/** The policy file has no rule for an operation. */
	public static final String UNKNOWN_OPERATION = RequirementsValidator.CODE + "unknown-operation";

	/** What should hold the defaults is no catalogue. */
	public static final String NO_CATALOGUE = RequirementsValidator.CODE + "no-catalogue";

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
				if (policy.find(operations.get(i)) == null)
					addIssue("The policy has no rule “" + operations.get(i) + "”; without a default, it denies the operation.",
							permission, PERMISSION__OPERATIONS, i, UNKNOWN_OPERATION);
		}
	}
}
