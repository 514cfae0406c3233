package community.scs.workbench.editor.editing;

import community.scs.workbench.editor.Session;
import community.scs.workbench.editor.TextEditors;
import community.scs.workbench.editor.Urgency;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.ITextEditorExtension2;

/** Formats the selected text, or all of it if none is selected. If the user goes on typing, nothing happens. */
public final class FormatHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		TextEditors.active(event).filter(FormatHandler::isEditable)
				.ifPresent(editor -> TextEditors.session(editor).ifPresent(session -> format(editor, session)));
		return null;
	}

	private static boolean isEditable(ITextEditor editor) {
		return !(editor instanceof ITextEditorExtension2 e) || e.validateEditorInputState();
	}

	private static void format(ITextEditor editor, Session session) {
		ITextSelection selection = TextEditors.selection(editor).filter(s -> s.getLength() > 0).orElse(null);
		session.show(Urgency.NOW, snapshot -> Formatting.of(snapshot, selection), edits -> apply(session, edits));
	}

	private static void apply(Session session, Edits edits) {
		try {
			edits.apply(session.uri(), session.document());
		} catch (BadLocationException e) {
			ILog.of(FormatHandler.class).error("The formatter of the language " + session.language() + " answered for another text.", e);
		}
	}
}
