package community.scs.workbench.policy.validation;

import com.google.inject.Inject;
import community.scs.workbench.policy.CloudRoles;
import community.scs.workbench.policy.PolicyCatalogues;
import community.scs.workbench.policy.PolicyText;
import community.scs.workbench.policy.Roles;
import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.model.MatchText;
import community.scs.workbench.policy.model.PolicyFile;
import community.scs.workbench.policy.model.PolicyPackage.Literals;
import community.scs.workbench.policy.model.RoleCheck;
import community.scs.workbench.scan.rules.NearMiss;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.preferences.IPreferenceValuesProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.EValidatorRegistrar;

/**
 * Roles that nobody may have. A cloud may have roles of its own, so that one that nobody knows is only mentioned where the file
 * says what it is held against: a catalogue, or its own roles. One that looks like another is doubted everywhere.
 */
public class RoleFindings extends AbstractPolicyValidator {

	private static final int MAXIMAL_SEARCHES = 100;

	@Inject
	private PolicyCatalogues catalogues;
	@Inject
	private IPreferenceValuesProvider preferences;

	@Override
	public void register(EValidatorRegistrar registrar) {
		// part of the language's validator
	}

	@Check
	public void roles(PolicyFile file) {
		XtextResource resource = (XtextResource) file.eResource();
		Optional<Catalogue> catalogue = catalogues.of(resource);
		Optional<List<String>> named = Roles.named(resource.getParseResult().getRootNode().getText());
		CloudRoles cloud = CloudRoles.of(preferences.getPreferenceValues(resource));
		Set<String> known = Roles.known(catalogue, named.orElse(List.of()), cloud);
		Map<String, Optional<String>> meant = new HashMap<>();
		for (RoleCheck check : EcoreUtil2.getAllContentsOfType(file, RoleCheck.class)) {
			String role = PolicyText.of(check.getRole());
			boolean isName = check.getRole() != null && check.getRole().getParts().stream().allMatch(MatchText.class::isInstance) && !role.contains("%");
			if (!isName || known.contains(role.toLowerCase(Locale.ROOT)) || meant.size() == MAXIMAL_SEARCHES && !meant.containsKey(role))
				continue;
			Optional<String> near = meant.computeIfAbsent(role, name -> NearMiss.of(name.toLowerCase(Locale.ROOT), known));
			if (near.isPresent())
				addIssue("The role " + role + " differs by a letter or two from " + near.get() + ". Is that meant?", check, Literals.ROLE_CHECK__ROLE,
						PolicyValidator.MISSPELLED_ROLE, role, near.get());
			else if (catalogue.isPresent() || named.isPresent() || !cloud.known().isEmpty())
				addIssue(catalogue.map(service -> "No default of " + service + " asks for the role " + role + ", and Keystone does not bring it.")
						.orElse("Neither this file nor the preferences name the role " + role + ", and Keystone does not bring it."), check, Literals.ROLE_CHECK__ROLE,
						PolicyValidator.UNKNOWN_ROLE, role);
		}
	}
}
