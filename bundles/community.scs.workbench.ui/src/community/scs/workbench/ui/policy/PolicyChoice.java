package community.scs.workbench.ui.policy;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;

import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.catalogue.Catalogues;
import community.scs.workbench.policy.decide.Kinds;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.decide.Switches;
import community.scs.workbench.policy.yaml.PolicyFile;
import community.scs.workbench.policy.yaml.UnreadableException;
import community.scs.workbench.ui.Projects;

/**
 * Which rules are in force.
 *
 * @param policy   null for the defaults alone
 * @param defaults null for the policy file alone
 */
public record PolicyChoice(IFile policy, IFile defaults, Switches switches) {

	/**
	 * Reads the files as their editors show them. Not for the UI thread.
	 *
	 * @throws CoreException with a message fit for users
	 */
	public Policy load() throws CoreException {
		Catalogue catalogue = Catalogue.NONE;
		if (defaults != null) {
			try {
				catalogue = Catalogues.read(Projects.text(defaults), service(), "");
			} catch (UnreadableException e) {
				throw new CoreException(Status.error(defaults.getName() + ": " + e.getMessage(), e));
			}
		}
		List<PolicyFile> files = policy == null ? List.of() : List.of(PolicyFile.parse(Projects.text(policy)));
		Policy loaded = Policy.of(files, catalogue, catalogue.service().equals("neutron") ? Kinds.NEUTRON : Kinds.PLAIN, switches);
		if (loaded.failure() != null) {
			throw new CoreException(Status.error((policy == null ? defaults : policy).getName() + ": " + loaded.failure()));
		}
		return loaded;
	}

	/** what a sample's file name begins with, such as keystone in keystone-2024.2.yaml */
	private String service() {
		return defaults.getName().replaceFirst("[^A-Za-z].*", "");
	}

	/** for headings */
	public String label() {
		String rules = policy == null ? "" : policy.getName();
		String base = defaults == null ? "" : defaults.getName();
		return rules.isEmpty() ? base : base.isEmpty() ? rules : rules + " over " + base;
	}
}
