package community.scs.workbench.editor.editing;

import community.scs.workbench.editor.Session;
import community.scs.workbench.editor.TextEditors;
import community.scs.workbench.editor.Urgency;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.texteditor.ITextEditor;

/** Renames what the caret is at, everywhere, after a preview. */
public final class RenameHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		TextEditors.active(event).ifPresent(editor -> TextEditors.session(editor)
				.ifPresent(session -> TextEditors.selection(editor).ifPresent(s -> rename(editor, session, s))));
		return null;
	}

	private static void rename(ITextEditor editor, Session session, ITextSelection caret) {
		session.show(Urgency.NOW, snapshot -> Rename.at(session, snapshot.at(caret.getOffset()), caret.getOffset()),
				rename -> rename.ifPresentOrElse(r -> RefactoringDialog.open(editor.getSite().getShell(), new RenameWizard(r)),
						() -> TextEditors.say(editor, "There is no name to change at the caret. Put it on a name or on a reference to one.")));
	}
}
