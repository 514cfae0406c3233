package community.scs.workbench.editor.editing;

import community.scs.workbench.editor.Bridge;
import community.scs.workbench.editor.BufferListener;
import community.scs.workbench.editor.Session;
import community.scs.workbench.editor.Sessions;
import community.scs.workbench.editor.TextEditors;
import community.scs.workbench.editor.Urgency;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.swt.widgets.Display;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/**
 * Formats what a user saves, where the language's preference says so, before it is written: the file never has the text
 * as typed, and Undo takes the format back. What cannot be formatted in time is saved as it is.
 */
public final class FormatOnSave extends BufferListener {

	/** Longest time, in milliseconds, that a save waits for the formatter. */
	private static final int PATIENCE = 1000;

	/** The change of a save that is going on. */
	private record Formatted(IDocument document, long stamp) {
	}

	private final Sessions sessions;
	private Formatted formatted;

	public FormatOnSave(Sessions sessions) {
		this.sessions = sessions;
	}

	/** Whether a language is formatted on save, as a preference of the bridge; false unless a user has set it. */
	public static String preference(String language) {
		return "formatOnSave." + language; //$NON-NLS-1$
	}

	/** Platform: before a buffer is written or thrown away. Files that move or vanish are told while the workspace is locked. */
	@Override
	public void stateChanging(IFileBuffer buffer) {
		if (Display.getCurrent() != null && buffer.isDirty() && buffer instanceof ITextFileBuffer text
				&& !ResourcesPlugin.getWorkspace().isTreeLocked())
			sessions.of(text.getDocument()).filter(FormatOnSave::isWanted).ifPresent(this::format);
	}

	private static boolean isWanted(Session session) {
		return Platform.getPreferencesService().getBoolean(Bridge.ID, preference(session.language().id()), false, null);
	}

	private void format(Session session) {
		CompletableFuture<Edits> answer = session.read(Urgency.NOW, snapshot -> Formatting.of(snapshot, null));
		try {
			Edits edits = answer.get(PATIENCE, TimeUnit.MILLISECONDS);
			if (edits.files().isEmpty())
				return;
			edits.apply(session.uri(), session.document());
			formatted = new Formatted(session.document(), stamp(session.document()));
		} catch (TimeoutException e) {
			answer.cancel(false);
			say(session, "formatting took too long. Press Ctrl+Shift+F to wait for it.");
		} catch (ExecutionException | CancellationException | BadLocationException e) {
			say(session, "it can't be formatted now.");
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** A revert that was taken for a save: what is undone shall be what the user typed. */
	@Override
	public void bufferContentAboutToBeReplaced(IFileBuffer buffer) {
		IDocument document = buffer instanceof ITextFileBuffer text ? text.getDocument() : null;
		if (formatted == null || formatted.document() != document || formatted.stamp() != stamp(document))
			return;
		formatted = null;
		IDocumentUndoManager undo = DocumentUndoManagerRegistry.getDocumentUndoManager(document);
		try {
			if (undo != null)
				undo.undo();
		} catch (org.eclipse.core.commands.ExecutionException e) {
			// the text is replaced anyway
		}
	}

	@Override
	public void dirtyStateChanged(IFileBuffer buffer, boolean isDirty) {
		formatted = null;
	}

	private static long stamp(IDocument document) {
		return ((IDocumentExtension4) document).getModificationStamp();
	}

	private static void say(Session session, String reason) {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		IWorkbenchPage page = window == null ? null : window.getActivePage();
		IEditorPart editor = page == null ? null : page.getActiveEditor();
		if (editor != null)
			TextEditors.say(editor, session.uri().lastSegment() + " is saved as it is: " + reason);
	}
}
