package community.scs.workbench.policy.validation;

import community.scs.workbench.policy.PolicyText;
import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.catalogue.RuleDefault;
import community.scs.workbench.policy.catalogue.TargetAttributes;
import community.scs.workbench.policy.decide.CheckParser;
import community.scs.workbench.policy.model.ExpressionBody;
import community.scs.workbench.policy.model.PolicyFile;
import community.scs.workbench.policy.model.PolicyPackage.Literals;
import community.scs.workbench.policy.model.Rule;
import community.scs.workbench.policy.model.RuleCheck;
import community.scs.workbench.policy.model.Substitution;
import community.scs.workbench.scan.rules.NearMiss;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.EcoreUtil2;

/**
 * Names in a policy file, held against the rules that the service knows. Without a catalogue a name that the file does
 * not define may be one of the service's, so that only a slip of the pen is reported.
 */
final class CatalogueFindings {

	record Finding(String message, EObject element, EStructuralFeature feature, String code,
			List<String> data) {
	}

	/** A file with more names that nobody knows than this is not full of slips. */
	private static final int MAXIMAL_SEARCHES = 100;

	private final PolicyFile file;
	private final Optional<Catalogue> catalogue;
	private final Consumer<Finding> findings;
	private final Set<String> elsewhere;
	private final Set<String> defined = new HashSet<>();
	private final Set<String> referred = new HashSet<>();
	private final Map<String, Optional<String>> meant = new HashMap<>();

	/**
	 * @param elsewhere names of rules that other files of the policy define
	 * @param referredElsewhere and those that they refer to
	 */
	CatalogueFindings(PolicyFile file, Optional<Catalogue> catalogue, Set<String> elsewhere, Set<String> referredElsewhere, Consumer<Finding> findings) {
		this.file = file;
		this.catalogue = catalogue;
		this.findings = findings;
		this.elsewhere = elsewhere;
		referred.addAll(referredElsewhere);
	}

	void find() {
		List<RuleCheck> references = EcoreUtil2.getAllContentsOfType(file, RuleCheck.class);
		file.getRules().forEach(rule -> defined.add(rule.getName()));
		references.forEach(check -> referred.add(PolicyText.referredName(check)));
		Set<String> known = new HashSet<>(defined);
		known.addAll(elsewhere);
		catalogue.ifPresent(c -> known.addAll(c.rules().keySet()));
		for (RuleCheck check : references)
			if (check.getRule() != null && check.getRule().eIsProxy())
				reference(check, PolicyText.referredName(check), known);
		catalogue.ifPresent(this::rules);
		catalogue.ifPresent(this::targets);
	}

	/** An attribute of the target that no default asks for may exist; one that looks like another is doubted. */
	private void targets(Catalogue known) {
		Set<String> usual = TargetAttributes.of(known);
		for (Substitution target : EcoreUtil2.getAllContentsOfType(file, Substitution.class))
			if (target.getAttribute() != null && !usual.contains(target.getAttribute()))
				meant(target.getAttribute(), usual).ifPresent(near -> report(
						"No default of " + known + " asks for this attribute of the target. Is " + near + " meant?", target,
						Literals.SUBSTITUTION__ATTRIBUTE, PolicyValidator.UNKNOWN_TARGET, List.of(near)));
	}

	private void reference(RuleCheck check, String name, Set<String> known) {
		if (name.isEmpty() || catalogue.isPresent() && catalogue.get().rule(name).isPresent())
			return;
		Optional<String> near = meant(name, known);
		List<String> data = near.map(n -> List.of(name, n)).orElse(List.of(name));
		String question = near.map(n -> " Is " + n + " meant?").orElse("");
		if (catalogue.isPresent())
			report("Neither this file nor " + catalogue.get() + " defines the rule " + name
					+ ", so that the check fails for everyone." + question, check, Literals.RULE_CHECK__RULE,
					PolicyValidator.UNKNOWN_RULE, data);
		else if (near.isPresent())
			report("This file does not define the rule " + name + "." + question, check, Literals.RULE_CHECK__RULE,
					PolicyValidator.MISSPELLED_RULE, data);
	}

	private Optional<String> meant(String name, Set<String> known) {
		if (meant.size() == MAXIMAL_SEARCHES && !meant.containsKey(name))
			return Optional.empty();
		return meant.computeIfAbsent(name, n -> NearMiss.of(n, known));
	}

	private void rules(Catalogue known) {
		Map<String, RuleDefault> replaced = new HashMap<>();
		for (RuleDefault rule : known.rules().values())
			rule.deprecated().ifPresent(old -> replaced.put(old.name(), rule));
		for (Rule rule : file.getRules())
			if (rule.getName() != null)
				rule(rule, known, replaced.get(rule.getName()));
	}

	private void rule(Rule rule, Catalogue known, RuleDefault successor) {
		Optional<RuleDefault> itself = known.rule(rule.getName());
		if (itself.isPresent())
			sameAsDefault(rule, itself.get(), known);
		else if (successor != null)
			report("In " + known + " this name is deprecated; the rule is called " + successor.name() + ".",
					rule, Literals.RULE__NAME, PolicyValidator.DEPRECATED_NAME, List.of(successor.name()));
		else if (!referred.contains(rule.getName()))
			unread(rule, known);
	}

	private void unread(Rule rule, Catalogue known) {
		if (!rule.getName().contains(":")) {
			report("Nothing refers to this rule, and " + known + " does not know it, so that it has no effect.",
					rule, Literals.RULE__NAME, PolicyValidator.UNREACHABLE_RULE, List.of());
			return;
		}
		Optional<String> near = meant(rule.getName(), known.rules().keySet());
		report(known + " has no operation " + rule.getName() + ", so that this rule has no effect."
				+ near.map(n -> " Is " + n + " meant?").orElse(""), rule, Literals.RULE__NAME,
				PolicyValidator.UNKNOWN_OPERATION, near.map(List::of).orElse(List.of()));
	}

	/** A default that replaces a deprecated rule is joined with it by "or" as long as no file sets it: not the same. */
	private void sameAsDefault(Rule rule, RuleDefault standard, Catalogue known) {
		if (standard.deprecated().isEmpty() && rule.getBody() instanceof ExpressionBody body && body.getExpression() != null
				&& CheckParser.parse(PolicyText.of(body.getExpression())).toString().equals(CheckParser.parse(standard.check()).toString()))
			report("This is the default of " + known + "; without the entry the service decides the same.",
					rule, Literals.RULE__NAME, PolicyValidator.SAME_AS_DEFAULT, List.of());
	}

	private void report(String message, EObject element, EStructuralFeature feature, String code,
			List<String> data) {
		findings.accept(new Finding(message, element, feature, code, data));
	}
}
