package community.scs.workbench.ui.policy.source;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;

import community.scs.workbench.policy.CloudRoles;
import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.decide.Kinds;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.decide.Switches;
import community.scs.workbench.policy.yaml.PolicyFile;
import community.scs.workbench.ui.rules.CloudRolesPage;

/**
 * Which rules are in force.
 *
 * @param policy   null for the defaults alone
 * @param defaults null for the policy alone
 */
public record PolicyChoice(PolicySource policy, CatalogueSource defaults, Switches switches) {

	public PolicyChoice with(Switches others) {
		return new PolicyChoice(policy, defaults, others);
	}

	/**
	 * Reads the files as their editors show them. Not for the UI thread.
	 *
	 * @throws CoreException with a message fit for users
	 */
	public Policy load() throws CoreException {
		Catalogue catalogue = defaults == null ? Catalogue.NONE : defaults.read();
		List<PolicyFile> files = policy == null ? List.of() : List.of(policy.read());
		Policy loaded = Policy.of(files, catalogue, catalogue.service().equals("neutron") ? Kinds.NEUTRON : Kinds.PLAIN, switches);
		if (loaded.failure() != null) {
			throw new CoreException(Status.error((policy == null ? defaults.name() : policy.shortLabel()) + ": " + loaded.failure()));
		}
		return loaded;
	}

	/** The roles of the cloud that the policy is for: those of its project, else of the workspace. */
	public CloudRoles roles() {
		return CloudRolesPage.of(Optional.ofNullable(policy).map(source -> source.file().getProject()));
	}

	/** for headings */
	public String label() {
		String rules = policy == null ? "" : policy.shortLabel();
		String base = defaults == null ? "" : defaults.name().replaceFirst("(\\.[A-Za-z]+)+$", "");
		return rules.isEmpty() ? base + " defaults" : base.isEmpty() ? rules : rules + " over " + base;
	}
}
