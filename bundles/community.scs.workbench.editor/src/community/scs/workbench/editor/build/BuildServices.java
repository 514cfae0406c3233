package community.scs.workbench.editor.build;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.parser.IEncodingProvider;
import org.eclipse.xtext.resource.IContainer;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescription.Delta;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.validation.IResourceValidator;

/**
 * A language's services during a build. The builder tells what is affected by a change from the bare index, of which the
 * container managers of languages cannot say who sees it: they get it as part of all that the project sees.
 *
 * @param seen from the index that is built
 */
record BuildServices(IResourceServiceProvider services, UnaryOperator<IResourceDescriptions> seen)
		implements IResourceServiceProvider, IResourceDescription.Manager.AllChangeAware {

	@Override
	public IResourceDescription.Manager getResourceDescriptionManager() {
		return this;
	}

	@Override
	public boolean isAffectedByAny(Collection<Delta> deltas, IResourceDescription candidate, IResourceDescriptions index) {
		if (manager() instanceof AllChangeAware all)
			return all.isAffectedByAny(deltas, candidate, seen.apply(index));
		List<Delta> relevant = deltas.stream().filter(Delta::haveEObjectDescriptionsChanged).toList();
		return !relevant.isEmpty() && isAffected(relevant, candidate, index);
	}

	@Override
	public boolean isAffected(Collection<Delta> deltas, IResourceDescription candidate, IResourceDescriptions index) {
		return manager().isAffected(deltas, candidate, seen.apply(index));
	}

	@Override
	public boolean isAffected(Delta delta, IResourceDescription candidate) {
		return manager().isAffected(delta, candidate);
	}

	@Override
	public IResourceDescription getResourceDescription(Resource resource) {
		return manager().getResourceDescription(resource);
	}

	@Override
	public Delta createDelta(IResourceDescription before, IResourceDescription after) {
		return manager().createDelta(before, after);
	}

	private IResourceDescription.Manager manager() {
		return services.getResourceDescriptionManager();
	}

	@Override
	public IResourceValidator getResourceValidator() {
		return services.getResourceValidator();
	}

	@Override
	public IContainer.Manager getContainerManager() {
		return services.getContainerManager();
	}

	@Override
	public boolean canHandle(URI uri) {
		return services.canHandle(uri);
	}

	@Override
	public IEncodingProvider getEncodingProvider() {
		return services.getEncodingProvider();
	}

	@Override
	public <T> T get(Class<T> type) {
		return services.get(type);
	}
}
