package community.scs.workbench.policy.scoping;

import com.google.common.base.Predicate;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.DefaultGlobalScopeProvider;

/** A rule is looked for in all files of its {@link PolicySet}. */
public class PolicySetScopeProvider extends DefaultGlobalScopeProvider {

	@Override
	public IScope getScope(Resource resource, EReference reference, Predicate<IEObjectDescription> filter) {
		URI set = resource == null ? null : PolicySet.of(resource.getURI());
		if (set == null)
			return IScope.NULLSCOPE;
		Predicate<IEObjectDescription> inSet = d -> set.equals(PolicySet.of(d.getEObjectURI().trimFragment()));
		return super.getScope(resource, reference, filter == null ? inSet : d -> filter.apply(d) && inSet.apply(d));
	}
}
