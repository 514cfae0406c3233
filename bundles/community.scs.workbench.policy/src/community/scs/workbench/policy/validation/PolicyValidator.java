package community.scs.workbench.policy.validation;

import com.google.inject.Inject;
import community.scs.workbench.policy.CatalogueName;
import community.scs.workbench.policy.PolicyCatalogues;
import community.scs.workbench.policy.PolicyFences;
import community.scs.workbench.policy.model.AndExpression;
import community.scs.workbench.policy.model.OrExpression;
import community.scs.workbench.policy.model.PolicyFile;
import community.scs.workbench.policy.model.PolicyPackage.Literals;
import community.scs.workbench.policy.model.Rule;
import community.scs.workbench.policy.scoping.PolicySet;
import community.scs.workbench.scan.rules.NearMiss;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IGlobalScopeProvider;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.CheckType;
import org.eclipse.xtext.validation.ComposedChecks;

/** Findings that a policy file shows by itself. What a catalogue shows besides, {@link CatalogueFindings} adds. */
@ComposedChecks(validators = { MatchFindings.class, RoleFindings.class, DomainManagerFindings.class })
public class PolicyValidator extends AbstractPolicyValidator {

	private static final String CODE = "community.scs.workbench.policy.";
	/** Data of the issue: nothing. */
	public static final String DUPLICATE_RULE = CODE + "duplicate-rule";
	public static final String CYCLE = CODE + "cycle";
	/** Data of the issue: the name that is referred to, then the one that was probably meant, if any. */
	public static final String UNKNOWN_RULE = CODE + "unknown-rule";
	public static final String ALWAYS_TRUE = CODE + "always-true";
	public static final String NEVER_TRUE = CODE + "never-true";
	public static final String GLUED_PARENTHESIS = CODE + "glued-parenthesis";
	public static final String MALFORMED_SUBSTITUTION = CODE + "malformed-substitution";
	/** Data of the issue: the name that was probably meant, if any. */
	public static final String CATALOGUE_NOT_FOUND = CODE + "catalogue-not-found";
	/** Data of the issue: the name that was probably meant, if any. */
	public static final String UNKNOWN_OPERATION = CODE + "unknown-operation";
	public static final String UNREACHABLE_RULE = CODE + "unreachable-rule";
	/** Data of the issue: the new name. */
	public static final String DEPRECATED_NAME = CODE + "deprecated-name";
	public static final String SAME_AS_DEFAULT = CODE + "same-as-default";
	public static final String OVERRIDDEN_RULE = CODE + "overridden-rule";
	/** Data of the issue: the name that is referred to, then the one that was probably meant. */
	public static final String MISSPELLED_RULE = CODE + "misspelled-rule";
	/** Data of the issue: the name that was probably meant. */
	public static final String UNKNOWN_ATTRIBUTE = CODE + "unknown-attribute";
	public static final String UNKNOWN_TARGET = CODE + "unknown-target";

	/** Data of the issue: the role, then the one that was probably meant. */
	public static final String MISSPELLED_ROLE = CODE + "misspelled-role";
	/** Data of the issue: the role. */
	public static final String UNKNOWN_ROLE = CODE + "unknown-role";

	public static final String MANAGED_REFERENCE = CODE + "managed-role-reference";
	public static final String MANAGED_ADMIN = CODE + "managed-role-admin";
	public static final String DOMAIN_MANAGER_CHANGED = CODE + "domain-manager-changed";
	public static final String DOMAIN_MANAGER_BASE = CODE + "domain-manager-base";
	public static final String DOMAIN_MANAGER_NATIVE = CODE + "domain-manager-native";

	private static final int SHOWN_OF_CYCLE = 5;

	@Inject
	private PolicyCatalogues catalogues;
	@Inject
	private IGlobalScopeProvider globalScopes;
	@Inject
	private OtherFiles others;
	@Inject
	private OperationCanceledManager cancellation;

	@Check
	public void duplicates(PolicyFile file) {
		Map<String, Rule> last = new HashMap<>();
		for (Rule rule : file.getRules()) {
			Rule earlier = rule.getName() == null ? null : last.put(rule.getName(), rule);
			if (earlier != null)
				addIssue("The rule " + rule.getName() + " is defined again below, and only the last definition holds.",
						earlier, Literals.RULE__NAME, DUPLICATE_RULE);
		}
	}

	/** A file that is loaded later replaces the rule; an index that knows no other file finds nothing. */
	@Check(CheckType.NORMAL)
	public void overridden(PolicyFile file) {
		URI own = file.eResource().getURI();
		if (PolicyFences.isFence(own))
			return;
		Map<String, URI> later = new HashMap<>();
		for (IEObjectDescription rule : globalScopes.getScope(file.eResource(), Literals.RULE_CHECK__RULE, null).getAllElements()) {
			URI other = rule.getEObjectURI().trimFragment();
			if (PolicySet.ORDER.compare(other, own) > 0)
				later.merge(rule.getName().toString(), other, (a, b) -> PolicySet.ORDER.compare(a, b) > 0 ? a : b);
		}
		for (Rule rule : file.getRules())
			if (rule.getName() != null && later.containsKey(rule.getName()))
				addIssue("The service loads " + later.get(rule.getName()).lastSegment()
						+ " after this file, and it defines the rule again, so that this definition has no effect.", rule, Literals.RULE__NAME,
						OVERRIDDEN_RULE);
	}

	@Check
	public void cycles(PolicyFile file) {
		for (List<Rule> cycle : Cycles.among(file.getRules())) {
			String path = cycle.stream().limit(SHOWN_OF_CYCLE).map(Rule::getName).collect(Collectors.joining(" → "));
			addIssue("The rule refers to itself (" + path + (cycle.size() > SHOWN_OF_CYCLE ? " → …" : "")
					+ "); the service loads the file, but fails on each request whose decision comes back to the rule.", cycle.getFirst(), Literals.RULE__NAME, CYCLE);
		}
	}

	@Check
	public void againstCatalogue(PolicyFile file) {
		XtextResource resource = (XtextResource) file.eResource();
		new CatalogueFindings(file, catalogues.of(resource), others.defined(resource), others.referred(resource), this::report).find();
		if (catalogues.of(resource).isEmpty())
			PolicyCatalogues.directive(resource).ifPresent(comment -> addIssue(
					"This catalogue cannot be read; give the path from here to a list of rules or a generated sample, or the name of one of your own catalogues.", file,
					comment.getOffset(), comment.getLength(), CATALOGUE_NOT_FOUND, meantCatalogue(resource).stream().toArray(String[]::new)));
	}

	private Optional<String> meantCatalogue(XtextResource resource) {
		List<String> names = catalogues.names(resource).stream().map(CatalogueName::name).toList();
		return PolicyCatalogues.named(resource.getParseResult().getRootNode().getText()).flatMap(name -> NearMiss.of(name, names));
	}

	private void report(CatalogueFindings.Finding finding) {
		addIssue(finding.message(), finding.element(), finding.feature(), finding.code(), finding.data().toArray(String[]::new));
	}

	@Check
	public void constants(OrExpression or) {
		constant(or, Constant.of(or));
	}

	@Check
	public void constants(AndExpression and) {
		constant(and, Constant.of(and));
	}

	private void constant(EObject expression, Optional<Boolean> value) {
		if (value.isPresent() && value.get())
			addIssue("This is true for everyone, whatever else the rule says.", expression, null, ALWAYS_TRUE);
		else if (value.isPresent())
			addIssue("This is true for nobody, whatever else the rule says.", expression, null, NEVER_TRUE);
	}

	@Check(CheckType.NORMAL)
	public void constantRules(PolicyFile file) {
		XtextResource resource = (XtextResource) file.eResource();
		resource.getCache().get(ConstantRules.class, resource, () -> constants(file)).forEach((rule, value) -> {
			if (value)
				addIssue("Together with the rules it refers to, this is true for everyone.", rule, Literals.RULE__NAME, ALWAYS_TRUE);
			else
				addIssue("Together with the rules it refers to, this is true for nobody.", rule, Literals.RULE__NAME, NEVER_TRUE);
		});
	}

	private Map<Rule, Boolean> constants(PolicyFile file) {
		Map<Rule, Boolean> constants = ConstantRules.in(file, () -> getCancelIndicator().isCanceled());
		cancellation.checkCanceled(getCancelIndicator());
		return constants;
	}
}
