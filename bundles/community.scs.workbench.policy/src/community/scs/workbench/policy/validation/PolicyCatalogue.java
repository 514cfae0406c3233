package community.scs.workbench.policy.validation;

import com.google.inject.Singleton;
import community.scs.workbench.scan.rules.Rule;
import community.scs.workbench.scan.rules.RuleCatalogue;
import java.util.List;
import org.eclipse.xtext.diagnostics.Severity;

/** The rules of policy files. Errors of form are not among them: a file with one cannot be loaded. */
@Singleton
public final class PolicyCatalogue extends RuleCatalogue {

	private static final String CHECKS = "oslo.policy, _checks.py";
	private static final String ENFORCER = "oslo.policy, policy.py";
	private static final String DEFAULTS = "the defaults of the service";
	private static final String SUPPLEMENT = "scs-0302-w1, Policy adjustments";
	private static final String MANAGEABLE = "scs-0302-w1, Specifying manageable roles";

	/** The editor mends their findings. */
	private static final List<Rule> MENDED = List.of(
			new Rule(PolicyValidator.DUPLICATE_RULE, Severity.WARNING, "A rule is defined once; of several definitions the last one holds.", "YAML 1.2.2, 3.2.1.3"),
			new Rule(PolicyValidator.OVERRIDDEN_RULE, Severity.INFO, "No file that the service loads later defines a rule again.", "oslo.policy, option policy_dirs"),
			new Rule(PolicyValidator.CYCLE, Severity.ERROR, "No rule refers to itself, directly or through others.", ENFORCER),
			new Rule(PolicyValidator.UNKNOWN_RULE, Severity.ERROR, "A rule that is referred to is defined in the policy or by the service.", DEFAULTS),
			new Rule(PolicyValidator.MISSPELLED_RULE, Severity.WARNING, "A name that differs by a letter or two from a rule of the file is that rule's.", ENFORCER),
			new Rule(PolicyValidator.ALWAYS_TRUE, Severity.WARNING, "A rule that is not written as @ or \"\" denies somebody something.", CHECKS),
			new Rule(PolicyValidator.NEVER_TRUE, Severity.WARNING, "A rule that is not written as ! allows somebody something.", CHECKS),
			new Rule(PolicyValidator.UNKNOWN_ATTRIBUTE, Severity.WARNING, "An attribute that is compared is one that tokens have.", "oslo.context, RequestContext.to_policy_values"),
			new Rule(PolicyValidator.UNKNOWN_TARGET, Severity.INFO, "An attribute of the target that looks like one of the defaults is written like it.", DEFAULTS),
			new Rule(PolicyValidator.MISSPELLED_ROLE, Severity.WARNING, "A role that differs by a letter or two from a known one is that role.", "keystone, bootstrap; " + DEFAULTS),
			new Rule(PolicyValidator.UNKNOWN_ROLE, Severity.INFO, "A role is one that Keystone or the defaults know, or that the policy names as a role.", "keystone, bootstrap; " + DEFAULTS),
			new Rule(PolicyValidator.GLUED_PARENTHESIS, Severity.WARNING, "A blank stands between an operator and a parenthesis.", "oslo.policy, _parser.py"),
			new Rule(PolicyValidator.MALFORMED_SUBSTITUTION, Severity.WARNING, "An attribute of the target is written %(name)s.", CHECKS),
			new Rule(PolicyValidator.CATALOGUE_NOT_FOUND, Severity.WARNING, "The catalogue that a policy names can be read.", "docs/policy-language.md"),
			new Rule(PolicyValidator.UNKNOWN_OPERATION, Severity.WARNING, "A policy names operations that the service has in this release.", DEFAULTS),
			new Rule(PolicyValidator.UNREACHABLE_RULE, Severity.WARNING, "A rule is an operation of the service, or another rule refers to it.", DEFAULTS),
			new Rule(PolicyValidator.DEPRECATED_NAME, Severity.WARNING, "A rule is called what the service calls it in this release.", DEFAULTS),
			new Rule(PolicyValidator.SAME_AS_DEFAULT, Severity.INFO, "A policy leaves out what the service decides the same by itself.", DEFAULTS));

	private static final List<Rule> OF_SUPPLEMENT = List.of(
			new Rule(PolicyValidator.MANAGED_ADMIN, Severity.ERROR, "No rule lets a domain manager assign the role admin.", MANAGEABLE + "; scs-0302-v1, Decision"),
			new Rule(PolicyValidator.MANAGED_REFERENCE, Severity.ERROR, "The rule is_domain_managed_role names its roles itself and refers to no rule.", MANAGEABLE),
			new Rule(PolicyValidator.DOMAIN_MANAGER_CHANGED, Severity.ERROR, "Of the policy of the supplement, only base_… and is_domain_managed_role are changed.", SUPPLEMENT),
			new Rule(PolicyValidator.DOMAIN_MANAGER_BASE, Severity.INFO, "A rule base_… of the supplement decides as the default that it copies.", SUPPLEMENT),
			new Rule(PolicyValidator.DOMAIN_MANAGER_NATIVE, Severity.ERROR, "From Keystone 2024.2 on, the policy of the supplement is removed.", "scs-0302-v1, For OpenStack Keystone 2024.2 or later"));

	public PolicyCatalogue() {
		super(MENDED.stream().map(Rule::mendedInEditor).toList(), OF_SUPPLEMENT);
	}
}
