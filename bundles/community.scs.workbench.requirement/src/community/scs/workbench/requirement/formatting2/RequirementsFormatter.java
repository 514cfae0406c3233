package community.scs.workbench.requirement.formatting2;

import community.scs.workbench.requirement.model.Element;
import community.scs.workbench.requirement.model.Expectation;
import community.scs.workbench.requirement.model.Expression;
import community.scs.workbench.requirement.model.Key;
import community.scs.workbench.requirement.model.Permission;
import community.scs.workbench.requirement.model.RequirementsFile;
import community.scs.workbench.requirement.model.RoleExpectation;
import community.scs.workbench.requirement.model.Selection;
import community.scs.workbench.requirement.model.Target;
import community.scs.workbench.requirement.model.Testcase;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.formatting2.AbstractJavaFormatter;
import org.eclipse.xtext.formatting2.IFormattableDocument;
import org.eclipse.xtext.formatting2.IHiddenRegionFormatter;
import org.eclipse.xtext.formatting2.regionaccess.ISemanticRegion;

/**
 * One clause to a line, indented by a tab, with an empty line between elements. Line breaks inside of an expression stay
 * where the author made them, indented once more.
 */
public class RequirementsFormatter extends AbstractJavaFormatter {

	private static final Set<String> CLAUSES = Set.of("implements", "when", "then", "sample", "prefix", "owner",
			"portable", "governs");
	private static final Set<String> NO_SPACE_BEFORE = Set.of(",", ")", ".");
	private static final Set<String> NO_SPACE_AFTER = Set.of("(", ".");
	private static final Set<String> CALLED = Set.of("count", "date", "number", "length", "lower");

	protected void format(RequirementsFile file, IFormattableDocument document) {
		List<Element> elements = file.getElements();
		for (ISemanticRegion region : textRegionExtensions.allSemanticRegions(file))
			space(region, document);
		for (Element element : elements) {
			if (element != elements.getFirst() || file.getStandard() != null)
				document.prepend(element, it -> {
					it.setNewLines(2);
					it.highPriority();
				});
			element(element, document);
		}
		document.append(file, it -> it.setNewLines(1));
	}

	private static void space(ISemanticRegion region, IFormattableDocument document) {
		String text = region.getText();
		String before = region.getPreviousSemanticRegion() == null ? "(" : region.getPreviousSemanticRegion().getText();
		boolean together = NO_SPACE_BEFORE.contains(text) || NO_SPACE_AFTER.contains(before)
				|| text.equals("(") && CALLED.contains(before);
		document.prepend(region, it -> {
			if (together)
				it.noSpace();
			else
				it.oneSpace();
			it.setNewLines(0, 0, mayBreak(region.getSemanticElement()) ? 1 : 0);
			it.lowPriority();
		});
	}

	private static void onNewLine(IHiddenRegionFormatter it) {
		it.newLine();
		it.highPriority();
	}

	private static boolean mayBreak(EObject element) {
		return element instanceof Expression || element instanceof Selection || element instanceof Permission
				|| element instanceof Target;
	}

	private void element(Element element, IFormattableDocument document) {
		ISemanticRegion first = textRegionExtensions.allSemanticRegions(element).iterator().next();
		document.set(first.getNextHiddenRegion(), textRegionExtensions.nextHiddenRegion(element),
				IHiddenRegionFormatter::indent);
		for (ISemanticRegion region : textRegionExtensions.regionFor(element).keywords(CLAUSES.toArray(String[]::new)))
			if (!isPartOfNegation(region))
				document.prepend(region, RequirementsFormatter::onNewLine);
		for (ISemanticRegion not : textRegionExtensions.regionFor(element).keywords("not"))
			document.prepend(not, RequirementsFormatter::onNewLine);
		if (element instanceof Testcase testcase && testcase.getExpectation() != null
				&& !isAfterThen(testcase.getExpectation()))
			document.prepend(testcase.getExpectation(), RequirementsFormatter::onNewLine);
		for (Key key : EcoreUtil2.eAllOfType(element, Key.class))
			document.prepend(key, RequirementsFormatter::onNewLine);
		for (Expectation expectation : EcoreUtil2.eAllOfType(element, Expectation.class))
			expectation(expectation, document);
		for (EObject child : element.eContents())
			if (child instanceof Expression)
				indentBreaks(child, document);
	}

	/** “portable” in “not portable” does not start a clause. */
	private static boolean isPartOfNegation(ISemanticRegion region) {
		return region.getText().equals("portable") && region.getPreviousSemanticRegion().getText().equals("not");
	}

	private void expectation(Expectation expectation, IFormattableDocument document) {
		if (!isAfterThen(expectation))
			document.prepend(expectation, RequirementsFormatter::onNewLine);
		if (expectation instanceof RoleExpectation roles)
			for (Permission permission : roles.getPermissions())
				document.prepend(permission, RequirementsFormatter::onNewLine);
		indentBreaks(expectation, document);
	}

	private boolean isAfterThen(EObject object) {
		ISemanticRegion before = textRegionExtensions.previousHiddenRegion(object).getPreviousSemanticRegion();
		return before != null && before.getText().equals("then");
	}

	private void indentBreaks(EObject object, IFormattableDocument document) {
		ISemanticRegion first = textRegionExtensions.allSemanticRegions(object).iterator().next();
		document.set(first.getNextHiddenRegion(), textRegionExtensions.nextHiddenRegion(object),
				IHiddenRegionFormatter::indent);
	}
}
