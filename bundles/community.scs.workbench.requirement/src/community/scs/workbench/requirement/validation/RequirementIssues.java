package community.scs.workbench.requirement.validation;

import com.google.inject.Inject;
import community.scs.workbench.scan.rules.RuleCatalogue;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;
import org.eclipse.xtext.validation.Issue.IssueImpl;
import org.eclipse.xtext.validation.IssueSeverities;
import org.eclipse.xtext.validation.IssueSeveritiesProvider;
import org.eclipse.xtext.validation.ResourceValidatorImpl;

/** Gives what linking finds the severity that a user chose, as validators do with their own findings. */
public class RequirementIssues extends ResourceValidatorImpl {

	@Inject
	private IssueSeveritiesProvider severities;

	@Inject
	private RuleCatalogue catalogue;

	@Override
	public List<Issue> validate(Resource resource, CheckMode mode, CancelIndicator cancel) {
		IssueSeverities chosen = severities.getIssueSeverities(resource);
		List<Issue> issues = new ArrayList<>();
		for (Issue issue : super.validate(resource, mode, cancel)) {
			if (catalogue.find(issue.getCode()).isEmpty())
				issues.add(issue);
			else if (!chosen.isIgnored(issue.getCode())) {
				((IssueImpl) issue).setSeverity(chosen.getSeverity(issue.getCode()));
				issues.add(issue);
			}
		}
		return issues;
	}
}
