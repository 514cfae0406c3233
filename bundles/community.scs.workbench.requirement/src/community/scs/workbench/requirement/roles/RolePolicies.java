package community.scs.workbench.requirement.roles;

import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.catalogue.Catalogues;
import community.scs.workbench.policy.decide.Kinds;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.decide.Switches;
import community.scs.workbench.policy.yaml.PolicyFile;
import community.scs.workbench.policy.yaml.UnreadableException;
import community.scs.workbench.requirement.model.RoleExpectation;
import community.scs.workbench.requirement.model.Switch;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** The policies that role rules are judged by. */
public final class RolePolicies {

	private RolePolicies() {
	}

	/**
	 * The policy file over its defaults, under the switches that the rules name.
	 *
	 * @return null where a file is not there
	 * @throws UnreadableException if the defaults are no catalogue; a broken policy file is a policy with a failure
	 */
	public static Policy of(RoleExpectation expectation) throws UnreadableException {
		String policy = text(expectation.getPolicy());
		String defaults = text(expectation.getDefaults());
		if (policy == null || expectation.getDefaults() != null && defaults == null)
			return null;
		Catalogue catalogue = defaults == null ? Catalogue.NONE : Catalogues.read(defaults, "", "");
		return Policy.of(List.of(PolicyFile.parse(policy)), catalogue, Kinds.PLAIN, switches(expectation));
	}

	private static String text(EObject file) {
		ICompositeNode node = file == null || file.eIsProxy() ? null : NodeModelUtils.getNode(file);
		return node == null ? null : node.getRootNode().getText();
	}

	private static Switches switches(RoleExpectation expectation) {
		return new Switches(expectation.getSwitches().contains(Switch.ENFORCE_SCOPE),
				expectation.getSwitches().contains(Switch.ENFORCE_NEW_DEFAULTS));
	}
}
