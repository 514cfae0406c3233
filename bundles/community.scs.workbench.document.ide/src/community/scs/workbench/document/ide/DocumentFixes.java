package community.scs.workbench.document.ide;

import com.google.inject.Inject;
import com.google.inject.Provider;
import community.scs.workbench.scan.rules.Fix;
import community.scs.workbench.scan.rules.Problem;
import community.scs.workbench.scan.rules.Rule;
import community.scs.workbench.scan.rules.RuleCatalogue;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.ide.editor.quickfix.DiagnosticModificationContext;
import org.eclipse.xtext.ide.editor.quickfix.DiagnosticResolution;
import org.eclipse.xtext.ide.editor.quickfix.DiagnosticResolutionAcceptor;
import org.eclipse.xtext.ide.editor.quickfix.IQuickFixProvider;
import org.eclipse.xtext.ide.editor.quickfix.ITextModification;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.codeActions.ICodeActionService2.Options;
import org.eclipse.xtext.resource.XtextResource;

/** Hands the fixes of the catalogue to editors. */
public class DocumentFixes implements IQuickFixProvider {

	@Inject
	private RuleCatalogue catalogue;

	@Inject
	private Provider<DiagnosticModificationContext.Factory> contexts;

	@Override
	public boolean handlesDiagnostic(Diagnostic diagnostic) {
		return catalogue.find(code(diagnostic)).filter(Rule::hasFixes).isPresent();
	}

	@Override
	public List<DiagnosticResolution> getResolutions(Options options, Diagnostic diagnostic) {
		if (!(options.getResource() instanceof XtextResource resource) || !handlesDiagnostic(diagnostic))
			return List.of();
		DiagnosticResolutionAcceptor resolutions = new DiagnosticResolutionAcceptor(contexts.get());
		Document text = options.getDocument();
		for (Fix fix : catalogue.fixes(problem(resource, text, diagnostic))) {
			ITextModification edits = (finding, object, document) -> edits(fix, text);
			resolutions.accept(fix.title(), edits);
		}
		return resolutions.getDiagnosticResolutions(options, diagnostic);
	}

	private static Problem problem(XtextResource resource, Document text, Diagnostic diagnostic) {
		int start = text.getOffSet(diagnostic.getRange().getStart());
		int end = text.getOffSet(diagnostic.getRange().getEnd());
		return new Problem(resource, code(diagnostic), start, end - start, data(diagnostic));
	}

	private static List<TextEdit> edits(Fix fix, Document text) {
		return fix.edits().stream().map(e -> new TextEdit(new Range(text.getPosition(e.getOffset()), text.getPosition(e.getEndOffset())),
				e.getText())).toList();
	}

	private static String code(Diagnostic diagnostic) {
		return diagnostic.getCode() != null && diagnostic.getCode().isLeft() ? diagnostic.getCode().getLeft() : null;
	}

	private static List<String> data(Diagnostic diagnostic) {
		return switch (diagnostic.getData()) {
			case String[] values -> List.of(values);
			case Iterable<?> values -> StreamSupport.stream(values.spliterator(), false).map(String::valueOf).toList();
			case null, default -> List.of();
		};
	}
}
