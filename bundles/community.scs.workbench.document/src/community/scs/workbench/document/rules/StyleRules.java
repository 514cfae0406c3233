package community.scs.workbench.document.rules;

import com.google.inject.Inject;
import community.scs.workbench.document.Remembered;
import community.scs.workbench.document.ScannedText;
import community.scs.workbench.document.minutes.Minutes;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.style.Blemish;
import community.scs.workbench.document.style.Style;
import community.scs.workbench.document.style.StyleRule;
import community.scs.workbench.scan.rules.Fix;
import community.scs.workbench.scan.rules.Problem;
import community.scs.workbench.scan.rules.Rule;
import community.scs.workbench.scan.rules.RuleCatalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.preferences.IPreferenceValues;
import org.eclipse.xtext.preferences.IPreferenceValuesProvider;
import org.eclipse.xtext.preferences.PreferenceKey;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ReplaceRegion;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.SeverityConverter;

/** The style of Markdown in all documents but minutes, which live in another repository. */
public final class StyleRules extends DocumentRules {

	/** More findings of style in one document tell nobody more. */
	private static final int MOST = 1000;

	static final List<Rule> RULES = Arrays.stream(StyleRule.values()).map(StyleRules::rule).toList();

	@Inject
	private RuleCatalogue catalogue;

	@Inject
	private IPreferenceValuesProvider preferences;

	private static Rule rule(StyleRule style) {
		Rule rule = new Rule(PREFIX + style.key(), Severity.WARNING, style.text(), style.source());
		return style.isSafe() ? rule.safely(StyleRules::fixes) : rule.proposing(StyleRules::fixes);
	}

	@Check
	public void checkStyle(StandardsDocument document) {
		if (!(document.eResource() instanceof XtextResource resource) || resource.getParseResult() == null)
			return;
		if (!isJudged(document, text(resource)))
			return;
		boolean lacksFrontMatter = isStandard(document) && document.getFrontMatter() == null;
		for (Blemish blemish : blemishes(resource).subList(0, Math.min(MOST, blemishes(resource).size())))
			if (!(lacksFrontMatter && blemish.rule() == StyleRule.MD041))
				addIssue(blemish.message(), document, blemish.offset(), blemish.length(), PREFIX + blemish.rule().key());
	}

	private static boolean isJudged(StandardsDocument document, String text) {
		return isStandard(document) || !Minutes.areMinutes(fileName(document), text);
	}

	/**
	 * One round of safe fixes of the rules that are on; fixes that touch others wait for the next round.
	 *
	 * @param text what the document says by now
	 * @return sorted, without overlaps
	 */
	public List<ReplaceRegion> safeEdits(StandardsDocument document, String text) {
		if (!isJudged(document, text))
			return List.of();
		IPreferenceValues severities = preferences.getPreferenceValues(document.eResource());
		List<ReplaceRegion> edits = new ArrayList<>();
		for (Blemish blemish : Style.check(text)) {
			int end = edits.isEmpty() ? -1 : edits.getLast().getEndOffset();
			if (blemish.rule().isSafe() && !blemish.edits().isEmpty() && blemish.edits().getFirst().getOffset() > end && isOn(blemish.rule(), severities))
				edits.addAll(blemish.edits());
		}
		return edits;
	}

	private boolean isOn(StyleRule rule, IPreferenceValues severities) {
		PreferenceKey key = catalogue.getConfigurableIssueCodes().get(PREFIX + rule.key());
		return !SeverityConverter.SEVERITY_IGNORE.equals(severities.getPreference(key));
	}

	private static String text(XtextResource resource) {
		return resource.getParseResult().getRootNode().getText();
	}

	private static List<Blemish> blemishes(XtextResource resource) {
		ScannedText scanned = (ScannedText) resource.getParseResult();
		return Remembered.inDocument(StyleRules.class, scanned.getRootASTElement(), () -> Style.check(text(resource), scanned.tokens()));
	}

	private static List<Fix> fixes(Problem problem) {
		return blemishes(problem.resource()).stream()
				.filter(b -> b.offset() == problem.offset() && problem.rule().equals(PREFIX + b.rule().key()) && !b.edits().isEmpty())
				.map(b -> new Fix(title(b.edits().getFirst(), problem.text()), b.edits())).limit(1).toList();
	}

	private static String title(ReplaceRegion edit, String text) {
		String old = text.substring(edit.getOffset(), edit.getEndOffset());
		if (edit.getText().isBlank())
			return old.isEmpty() ? edit.getText().endsWith("\n") ? "Insert a blank line" : "Insert a space"
					: old.isBlank() ? "Mend the white space" : "Remove " + old.strip();
		return (old.isEmpty() ? "Insert " : "Replace by ") + (edit.getText().length() > 40 ? edit.getText().substring(0, 40) + "…" : edit.getText().strip());
	}
}
