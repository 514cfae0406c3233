package community.scs.workbench.document.ide;

import community.scs.workbench.document.ide.assist.CursorContextFactory;
import community.scs.workbench.document.ide.assist.DocumentProposals;
import community.scs.workbench.document.ide.links.DocumentDefinitions;
import community.scs.workbench.document.ide.links.DocumentHighlights;
import community.scs.workbench.document.ide.links.DocumentHover;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;
import org.eclipse.xtext.ide.editor.folding.IFoldingRangeProvider;
import org.eclipse.xtext.ide.editor.quickfix.IQuickFixProvider;
import org.eclipse.xtext.ide.editor.syntaxcoloring.ISemanticHighlightingCalculator;
import org.eclipse.xtext.ide.server.codeActions.ICodeActionService2;
import org.eclipse.xtext.ide.server.codeActions.QuickFixCodeActionService;
import org.eclipse.xtext.ide.server.hover.IHoverService;
import org.eclipse.xtext.ide.server.DocumentExtensions;
import org.eclipse.xtext.ide.server.rename.IRenameService2;
import org.eclipse.xtext.ide.server.occurrences.IDocumentHighlightService;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolService;
import org.eclipse.xtext.ide.server.symbol.HierarchicalDocumentSymbolService;
import org.eclipse.xtext.ide.server.symbol.IDocumentSymbolService;

/** Binds the editor services of standards documents. */
public class StandardsDocumentIdeModule extends AbstractStandardsDocumentIdeModule {

	public Class<? extends ContentAssistContextFactory> bindContentAssistContextFactory() {
		return CursorContextFactory.class;
	}

	public Class<? extends IdeContentProposalProvider> bindIdeContentProposalProvider() {
		return DocumentProposals.class;
	}

	public Class<? extends ISemanticHighlightingCalculator> bindISemanticHighlightingCalculator() {
		return DocumentColors.class;
	}

	public Class<? extends IFoldingRangeProvider> bindIFoldingRangeProvider() {
		return DocumentFolding.class;
	}

	public Class<? extends IDocumentSymbolService> bindIDocumentSymbolService() {
		return DocumentOutline.class;
	}

	public Class<? extends HierarchicalDocumentSymbolService> bindHierarchicalDocumentSymbolService() {
		return DocumentOutline.class;
	}

	public Class<? extends DocumentExtensions> bindDocumentExtensions() {
		return LinePositions.class;
	}

	public Class<? extends IRenameService2> bindIRenameService2() {
		return DocumentRename.class;
	}

	public Class<? extends ICodeActionService2> bindICodeActionService2() {
		return QuickFixCodeActionService.class;
	}

	public Class<? extends IQuickFixProvider> bindIQuickFixProvider() {
		return DocumentFixes.class;
	}

	public Class<? extends IHoverService> bindIHoverService() {
		return DocumentHover.class;
	}

	public Class<? extends DocumentSymbolService> bindDocumentSymbolService() {
		return DocumentDefinitions.class;
	}

	public Class<? extends IDocumentHighlightService> bindIDocumentHighlightService() {
		return DocumentHighlights.class;
	}
}
