package community.scs.workbench.requirement.validation;

import static community.scs.workbench.requirement.model.RequirementPackage.Literals.QUOTE__STATEMENT;
import static community.scs.workbench.requirement.model.RequirementPackage.Literals.REQUIREMENT__LEVEL;

import com.google.inject.Inject;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Statement;
import community.scs.workbench.requirement.model.Level;
import community.scs.workbench.requirement.model.Quote;
import community.scs.workbench.requirement.model.Requirement;
import community.scs.workbench.requirement.quotes.Quotes;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.validation.Check;

/** Whether requirements say what the statements say that they quote. That a quote is suspect is found by linking it. */
public class QuoteValidator extends ComposedValidator {

	/** The quoted words stand in several statements. */
	public static final String AMBIGUOUS = RequirementsValidator.CODE + "ambiguous-quote";

	/** The statement has another level than the requirement; the data of the issue is the level of the statement. */
	public static final String LEVEL_DIFFERS = RequirementsValidator.CODE + "level-differs";

	@Inject
	private IValueConverterService converters;

	@Check
	public void checkUnique(Quote quote) {
		StandardsDocument document = Quotes.document(quote);
		if (document == null || !isResolved(quote))
			return;
		int matching = Quotes.matching(Quotes.text(quote, converters), document).size();
		if (matching > 1)
			addIssue(matching + " statements have these words; quote more of the one that is meant.", quote,
					QUOTE__STATEMENT, AMBIGUOUS);
	}

	@Check
	public void checkLevel(Requirement requirement) {
		for (Quote quote : requirement.getQuotes())
			if (isResolved(quote) && level(quote.getStatement()) != requirement.getLevel())
				addIssue("The quoted statement says " + quote.getStatement().level().getLiteral() + ".", requirement,
						REQUIREMENT__LEVEL, LEVEL_DIFFERS, level(quote.getStatement()).getLiteral());
	}

	private static boolean isResolved(Quote quote) {
		return quote.getStatement() != null && !quote.getStatement().eIsProxy();
	}

	private static Level level(Statement statement) {
		return switch (statement.level()) {
			case MUST, MUST_NOT -> Level.MUST;
			case SHOULD, SHOULD_NOT -> Level.SHOULD;
			case MAY -> Level.MAY;
		};
	}
}
