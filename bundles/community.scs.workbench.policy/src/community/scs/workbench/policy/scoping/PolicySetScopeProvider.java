package community.scs.workbench.policy.scoping;

import com.google.common.base.Predicate;
import com.google.inject.Inject;
import community.scs.workbench.policy.PolicyFences;
import community.scs.workbench.policy.PolicyFiles;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.DefaultGlobalScopeProvider;
import org.eclipse.xtext.scoping.impl.SimpleScope;

/** A rule is looked for in all files of its {@link PolicySet}, and in all fences of a document. */
public class PolicySetScopeProvider extends DefaultGlobalScopeProvider {

	@Inject
	private IQualifiedNameConverter names;

	@Override
	public IScope getScope(Resource resource, EReference reference, Predicate<IEObjectDescription> filter) {
		if (resource != null && PolicyFences.isFence(resource.getURI()))
			return new SimpleScope(fences(resource));
		URI set = resource == null ? null : PolicySet.of(resource.getURI());
		if (set == null)
			return IScope.NULLSCOPE;
		Predicate<IEObjectDescription> inSet = d -> set.equals(PolicySet.of(d.getEObjectURI().trimFragment()));
		return super.getScope(resource, reference, filter == null ? inSet : d -> filter.apply(d) && inSet.apply(d));
	}

	/** The rules of the other policies of the document, as far as they are loaded: no index knows them. */
	private List<IEObjectDescription> fences(Resource resource) {
		List<IEObjectDescription> rules = new ArrayList<>();
		for (Resource other : List.copyOf(resource.getResourceSet().getResources()))
			if (other != resource && PolicyFences.areOfOneDocument(resource.getURI(), other.getURI()) && other instanceof XtextResource fence)
				PolicyFiles.file(fence).getRules().stream().filter(rule -> rule.getName() != null && !rule.getName().isEmpty())
						.forEach(rule -> rules.add(EObjectDescription.create(names.toQualifiedName(rule.getName()), rule)));
		return rules;
	}
}
