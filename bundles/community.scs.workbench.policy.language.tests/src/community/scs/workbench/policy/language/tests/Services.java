package community.scs.workbench.policy.language.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.ExecutorService;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;
import org.eclipse.xtext.ide.editor.folding.IFoldingRangeProvider;
import org.eclipse.xtext.ide.editor.syntaxcoloring.ISemanticHighlightingCalculator;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.hover.IHoverService;
import org.eclipse.xtext.ide.server.symbol.HierarchicalDocumentSymbolService;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.TextRegion;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;

/** Asks every service of the language the same text. */
final class Services {

	private Services() {
	}

	static void askAll(XtextResource resource, int offset, ExecutorService pool) {
		String text = resource.getParseResult().getRootNode().getText();
		Document document = new Document(1, text);
		for (Issue issue : Editing.service(IResourceValidator.class).validate(resource, CheckMode.ALL, CancelIndicator.NullImpl))
			assertTrue(issue.getOffset() >= 0 && issue.getOffset() + issue.getLength() <= text.length(), issue::toString);
		Editing.service(ISemanticHighlightingCalculator.class).provideHighlightingFor(resource,
				(at, length, ids) -> assertTrue(at >= 0 && at + length <= text.length()), CancelIndicator.NullImpl);
		Editing.service(IFoldingRangeProvider.class).getFoldingRanges(resource, CancelIndicator.NullImpl);
		Editing.service(HierarchicalDocumentSymbolService.class).getSymbols(resource, CancelIndicator.NullImpl);
		Editing.service(IHoverService.class).hover(document, resource,
				new HoverParams(new TextDocumentIdentifier(resource.getURI().toString()), document.getPosition(offset)), CancelIndicator.NullImpl);
		Editing.service(EObjectAtOffsetHelper.class).resolveElementAt(resource, offset);
		FormatterRequest request = Editing.service(FormatterRequest.class);
		request.setTextRegionAccess(Editing.service(TextRegionAccessBuilder.class).forNodeModel(resource).create());
		Editing.service(IFormatter2.class).format(request);
		propose(resource, text, offset, pool);
	}

	private static void propose(XtextResource resource, String text, int offset, ExecutorService pool) {
		ContentAssistContextFactory factory = Editing.service(ContentAssistContextFactory.class);
		factory.setPool(pool);
		Editing.service(IdeContentProposalProvider.class).createProposals(
				List.of(factory.create(text, new TextRegion(offset, 0), offset, resource)), new IIdeContentProposalAcceptor() {
					@Override
					public void accept(ContentAssistEntry entry, int priority) {
						// all that counts is that there is an answer
					}

					@Override
					public boolean canAcceptMoreProposals() {
						return true;
					}
				});
	}
}
