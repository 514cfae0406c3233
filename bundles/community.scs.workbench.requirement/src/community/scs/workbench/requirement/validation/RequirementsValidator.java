package community.scs.workbench.requirement.validation;

import community.scs.workbench.requirement.model.Element;
import community.scs.workbench.requirement.model.Named;
import community.scs.workbench.requirement.model.RequirementPackage;
import community.scs.workbench.requirement.model.RequirementsFile;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.ComposedChecks;

/** The rules over a requirements file as a whole; the composed validators hold those over its parts. */
@ComposedChecks(validators = { ExpressionValidator.class, NamespaceValidator.class, QuoteValidator.class,
		RoleValidator.class })
public class RequirementsValidator extends AbstractRequirementsValidator {

	/** Start of all issue codes of this language. */
	public static final String CODE = "community.scs.workbench.requirement.";

	/** Two elements of one kind share a name. */
	public static final String DUPLICATE_NAME = CODE + "duplicate-name";

	@Check
	public void checkNamesAreUnique(RequirementsFile file) {
		Map<String, Element> seen = new HashMap<>();
		for (Element element : file.getElements()) {
			if (element.getName() == null)
				continue;
			Named first = seen.putIfAbsent(element.getName(), element);
			if (first != null)
				addIssue("“" + element.getName() + "” is already the name of another element of this file.", element,
						RequirementPackage.Literals.NAMED__NAME, DUPLICATE_NAME);
		}
	}
}
