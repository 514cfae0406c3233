package community.scs.workbench.document.validation;

import community.scs.workbench.document.Positions;
import community.scs.workbench.document.model.DocumentPackage;
import community.scs.workbench.document.model.FrontMatter;
import community.scs.workbench.document.rules.DateRules;
import community.scs.workbench.document.rules.FolderRules;
import community.scs.workbench.document.rules.FrontMatterRules;
import community.scs.workbench.document.rules.LifecycleRules;
import community.scs.workbench.document.rules.NameRules;
import community.scs.workbench.document.rules.SectionRules;
import community.scs.workbench.document.rules.LanguageRules;
import community.scs.workbench.document.rules.LinkRules;
import community.scs.workbench.document.rules.LinkWordingRules;
import community.scs.workbench.document.rules.PlacementRules;
import community.scs.workbench.document.rules.ReplacementRules;
import community.scs.workbench.document.rules.RepositoryTermRules;
import community.scs.workbench.document.rules.StyleRules;
import community.scs.workbench.document.rules.SupplementRules;
import community.scs.workbench.document.rules.TermRules;
import community.scs.workbench.scan.rules.Fix;
import community.scs.workbench.scan.rules.Problem;
import community.scs.workbench.scan.rules.Rule;
import java.util.List;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.ComposedChecks;

/** Findings about text that cannot be read as meant. */
@ComposedChecks(validators = { NameRules.class, FrontMatterRules.class, DateRules.class, SupplementRules.class, ReplacementRules.class,
		FolderRules.class, SectionRules.class, LanguageRules.class, PlacementRules.class, LifecycleRules.class,
		StyleRules.class,
		LinkRules.class, LinkWordingRules.class, TermRules.class, RepositoryTermRules.class })
public class StandardsDocumentValidator extends AbstractStandardsDocumentValidator {

	/** Code of the finding about front matter without its closing line. */
	public static final String FRONT_MATTER_OPEN = "community.scs.workbench.document.front-matter-open";

	public static final List<Rule> RULES = List.of(
			new Rule(FRONT_MATTER_OPEN, Severity.ERROR, "Front matter ends with a line of three hyphens.", "YAML 1.2.2, 9.1.4")
					.safely(StandardsDocumentValidator::close));

	@Check
	public void checkFrontMatterIsClosed(FrontMatter frontMatter) {
		if (frontMatter.getClose() == null || frontMatter.getClose().isEmpty())
			addIssue("The front matter has no end. Put a line of three hyphens below it.", frontMatter,
					DocumentPackage.Literals.FRONT_MATTER__OPEN, FRONT_MATTER_OPEN);
	}

	private static List<Fix> close(Problem problem) {
		FrontMatter frontMatter = problem.element(FrontMatter.class);
		if (frontMatter == null)
			return List.of();
		int end = Positions.of(frontMatter).getOffset() + Positions.of(frontMatter).getLength();
		return List.of(Fix.replace("Close the front matter", end, 0, problem.lineEnd() + "---"));
	}
}
