package community.scs.workbench.policy.validation;

import com.google.inject.Inject;
import community.scs.workbench.policy.CloudRoles;
import community.scs.workbench.policy.PolicyCatalogues;
import community.scs.workbench.policy.PolicyFences;
import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.model.PolicyFile;
import community.scs.workbench.policy.standard.DomainManagerPolicy;
import community.scs.workbench.policy.standard.DomainManagerPolicy.Surroundings;
import community.scs.workbench.policy.standard.PublishedPolicy;
import org.eclipse.xtext.preferences.IPreferenceValuesProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.CheckType;
import org.eclipse.xtext.validation.EValidatorRegistrar;

/** What scs-0302 demands of the rules of domain managers; in a document, only of what stands there. */
public class DomainManagerFindings extends AbstractPolicyValidator {

	/** Load option of a resource set: the {@link PublishedPolicy} that policies are held against instead of the one that is known. */
	public static final String PUBLISHED = "community.scs.workbench.policy.published";

	private static final int MAXIMAL_RULES = 1_000;

	@Inject
	private PolicyCatalogues catalogues;
	@Inject
	private OtherFiles others;
	@Inject
	private IPreferenceValuesProvider preferences;

	@Override
	public void register(EValidatorRegistrar registrar) {
		// part of the language's validator
	}

	@Check(CheckType.NORMAL)
	public void domainManager(PolicyFile file) {
		XtextResource resource = (XtextResource) file.eResource();
		String text = resource.getParseResult().getRootNode().getText();
		if (!DomainManagerPolicy.mayConcern(text) || file.getRules().size() > MAXIMAL_RULES)
			return;
		boolean fence = PolicyFences.isFence(resource.getURI());
		Object given = resource.getResourceSet().getLoadOptions().get(PUBLISHED);
		Surroundings around = new Surroundings(given instanceof PublishedPolicy published ? published : PublishedPolicy.KNOWN,
				catalogues.of(resource).orElse(Catalogue.NONE), CloudRoles.of(preferences.getPreferenceValues(resource)).laws(), others.defined(resource));
		var policy = community.scs.workbench.policy.yaml.PolicyFile.parse(text);
		for (DomainManagerPolicy.Finding finding : fence ? DomainManagerPolicy.ofPart(policy, around) : DomainManagerPolicy.findings(policy, around))
			addIssue(finding.message(), file, finding.span().offset(), finding.span().length(), code(finding.kind()));
	}

	/** The rule that a finding breaks. */
	public static String code(DomainManagerPolicy.Kind kind) {
		return switch (kind) {
			case REFERENCE -> PolicyValidator.MANAGED_REFERENCE;
			case ADMIN -> PolicyValidator.MANAGED_ADMIN;
			case CHANGED -> PolicyValidator.DOMAIN_MANAGER_CHANGED;
			case BASE -> PolicyValidator.DOMAIN_MANAGER_BASE;
			case NATIVE -> PolicyValidator.DOMAIN_MANAGER_NATIVE;
		};
	}
}
