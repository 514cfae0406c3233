package community.scs.workbench.requirement.ide;

import community.scs.workbench.requirement.scoping.UnknownNames;
import community.scs.workbench.requirement.validation.QuoteValidator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.ide.editor.quickfix.AbstractDeclarativeIdeQuickfixProvider;
import org.eclipse.xtext.ide.editor.quickfix.DiagnosticResolutionAcceptor;
import org.eclipse.xtext.ide.editor.quickfix.QuickFix;
import org.eclipse.xtext.ide.server.Document;

/** The ways out of findings. All are edits of the text: what the author wrote around them stays. */
public class RequirementFixes extends AbstractDeclarativeIdeQuickfixProvider {

	@QuickFix(UnknownNames.SUSPECT)
	public void suspect(DiagnosticResolutionAcceptor acceptor) {
		acceptor.accept("Quote the statement as it is now", (Diagnostic diagnostic, EObject element, Document document) ->
				replaced(diagnostic, '"', document));
	}

	@QuickFix(QuoteValidator.LEVEL_DIFFERS)
	public void levelDiffers(DiagnosticResolutionAcceptor acceptor) {
		acceptor.accept("Take over the level of the statement",
				(Diagnostic diagnostic, EObject element, Document document) -> replaced(diagnostic, ' ', document));
	}

	@QuickFix(org.eclipse.xtext.diagnostics.Diagnostic.LINKING_DIAGNOSTIC)
	public void unknownName(DiagnosticResolutionAcceptor acceptor) {
		acceptor.accept("Change to the name that is meant",
				(Diagnostic diagnostic, EObject element, Document document) -> replaced(diagnostic, ' ', document));
	}

	@QuickFix(UnknownNames.UNKNOWN_DOCUMENT)
	public void unknownDocument(DiagnosticResolutionAcceptor acceptor) {
		unknownName(acceptor);
	}

	/** No edit if the finding has nothing to offer. */
	private static List<TextEdit> replaced(Diagnostic diagnostic, char quote, Document document) {
		List<String> data = data(diagnostic);
		if (data.isEmpty())
			return List.of();
		boolean quoted = quote == '"' || document.getSubstring(diagnostic.getRange()).startsWith("\"");
		String text = data.getFirst();
		return List.of(new TextEdit(diagnostic.getRange(), quoted ? quoted(text) : text));
	}

	static String quoted(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

	private static List<String> data(Diagnostic diagnostic) {
		return switch (diagnostic.getData()) {
			case String[] values -> List.of(values);
			case Iterable<?> values -> StreamSupport.stream(values.spliterator(), false).map(String::valueOf).toList();
			case null, default -> List.of();
		};
	}
}
