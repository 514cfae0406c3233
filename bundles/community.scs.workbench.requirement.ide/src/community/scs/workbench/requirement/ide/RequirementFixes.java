package community.scs.workbench.requirement.ide;

import community.scs.workbench.requirement.scoping.UnknownNames;
import community.scs.workbench.requirement.validation.QuoteValidator;
import community.scs.workbench.requirement.validation.Replacement;
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
		propose(Replacement.STATEMENT, acceptor);
	}

	@QuickFix(QuoteValidator.LEVEL_DIFFERS)
	public void levelDiffers(DiagnosticResolutionAcceptor acceptor) {
		propose(Replacement.LEVEL, acceptor);
	}

	@QuickFix(UnknownNames.UNKNOWN_NAME)
	public void unknownName(DiagnosticResolutionAcceptor acceptor) {
		propose(Replacement.NAME, acceptor);
	}

	@QuickFix(UnknownNames.UNKNOWN_DOCUMENT)
	public void unknownDocument(DiagnosticResolutionAcceptor acceptor) {
		propose(Replacement.NAME, acceptor);
	}

	/** No edit if the finding has nothing to offer. */
	private static void propose(Replacement replacement, DiagnosticResolutionAcceptor acceptor) {
		acceptor.accept(replacement.title(), (Diagnostic diagnostic, EObject element, Document document) ->
				replacement.text(data(diagnostic), document.getSubstring(diagnostic.getRange()))
						.map(text -> new TextEdit(diagnostic.getRange(), text)).stream().toList());
	}

	private static List<String> data(Diagnostic diagnostic) {
		return switch (diagnostic.getData()) {
			case String[] values -> List.of(values);
			case Iterable<?> values -> StreamSupport.stream(values.spliterator(), false).map(String::valueOf).toList();
			case null, default -> List.of();
		};
	}
}
