package community.scs.workbench.policy.validation;

import community.scs.workbench.policy.PolicyFences;
import java.util.List;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;
import org.eclipse.xtext.validation.ResourceValidatorImpl;

/** In a fence of a document, leaves out findings about what its author has not written. */
public class PolicyIssues extends ResourceValidatorImpl {

	@Override
	public List<Issue> validate(Resource resource, CheckMode mode, CancelIndicator cancel) {
		List<Issue> issues = super.validate(resource, mode, cancel);
		if (issues.isEmpty() || !PolicyFences.isFence(resource.getURI()) || !(resource instanceof XtextResource policy))
			return issues;
		FenceGaps gaps = new FenceGaps(policy.getParseResult().getRootNode().getText());
		return issues.stream().filter(gaps::holds).toList();
	}
}
