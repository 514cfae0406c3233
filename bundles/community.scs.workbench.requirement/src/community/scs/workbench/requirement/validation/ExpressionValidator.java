package community.scs.workbench.requirement.validation;

import static community.scs.workbench.requirement.model.RequirementPackage.Literals.HARDWARE_RNG__PATTERN;
import static community.scs.workbench.requirement.model.RequirementPackage.Literals.MATCHING__PATTERN;

import community.scs.workbench.requirement.model.Expression;
import community.scs.workbench.requirement.model.HardwareRng;
import community.scs.workbench.requirement.model.Matching;
import community.scs.workbench.requirement.model.Requirement;
import community.scs.workbench.requirement.model.Selection;
import community.scs.workbench.requirement.model.Testcase;
import community.scs.workbench.requirement.model.VocabularyRequirement;
import community.scs.workbench.requirement.types.Patterns;
import community.scs.workbench.requirement.types.TypeErrors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.validation.Check;

/** Types and patterns of expressions. */
public class ExpressionValidator extends ComposedValidator {

	/** An operand has the wrong type. */
	public static final String TYPE = RequirementsValidator.CODE + "type";

	/** A pattern is no regular expression, or one that is not accepted. */
	public static final String PATTERN = RequirementsValidator.CODE + "pattern";

	@Check
	public void checkOperands(Expression expression) {
		typeErrors().check(expression);
	}

	@Check
	public void checkCondition(Requirement requirement) {
		typeErrors().expectCondition(requirement.getCondition());
	}

	@Check
	public void checkSample(VocabularyRequirement requirement) {
		typeErrors().expectCondition(requirement.getSample());
	}

	@Check
	public void checkExpectation(Testcase testcase) {
		typeErrors().expectCondition(testcase.getExpectation());
	}

	@Check
	public void checkSelection(Selection selection) {
		typeErrors().expectCondition(selection.getCondition());
	}

	@Check
	public void checkPattern(Matching matching) {
		checkPattern(matching, MATCHING__PATTERN, matching.getPattern());
	}

	@Check
	public void checkPattern(HardwareRng rng) {
		checkPattern(rng, HARDWARE_RNG__PATTERN, rng.getPattern());
	}

	private void checkPattern(EObject owner, EStructuralFeature feature, String pattern) {
		if (pattern != null)
			Patterns.problem(pattern).ifPresent(problem -> addIssue(problem, owner, feature, PATTERN));
	}

	private TypeErrors typeErrors() {
		return new TypeErrors((operand, message) -> addIssue(message, operand, null, TYPE));
	}
}
