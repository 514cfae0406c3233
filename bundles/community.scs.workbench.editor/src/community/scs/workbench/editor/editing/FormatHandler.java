package community.scs.workbench.editor.editing;

import community.scs.workbench.editor.Session;
import community.scs.workbench.editor.Snapshot;
import community.scs.workbench.editor.TextEditors;
import community.scs.workbench.editor.Urgency;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.texteditor.AbstractDecoratedTextEditorPreferenceConstants;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.ITextEditorExtension2;
import org.eclipse.xtext.ide.server.formatting.FormattingService;

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
		session.show(Urgency.NOW, snapshot -> formatAll(snapshot, selection), edits -> apply(session, edits));
	}

	private static Edits formatAll(Snapshot document, ITextSelection selection) {
		if (selection != null)
			return format(document.at(selection.getOffset()), selection);
		return Edits.all(document.all().stream().map(part -> format(part, null)).toList());
	}

	private static Edits format(Snapshot snapshot, ITextSelection selection) {
		int start = selection == null ? 0 : selection.getOffset();
		int length = Math.min(selection == null ? Integer.MAX_VALUE : selection.getLength(), snapshot.text().length() - start);
		FormattingOptions options = new FormattingOptions(
				EditorsUI.getPreferenceStore().getInt(AbstractDecoratedTextEditorPreferenceConstants.EDITOR_TAB_WIDTH),
				EditorsUI.getPreferenceStore()
						.getBoolean(AbstractDecoratedTextEditorPreferenceConstants.EDITOR_SPACES_FOR_TABS));
		return Edits.of(snapshot, snapshot.language().service(FormattingService.class).orElseThrow()
				.format(snapshot.resource(), snapshot.document(), start, length, options));
	}

	private static void apply(Session session, Edits edits) {
		try {
			edits.apply(session.uri(), session.document());
		} catch (BadLocationException e) {
			ILog.of(FormatHandler.class).error("The formatter of the language " + session.language() + " answered for another text.", e);
		}
	}
}
