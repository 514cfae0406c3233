package community.scs.workbench.document.validation;

import community.scs.workbench.document.model.DocumentPackage;
import community.scs.workbench.document.model.FrontMatter;
import community.scs.workbench.document.rules.FolderRules;
import community.scs.workbench.document.rules.FrontMatterRules;
import community.scs.workbench.document.rules.NameRules;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.ComposedChecks;

/** Findings about text that cannot be read as meant. */
@ComposedChecks(validators = { NameRules.class, FrontMatterRules.class, FolderRules.class })
public class StandardsDocumentValidator extends AbstractStandardsDocumentValidator {

	/** Code of the finding about front matter without its closing line. */
	public static final String FRONT_MATTER_OPEN = "community.scs.workbench.document.front-matter-open";

	@Check
	public void checkFrontMatterIsClosed(FrontMatter frontMatter) {
		if (frontMatter.getClose() == null || frontMatter.getClose().isEmpty())
			error("The front matter has no end. Put a line of three hyphens below it.", frontMatter,
					DocumentPackage.Literals.FRONT_MATTER__OPEN, FRONT_MATTER_OPEN);
	}
}
