package community.scs.workbench.policy.scoping;

import java.util.Collection;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionManager;

/** A rule's meaning changes with any file of its policy, also with one that it does not refer to: a later definition replaces it. */
public class PolicyDependence extends DefaultResourceDescriptionManager {

	@Override
	public boolean isAffected(Collection<IResourceDescription.Delta> deltas, IResourceDescription candidate, IResourceDescriptions context) {
		return deltas.stream().anyMatch(delta -> delta.haveEObjectDescriptionsChanged() && PolicySet.contains(candidate.getURI(), delta.getUri()))
				|| super.isAffected(deltas, candidate, context);
	}
}
