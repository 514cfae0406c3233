package community.scs.workbench.policy.scoping;

import com.google.inject.Inject;
import community.scs.workbench.policy.PolicyFences;
import community.scs.workbench.policy.model.PolicyFile;
import community.scs.workbench.policy.model.PolicyPackage;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IGlobalScopeProvider;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.MapBasedScope;
import org.eclipse.xtext.util.IResourceScopeCache;

/**
 * {@code rule:NAME} means the definition that is loaded last, of those in the file and in the other files of its set; in a
 * fence, its own one, for nobody says in which order a document's fences are loaded.
 */
public class PolicyScopeProvider extends AbstractPolicyScopeProvider {

	@Inject
	private IGlobalScopeProvider globalScopes;
	@Inject
	private IQualifiedNameConverter names;
	@Inject
	private IResourceScopeCache cache;

	private static final class RuleScope extends MapBasedScope {
		RuleScope(IScope parent, Map<QualifiedName, IEObjectDescription> rules) {
			super(parent, rules, false);
		}

		@Override
		public IEObjectDescription getSingleElement(QualifiedName name) {
			IEObjectDescription own = super.getSingleElement(name);
			if (own != null && PolicyFences.isFence(file(own)))
				return own;
			return StreamSupport.stream(getParent().getElements(name).spliterator(), false).filter(d -> own == null
					|| PolicySet.ORDER.compare(file(d), file(own)) > 0).max(Comparator.comparing(RuleScope::file, PolicySet.ORDER)).orElse(own);
		}

		private static URI file(IEObjectDescription rule) {
			return rule.getEObjectURI().trimFragment();
		}
	}

	@Override
	public IScope getScope(EObject context, EReference reference) {
		if (reference != PolicyPackage.Literals.RULE_CHECK__RULE)
			return super.getScope(context, reference);
		Resource resource = context.eResource();
		return new RuleScope(globalScopes.getScope(resource, reference, null),
				cache.get(PolicyScopeProvider.class, resource, () -> rules(resource)));
	}

	private Map<QualifiedName, IEObjectDescription> rules(Resource resource) {
		Map<QualifiedName, IEObjectDescription> rules = new HashMap<>();
		for (EObject root : resource.getContents())
			if (root instanceof PolicyFile file)
				file.getRules().stream().filter(r -> r.getName() != null).forEach(r -> {
					QualifiedName name = names.toQualifiedName(r.getName());
					rules.put(name, EObjectDescription.create(name, r));
				});
		return rules;
	}
}
