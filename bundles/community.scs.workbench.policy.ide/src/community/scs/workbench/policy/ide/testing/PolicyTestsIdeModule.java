package community.scs.workbench.policy.ide.testing;

import community.scs.workbench.policy.ide.AbstractPolicyIdeModule;
import community.scs.workbench.policy.ide.TextContexts;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;
import org.eclipse.xtext.ide.editor.folding.IFoldingRangeProvider;
import org.eclipse.xtext.ide.editor.quickfix.IQuickFixProvider;
import org.eclipse.xtext.ide.editor.syntaxcoloring.ISemanticHighlightingCalculator;
import org.eclipse.xtext.ide.server.codeActions.ICodeActionService2;
import org.eclipse.xtext.ide.server.codeActions.QuickFixCodeActionService;
import org.eclipse.xtext.ide.server.formatting.FormattingService;
import org.eclipse.xtext.ide.server.hover.IHoverService;
import org.eclipse.xtext.ide.server.occurrences.IDocumentHighlightService;
import org.eclipse.xtext.ide.server.rename.IRenameService2;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolService;
import org.eclipse.xtext.ide.server.symbol.IDocumentSymbolService;

/** The editor services of policy tests. */
public class PolicyTestsIdeModule extends AbstractPolicyIdeModule {

	public Class<? extends ContentAssistContextFactory> bindContentAssistContextFactory() {
		return TextContexts.class;
	}

	public Class<? extends IdeContentProposalProvider> bindIdeContentProposalProvider() {
		return TestProposals.class;
	}

	public Class<? extends IHoverService> bindIHoverService() {
		return TestHover.class;
	}

	public Class<? extends IDocumentSymbolService> bindIDocumentSymbolService() {
		return TestSymbols.class;
	}

	public Class<? extends DocumentSymbolService> bindDocumentSymbolService() {
		return TestDefinitions.class;
	}

	public Class<? extends IDocumentHighlightService> bindIDocumentHighlightService() {
		return TestOccurrences.class;
	}

	public Class<? extends ISemanticHighlightingCalculator> bindISemanticHighlightingCalculator() {
		return TestHighlighting.class;
	}

	public Class<? extends IFoldingRangeProvider> bindIFoldingRangeProvider() {
		return TestFolding.class;
	}

	public Class<? extends FormattingService> bindFormattingService() {
		return TestFormatting.class;
	}

	@Override
	public Class<? extends IRenameService2> bindIRenameService2() {
		return TestRename.class;
	}

	public Class<? extends ICodeActionService2> bindICodeActionService2() {
		return QuickFixCodeActionService.class;
	}

	public Class<? extends IQuickFixProvider> bindIQuickFixProvider() {
		return TestFixes.class;
	}
}
