package community.scs.workbench.requirement.validation;

import com.google.inject.Singleton;
import community.scs.workbench.requirement.scoping.UnknownNames;
import community.scs.workbench.scan.rules.Rule;
import community.scs.workbench.scan.rules.RuleCatalogue;
import java.util.List;
import org.eclipse.xtext.diagnostics.Severity;

/** The rules of requirements files. Errors of form are not among them: what cannot be read cannot be judged. */
@Singleton
public final class RequirementCatalogue extends RuleCatalogue {

	private static final String FILE = "docs/requirements.md, A file";
	private static final String QUOTES = "docs/requirements.md, Quotes";
	private static final String TESTCASES = "docs/requirements.md, Testcases";
	private static final String NAMESPACES = "docs/requirements.md, Metadata namespaces";
	private static final String ROLE_RULES = "docs/requirements.md, Role rules";

	private static final List<Rule> RULES = List.of(
			new Rule(RequirementsValidator.DUPLICATE_NAME, Severity.ERROR, "No two elements of a file have the same name.", FILE),
			new Rule(UnknownNames.UNKNOWN_NAME, Severity.ERROR, "A name is one of the observation model, of the file, or of a file that is there.", FILE)
					.proposing(Replacement.NAME),
			new Rule(UnknownNames.NO_DOCUMENT, Severity.ERROR, "A quote, or the standard of its file, names the document.", QUOTES),
			new Rule(UnknownNames.UNKNOWN_DOCUMENT, Severity.ERROR, "The document that is quoted is there.", QUOTES).proposing(Replacement.NAME),
			new Rule(UnknownNames.SUSPECT, Severity.WARNING, "The document still says what is quoted.", QUOTES).proposing(Replacement.STATEMENT),
			new Rule(QuoteValidator.AMBIGUOUS, Severity.WARNING, "A quote is of one statement.", QUOTES),
			new Rule(QuoteValidator.LEVEL_DIFFERS, Severity.WARNING, "A requirement has the level of the statement that it quotes.", QUOTES)
					.proposing(Replacement.LEVEL),
			new Rule(ExpressionValidator.TYPE, Severity.ERROR, "Operands have the type that their operator needs.", TESTCASES),
			new Rule(ExpressionValidator.PATTERN, Severity.ERROR, "A pattern is a regular expression of at most 400 characters, without empty alternatives.", TESTCASES),
			new Rule(NamespaceValidator.OVERLAP, Severity.ERROR, "No two namespaces of a file claim the same items.", NAMESPACES),
			new Rule(NamespaceValidator.DUPLICATE_KEY, Severity.ERROR, "A namespace declares a key once.", NAMESPACES),
			new Rule(NamespaceValidator.DEFAULT_TYPE, Severity.ERROR, "The default of a key has the type of the key.", NAMESPACES),
			new Rule(NamespaceValidator.KEY_FORM, Severity.ERROR, "A key with its prefix is one that Nova and Cinder accept.", NAMESPACES),
			new Rule(RoleValidator.NO_CATALOGUE, Severity.ERROR, "The defaults that role rules name are a catalogue.", ROLE_RULES),
			new Rule(RoleValidator.NO_SCOPE, Severity.ERROR, "A persona authenticates on a domain or a project, or on nothing.", ROLE_RULES),
			new Rule(RoleValidator.UNKNOWN_OPERATION, Severity.WARNING, "The policy has a rule for each operation that role rules ask about.", ROLE_RULES));

	public RequirementCatalogue() {
		super(RULES);
	}
}
