package community.scs.workbench.policy.scoping;

import com.google.inject.Inject;
import community.scs.workbench.policy.model.PolicyFile;
import community.scs.workbench.policy.model.PolicyPackage;
import java.util.HashMap;
import java.util.Map;
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

/** {@code rule:NAME} means the last definition of the name in the file, else one in the files laid over or under it. */
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
