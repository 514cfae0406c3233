package community.scs.workbench.ui.recovery;

import java.util.List;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.osgi.framework.FrameworkUtil;

import community.scs.workbench.ui.recovery.RestoreDialog.Line;
import community.scs.workbench.ui.recovery.UnsavedText.State;

/** At start: offers the texts that a killed workbench left behind, then watches over those that are typed now. */
public final class Recovery implements IStartup {

	/** where the copies are: among the workspace's metadata, never in a project */
	public static UnsavedTexts texts() {
		return new UnsavedTexts(Platform.getStateLocation(FrameworkUtil.getBundle(Recovery.class)).append("unsaved").toPath());
	}

	@Override
	public void earlyStartup() {
		UnsavedTexts texts = texts();
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> UnsavedWatch.start(PlatformUI.getWorkbench(), texts));
		offer(texts);
	}

	/** Asks about texts that differ from their files; any thread, does not wait. */
	public static void offer(UnsavedTexts texts) {
		Job.createSystem("Look for unsaved texts", (ICoreRunnable) monitor -> {
			for (UnsavedText text : texts.all()) {
				if (text.file().getProject().isAccessible()) {
					text.file().refreshLocal(IResource.DEPTH_ZERO, monitor);
				}
			}
			texts.all().stream().filter(UnsavedText::isSaved).forEach(text -> texts.drop(text.path()));
			List<Line> lines = texts.all().stream().map(text -> new Line(text, text.state(), texts.copyOf(text.path()).toString())).toList();
			if (!lines.isEmpty()) {
				PlatformUI.getWorkbench().getDisplay().asyncExec(() -> ask(texts, lines));
			}
		}).schedule();
	}

	private static void ask(UnsavedTexts texts, List<Line> lines) {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow() == null ? PlatformUI.getWorkbench().getWorkbenchWindows()[0]
				: PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		switch (new RestoreDialog(window.getShell(), lines).open()) {
		case RestoreDialog.RESTORE -> lines.stream().filter(line -> line.state() != State.GONE).forEach(line -> restore(window, line.text()));
		case RestoreDialog.DISCARD -> lines.forEach(line -> texts.drop(line.text().path()));
		default -> {
			// they are there at the next start
		}
		}
	}

	/** The editor is dirty then, and its text is watched over as any other. */
	private static void restore(IWorkbenchWindow window, UnsavedText unsaved) {
		try {
			IEditorPart editor = IDE.openEditor(window.getActivePage(), unsaved.file());
			if (editor instanceof ITextEditor text) {
				IDocument document = text.getDocumentProvider().getDocument(text.getEditorInput());
				document.replace(0, document.getLength(), unsaved.text());
			}
		} catch (CoreException | BadLocationException e) {
			MessageDialog.openError(window.getShell(), "Unsaved Texts", unsaved.path().lastSegment() + " could not be opened: " + e.getMessage()
					+ "\n\nThe copy of its unsaved text stays until the next start.");
		}
	}
}
