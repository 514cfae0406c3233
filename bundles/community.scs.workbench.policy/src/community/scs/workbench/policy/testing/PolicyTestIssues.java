package community.scs.workbench.policy.testing;

import com.google.inject.Inject;
import community.scs.workbench.policy.CloudRoles;
import community.scs.workbench.policy.testing.PolicyTestFindings.Finding;
import community.scs.workbench.policy.yaml.Span;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.preferences.IPreferenceValuesProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.LineAndColumn;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.CheckType;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.eclipse.xtext.validation.IssueSeveritiesProvider;

/** Looks at the tree of a file with tests, with the severities that users have chosen. */
public class PolicyTestIssues implements IResourceValidator {

	@Inject
	private IssueSeveritiesProvider severities;

	@Inject
	private IPreferenceValuesProvider preferences;

	@Override
	public List<Issue> validate(Resource resource, CheckMode mode, CancelIndicator cancel) {
		List<Issue> issues = new ArrayList<>();
		if (!(resource instanceof XtextResource tests) || tests.getParseResult() == null)
			return issues;
		TestText text = TestText.of(tests);
		text.wrong().ifPresent(wrong -> issues.add(issue(tests, Severity.ERROR,
				new Finding(PolicyTestCatalogue.UNREADABLE, wrong.getMessage(), rest(text.text(), wrong.offset()), List.of()))));
		for (Finding finding : new PolicyTestFindings(text, TestedPolicy.of(tests, text), CloudRoles.of(preferences.getPreferenceValues(tests))).find()) {
			Severity severity = finding.code().equals(PolicyTestCatalogue.UNREADABLE) ? Severity.ERROR : severities.getIssueSeverities(tests).getSeverity(finding.code());
			if (severity != Severity.IGNORE)
				issues.add(issue(tests, severity, finding));
		}
		return issues;
	}

	/** To the end of the line. */
	private static Span rest(String text, int offset) {
		int start = Math.clamp(offset, 0, text.length());
		int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
		return new Span(start, end - start);
	}

	private static Issue issue(XtextResource resource, Severity severity, Finding finding) {
		LineAndColumn start = NodeModelUtils.getLineAndColumn(resource.getParseResult().getRootNode(), finding.place().offset());
		LineAndColumn end = NodeModelUtils.getLineAndColumn(resource.getParseResult().getRootNode(), finding.place().end());
		Issue.IssueImpl issue = new Issue.IssueImpl();
		issue.setCode(finding.code());
		issue.setMessage(finding.message());
		issue.setSeverity(severity);
		issue.setType(CheckType.FAST);
		issue.setSyntaxError(finding.code().equals(PolicyTestCatalogue.UNREADABLE));
		issue.setOffset(finding.place().offset());
		issue.setLength(finding.place().length());
		issue.setLineNumber(start.getLine());
		issue.setColumn(start.getColumn());
		issue.setLineNumberEnd(end.getLine());
		issue.setColumnEnd(end.getColumn());
		issue.setData(finding.data().toArray(String[]::new));
		issue.setUriToProblem(resource.getURI());
		return issue;
	}
}
