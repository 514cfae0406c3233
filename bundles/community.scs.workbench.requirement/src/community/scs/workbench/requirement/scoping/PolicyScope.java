package community.scs.workbench.requirement.scoping;

import community.scs.workbench.policy.PolicyFiles;
import community.scs.workbench.policy.model.PolicyFile;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.common.util.WrappedException;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.AbstractScope;

/** Policy files, and catalogues of defaults, by their paths relative to the folder of the requirements file. */
class PolicyScope extends AbstractScope {

	private final Resource requirements;
	private final Predicate<URI> accepted;

	private PolicyScope(Resource requirements, Predicate<URI> accepted) {
		super(IScope.NULLSCOPE, false);
		this.requirements = requirements;
		this.accepted = accepted;
	}

	static IScope ofPolicies(Resource requirements) {
		return new PolicyScope(requirements, PolicyFiles::isPolicy);
	}

	/** Catalogues are YAML or JSON as well, whatever they are called. */
	static IScope ofDefaults(Resource requirements) {
		return new PolicyScope(requirements, uri -> Set.of("yaml", "yml", "json").contains(String.valueOf(uri.fileExtension())));
	}

	@Override
	public IEObjectDescription getSingleElement(QualifiedName name) {
		URI uri = uri(name.toString());
		if (uri == null || !accepted.test(uri))
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
