package community.scs.workbench.editor.tests;

import com.google.inject.Inject;
import community.scs.workbench.policy.formatting2.PolicyFormatter;
import community.scs.workbench.policy.model.PolicyPackage;
import community.scs.workbench.policy.model.Rule;
import community.scs.workbench.policy.model.RuleCheck;
import community.scs.workbench.policy.validation.PolicyValidator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.documentation.IEObjectDocumentationProvider;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.ITextReplacement;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;
import org.eclipse.xtext.ide.editor.folding.DefaultFoldingRangeProvider;
import org.eclipse.xtext.ide.editor.folding.IFoldingRangeProvider;
import org.eclipse.xtext.ide.editor.quickfix.AbstractDeclarativeIdeQuickfixProvider;
import org.eclipse.xtext.ide.editor.quickfix.DiagnosticResolutionAcceptor;
import org.eclipse.xtext.ide.editor.quickfix.IQuickFixProvider;
import org.eclipse.xtext.ide.editor.quickfix.QuickFix;
import org.eclipse.xtext.ide.editor.syntaxcoloring.IHighlightedPositionAcceptor;
import org.eclipse.xtext.ide.editor.syntaxcoloring.ISemanticHighlightingCalculator;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.codeActions.ICodeActionService2;
import org.eclipse.xtext.ide.server.codeActions.QuickFixCodeActionService;
import org.eclipse.xtext.ide.server.codelens.ICodeLensService;
import org.eclipse.xtext.ide.server.symbol.HierarchicalDocumentSymbolService;
import org.eclipse.xtext.ide.server.symbol.IDocumentSymbolService;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionManager;
import org.eclipse.xtext.service.AbstractGenericModule;
import org.eclipse.xtext.service.SingletonBinding;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.validation.Check;

/** Services whose answers a test can predict. */
public class TestServices extends AbstractGenericModule {

	static final String UNKNOWN_RULE = "test.unknown-rule";
	static final String FIX = "Use the rule known";

	/** While true, highlighting fails. */
	static volatile boolean failing;

	/** What formatting does before it formats. */
	static volatile Runnable beforeFormat = () -> {
	};

	public Class<? extends IFormatter2> bindIFormatter2() {
		return Formatter.class;
	}

	/** Fails or hangs when a test wants that. */
	public static class Formatter implements IFormatter2 {

		@Inject
		private PolicyFormatter formatter;

		@Override
		public List<ITextReplacement> format(FormatterRequest request) {
			beforeFormat.run();
			return formatter.format(request);
		}
	}

	@SingletonBinding(eager = true)
	public Class<? extends PolicyValidator> bindPolicyValidator() {
		return Validator.class;
	}

	public Class<? extends ISemanticHighlightingCalculator> bindISemanticHighlightingCalculator() {
		return Highlighting.class;
	}

	public Class<? extends IDocumentSymbolService> bindIDocumentSymbolService() {
		return HierarchicalDocumentSymbolService.class;
	}

	public Class<? extends IFoldingRangeProvider> bindIFoldingRangeProvider() {
		return DefaultFoldingRangeProvider.class;
	}

	public Class<? extends ICodeActionService2> bindICodeActionService2() {
		return QuickFixCodeActionService.class;
	}

	public Class<? extends IQuickFixProvider> bindIQuickFixProvider() {
		return Fixes.class;
	}

	public Class<? extends IResourceDescription.Manager> bindIResourceDescription$Manager() {
		return Manager.class;
	}

	public Class<? extends ContentAssistContextFactory> bindContentAssistContextFactory() {
		return Contexts.class;
	}

	public Class<? extends IdeContentProposalProvider> bindIdeContentProposalProvider() {
		return Proposals.class;
	}

	public Class<? extends ICodeLensService> bindICodeLensService() {
		return Lenses.class;
	}

	public Class<? extends IEObjectDocumentationProvider> bindIEObjectDocumentationProvider() {
		return Documentation.class;
	}

	/** Finds references to rules that are not there. */
	public static class Validator extends PolicyValidator {
		@Check
		public void checkRuleExists(RuleCheck check) {
			if (check.getRule() != null && check.getRule().eIsProxy())
				error("There is no such rule.", check, PolicyPackage.Literals.RULE_CHECK__RULE, TestServices.UNKNOWN_RULE);
		}
	}

	/** Names of rules are definitions. */
	public static class Highlighting implements ISemanticHighlightingCalculator {
		@Override
		public void provideHighlightingFor(XtextResource resource, IHighlightedPositionAcceptor acceptor,
				CancelIndicator cancel) {
			if (failing)
				throw new IllegalStateException("the test wants it to fail");
			resource.getAllContents().forEachRemaining(o -> {
				if (o instanceof Rule)
					NodeModelUtils.findNodesForFeature(o, PolicyPackage.Literals.RULE__NAME)
							.forEach(n -> acceptor.addPosition(n.getOffset(), n.getLength(), "definition"));
			});
		}
	}

	/** Replaces what is wrong by {@code known}. */
	public static class Fixes extends AbstractDeclarativeIdeQuickfixProvider {
		@QuickFix(UNKNOWN_RULE)
		public void useKnownRule(DiagnosticResolutionAcceptor acceptor) {
			acceptor.accept(FIX, (diagnostic, object, document) -> List.of(new TextEdit(diagnostic.getRange(), "known")));
		}
	}

	/** Every change of a file's exports concerns all others. */
	public static class Manager extends DefaultResourceDescriptionManager {
		@Override
		public boolean isAffected(Collection<IResourceDescription.Delta> deltas, IResourceDescription candidate,
				IResourceDescriptions context) {
			return super.isAffected(deltas, candidate, context) || deltas.stream().anyMatch(IResourceDescription.Delta::haveEObjectDescriptionsChanged);
		}
	}

	/** One context, with the letters before the cursor as prefix. */
	public static class Contexts extends ContentAssistContextFactory {
		@Override
		public ContentAssistContext[] create(String text, ITextRegion selection, int offset, XtextResource resource) {
			int start = offset;
			while (start > 0 && Character.isLetter(text.charAt(start - 1)))
				start--;
			ContentAssistContext.Builder context = contentAssistContextProvider.get();
			context.setPrefix(text.substring(start, offset));
			context.setOffset(offset);
			context.setResource(resource);
			return new ContentAssistContext[] { context.toContext() };
		}
	}

	/** The rules of the file. */
	public static class Proposals extends IdeContentProposalProvider {
		@Override
		public void createProposals(Collection<ContentAssistContext> contexts, IIdeContentProposalAcceptor acceptor) {
			ContentAssistContext context = contexts.iterator().next();
			context.getResource().getAllContents().forEachRemaining(o -> {
				if (o instanceof Rule rule) {
					ContentAssistEntry entry = new ContentAssistEntry();
					entry.setPrefix(context.getPrefix());
					entry.setProposal(rule.getName());
					entry.setSource(rule);
					acceptor.accept(entry, 1);
				}
			});
		}
	}

	/** One lens above each rule, which runs the test's command with the rule's name. */
	public static class Lenses implements ICodeLensService {
		@Override
		public List<? extends CodeLens> computeCodeLenses(Document document, XtextResource resource, CodeLensParams params,
				CancelIndicator cancel) {
			List<CodeLens> lenses = new ArrayList<>();
			resource.getAllContents().forEachRemaining(o -> {
				if (o instanceof Rule rule && rule.getName() != null) {
					var position = document.getPosition(NodeModelUtils.findActualNodeFor(o).getOffset());
					lenses.add(new CodeLens(new Range(position, position), new Command("lens of " + rule.getName(),
							"community.scs.workbench.editor.tests.command", List.of(rule.getName())), null));
				}
			});
			return lenses;
		}
	}

	/** Says the name of a rule in bold. */
	public static class Documentation implements IEObjectDocumentationProvider {
		@Override
		public String getDocumentation(EObject object) {
			return object instanceof Rule rule ? "The rule **" + rule.getName() + "**" : null;
		}
	}
}
