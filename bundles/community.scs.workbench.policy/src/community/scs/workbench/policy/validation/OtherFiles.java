package community.scs.workbench.policy.validation;

import com.google.inject.Inject;
import community.scs.workbench.policy.PolicyFences;
import community.scs.workbench.policy.PolicyText;
import community.scs.workbench.policy.model.PolicyFile;
import community.scs.workbench.policy.model.PolicyPackage.Literals;
import community.scs.workbench.policy.model.Rule;
import community.scs.workbench.policy.model.RuleCheck;
import community.scs.workbench.policy.scoping.PolicySet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.resource.IReferenceDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.eclipse.xtext.scoping.IGlobalScopeProvider;

/** What the other files of a policy, or the other fences of a document, define, and which rules of this one they refer to. */
class OtherFiles {

	@Inject
	private ResourceDescriptionsProvider index;

	@Inject
	private IGlobalScopeProvider scopes;

	/** Names of rules. */
	Set<String> defined(XtextResource resource) {
		Set<String> names = new HashSet<>();
		scopes.getScope(resource, Literals.RULE_CHECK__RULE, null).getAllElements().forEach(rule -> names.add(rule.getName().toString()));
		return names;
	}

	/** Names of rules of the file, or of rules that are defined elsewhere. */
	Set<String> referred(XtextResource resource) {
		return PolicyFences.isFence(resource.getURI()) ? ofFences(resource) : ofFiles(resource);
	}

	private static Set<String> ofFences(XtextResource resource) {
		Set<String> names = new HashSet<>();
		for (Resource other : List.copyOf(resource.getResourceSet().getResources()))
			if (other != resource && PolicyFences.areOfOneDocument(resource.getURI(), other.getURI()) && other.getContents().getFirst() instanceof PolicyFile file)
				EcoreUtil2.getAllContentsOfType(file, RuleCheck.class).forEach(check -> names.add(PolicyText.referredName(check)));
		return names;
	}

	private Set<String> ofFiles(XtextResource resource) {
		Set<String> names = new HashSet<>();
		URI own = resource.getURI();
		for (IResourceDescription file : index.getResourceDescriptions(resource).getAllResourceDescriptions())
			if (!file.getURI().equals(own) && PolicySet.contains(own, file.getURI()))
				for (IReferenceDescription reference : file.getReferenceDescriptions())
					if (reference.getTargetEObjectUri().trimFragment().equals(own) && resource.getEObject(reference.getTargetEObjectUri().fragment()) instanceof Rule rule)
						names.add(rule.getName());
		return names;
	}
}
