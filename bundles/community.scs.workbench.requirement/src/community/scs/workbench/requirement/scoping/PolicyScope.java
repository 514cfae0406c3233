package community.scs.workbench.requirement.scoping;

import community.scs.workbench.policy.PolicyFiles;
import community.scs.workbench.policy.model.PolicyFile;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.common.util.WrappedException;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.AbstractScope;

/** Policy files by their paths, relative to the folder of the requirements file. */
class PolicyScope extends AbstractScope {

	private final Resource requirements;

	PolicyScope(Resource requirements) {
		super(IScope.NULLSCOPE, false);
		this.requirements = requirements;
	}

	@Override
	public IEObjectDescription getSingleElement(QualifiedName name) {
		URI uri = uri(name.toString());
		if (uri == null || !PolicyFiles.isPolicy(uri))
			return null;
		try {
			Resource resource = requirements.getResourceSet().getResource(uri, true);
			return resource.getContents().isEmpty() || !(resource.getContents().getFirst() instanceof PolicyFile policy)
					? null : EObjectDescription.create(name, policy);
		} catch (WrappedException e) {
			return null;
		}
	}

	private URI uri(String path) {
		try {
			URI relative = URI.createURI(path);
			return !relative.isRelative() || relative.hasAbsolutePath() ? null : relative.resolve(requirements.getURI());
		} catch (IllegalArgumentException e) {
			return null;
		}
	}

	@Override
	protected Iterable<IEObjectDescription> getAllLocalElements() {
		return List.of();
	}
}
