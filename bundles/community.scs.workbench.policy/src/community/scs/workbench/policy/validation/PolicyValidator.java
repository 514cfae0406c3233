package community.scs.workbench.policy.validation;

/** The findings in a policy file. */
public class PolicyValidator extends AbstractPolicyValidator {
}
