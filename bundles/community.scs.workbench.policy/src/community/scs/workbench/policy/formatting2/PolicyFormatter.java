package community.scs.workbench.policy.formatting2;

import community.scs.workbench.policy.model.PolicyFile;
import community.scs.workbench.policy.model.Rule;
import java.util.Iterator;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.formatting2.AbstractJavaFormatter;
import org.eclipse.xtext.formatting2.IFormattableDocument;
import org.eclipse.xtext.formatting2.regionaccess.IHiddenRegion;
import org.eclipse.xtext.formatting2.regionaccess.ISemanticRegion;

/**
 * One blank after the colon of a rule, around operators and none inside parentheses. Line breaks, comments and
 * indentation stay as they are.
 */
public class PolicyFormatter extends AbstractJavaFormatter {

	private static final Set<String> OPERATORS = Set.of("and", "or", "not");

	protected void format(PolicyFile file, IFormattableDocument document) {
		for (Rule rule : file.getRules()) {
			ISemanticRegion colon = regionFor(rule).keyword(":");
			if (colon == null)
				continue;
			space(colon.getPreviousHiddenRegion(), 0, document);
			if (rule.getBody() != null)
				space(colon.getNextHiddenRegion(), 1, document);
			Iterator<EObject> contents = rule.eAllContents();
			while (contents.hasNext())
				keywords(contents.next(), document);
		}
	}

	private void keywords(EObject element, IFormattableDocument document) {
		for (ISemanticRegion region : allRegionsFor(element).keywords("(", ")", "and", "or", "not")) {
			if (region.getSemanticElement() != element || !(region.getGrammarElement() instanceof Keyword keyword))
				continue;
			boolean operator = OPERATORS.contains(keyword.getValue());
			if (operator && !keyword.getValue().equals("not"))
				space(region.getPreviousHiddenRegion(), 1, document);
			if (!keyword.getValue().equals(")"))
				space(region.getNextHiddenRegion(), operator ? 1 : 0, document);
			else
				space(region.getPreviousHiddenRegion(), 0, document);
		}
	}

	private static void space(IHiddenRegion region, int blanks, IFormattableDocument document) {
		if (region == null || region.isMultiline() || region.containsComment())
			return;
		document.set(region, format -> format.setSpace(" ".repeat(blanks)));
	}
}
