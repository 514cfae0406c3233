package community.scs.workbench.document.rules;

import com.google.inject.Singleton;
import community.scs.workbench.document.validation.StandardsDocumentValidator;
import community.scs.workbench.scan.rules.RuleCatalogue;

/** The rules of standards documents. A class of rules lists its own, and is named here and in the validator. */
@Singleton
public final class DocumentCatalogue extends RuleCatalogue {

	public DocumentCatalogue() {
		super(StandardsDocumentValidator.RULES, NameRules.RULES, FrontMatterRules.RULES, DateRules.RULES, SupplementRules.RULES,
				ReplacementRules.RULES, FolderRules.RULES, SectionRules.RULES, LanguageRules.RULES, PlacementRules.RULES,
				LifecycleRules.RULES, StyleRules.RULES,
				LinkRules.RULES, LinkWordingRules.RULES, TermRules.RULES, RepositoryTermRules.RULES);
	}
}
