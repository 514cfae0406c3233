package community.scs.workbench.requirement.validation;

import static community.scs.workbench.requirement.model.RequirementPackage.Literals.PERMISSION__OPERATIONS;
import static community.scs.workbench.requirement.model.RequirementPackage.Literals.ROLE_EXPECTATION__POLICY;

import community.scs.workbench.policy.model.PolicyFile;
import community.scs.workbench.policy.model.Rule;
import community.scs.workbench.requirement.model.Permission;
import community.scs.workbench.requirement.model.RoleExpectation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.xtext.validation.AbstractDeclarativeValidator;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.EValidatorRegistrar;

/** Rules over role rules. */
public class RoleValidator extends AbstractDeclarativeValidator {

	/** The policy file has no rule for an operation. */
	public static final String UNKNOWN_OPERATION = RequirementsValidator.CODE + "unknown-operation";

	@Override
	public void register(EValidatorRegistrar registrar) {
		// registered with the validator it is composed into
	}

	@Check
	public void checkOperations(RoleExpectation expectation) {
		PolicyFile policy = expectation.getPolicy();
		if (policy == null || policy.eIsProxy())
			return;
		Set<String> rules = policy.getRules().stream().map(Rule::getName).collect(Collectors.toSet());
		for (Permission permission : expectation.getPermissions()) {
			List<String> operations = permission.getOperations();
			for (int i = 0; i < operations.size(); i++)
				if (!rules.contains(operations.get(i)))
					warning("The policy has no rule “" + operations.get(i) + "”; without a default, it denies the operation.",
							permission, PERMISSION__OPERATIONS, i, UNKNOWN_OPERATION);
		}
	}
}
