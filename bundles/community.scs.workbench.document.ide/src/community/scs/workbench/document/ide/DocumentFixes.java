package community.scs.workbench.document.ide;

import community.scs.workbench.document.Positions;
import community.scs.workbench.document.model.FrontMatter;
import community.scs.workbench.document.validation.StandardsDocumentValidator;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.ide.editor.quickfix.AbstractDeclarativeIdeQuickfixProvider;
import org.eclipse.xtext.ide.editor.quickfix.DiagnosticResolutionAcceptor;
import org.eclipse.xtext.ide.editor.quickfix.QuickFix;
import org.eclipse.xtext.ide.server.Document;

/** Fixes for the findings of the language itself. */
public class DocumentFixes extends AbstractDeclarativeIdeQuickfixProvider {

	@QuickFix(StandardsDocumentValidator.FRONT_MATTER_OPEN)
	public void closeFrontMatter(DiagnosticResolutionAcceptor acceptor) {
		acceptor.accept("Close the front matter", (Diagnostic finding, EObject object, Document text) -> close(object, text));
	}

	private static List<TextEdit> close(EObject object, Document text) {
		FrontMatter frontMatter = EcoreUtil2.getContainerOfType(object, FrontMatter.class);
		Position end = text.getPosition(Positions.of(frontMatter).getOffset() + Positions.of(frontMatter).getLength());
		return List.of(new TextEdit(new Range(end, end), "\n---"));
	}
}
