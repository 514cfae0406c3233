package community.scs.workbench.policy.scoping;

import com.google.common.base.Predicate;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.DefaultGlobalScopeProvider;

/**
 * What a service loads as one policy: {@code policy.yaml} (or {@code .json}) and the files in {@code policy.d} beside it
 * (oslo.policy's options {@code policy_file} and {@code policy_dirs} with their defaults). Other files stand alone.
 */
public class PolicySetScopeProvider extends DefaultGlobalScopeProvider {

	private static final String OVERLAYS = "policy.d";

	@Override
	public IScope getScope(Resource resource, EReference reference, Predicate<IEObjectDescription> filter) {
		URI folder = resource == null ? null : folderOfSet(resource.getURI());
		if (folder == null)
			return IScope.NULLSCOPE;
		Predicate<IEObjectDescription> inSet = d -> folder.equals(folderOfSet(d.getEObjectURI().trimFragment()));
		return super.getScope(resource, reference, filter == null ? inSet : d -> filter.apply(d) && inSet.apply(d));
	}

	private static URI folderOfSet(URI file) {
		if (!file.isHierarchical() || file.segmentCount() < 2)
			return null;
		URI folder = file.trimSegments(1);
		if (OVERLAYS.equals(folder.lastSegment()))
			return folder.trimSegments(1);
		return "policy".equals(file.trimFileExtension().lastSegment()) ? folder : null;
	}
}
