package community.scs.workbench.editor;

import java.util.Optional;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

/** Finds text editors and what they show; for the UI thread. */
public final class TextEditors {

	private TextEditors() {
	}

	public static Optional<ITextEditor> active(ExecutionEvent event) {
		return Optional.ofNullable(Adapters.adapt(HandlerUtil.getActiveEditor(event), ITextEditor.class));
	}

	public static Optional<IDocument> document(ITextEditor editor) {
		return Optional.ofNullable(editor.getDocumentProvider()).map(p -> p.getDocument(editor.getEditorInput()));
	}

	public static Optional<Session> session(ITextEditor editor) {
		return document(editor).flatMap(Bridge.get().sessions()::of);
	}

	public static Optional<ITextSelection> selection(ITextEditor editor) {
		return editor.getSelectionProvider() != null
				&& editor.getSelectionProvider().getSelection() instanceof ITextSelection selection
						? Optional.of(selection)
						: Optional.empty();
	}

	/** In the status line of the editor, as an error. */
	public static void say(IEditorPart editor, String message) {
		((IEditorSite) editor.getSite()).getActionBars().getStatusLineManager().setErrorMessage(message);
		editor.getSite().getShell().getDisplay().beep();
	}
}
