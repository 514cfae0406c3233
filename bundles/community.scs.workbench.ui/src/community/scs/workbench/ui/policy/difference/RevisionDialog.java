package community.scs.workbench.ui.policy.difference;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;

import community.scs.workbench.ui.policy.source.GitFiles;

/** Asks for a revision of a file. */
public final class RevisionDialog {

	private static final String TITLE = "Compare with Git Revision";

	private RevisionDialog() {
	}

	/**
	 * Reads the revisions in the background, then asks.
	 *
	 * @param two  whether two revisions may be chosen, to be compared with each other
	 * @param user gets their names, HEAD, branches and newer commits before older ones; not called if the user cancels
	 */
	public static void ask(Shell shell, IFile file, boolean two, Consumer<List<String>> user) {
		Display display = shell.getDisplay();
		Job.create("Read the revisions of " + file.getName(), (ICoreRunnable) monitor -> {
			List<GitFiles.Revision> revisions = GitFiles.revisions(file);
			display.asyncExec(() -> choose(shell, file, revisions, two, user));
		}).schedule();
	}

	private static void choose(Shell shell, IFile file, List<GitFiles.Revision> revisions, boolean two, Consumer<List<String>> user) {
		if (shell.isDisposed()) {
			return;
		}
		if (revisions.isEmpty()) {
			MessageDialog.openInformation(shell, TITLE, file.getName() + " is in no Git repository that has a commit.");
			return;
		}
		ElementListSelectionDialog dialog = new ElementListSelectionDialog(shell,
				LabelProvider.createTextProvider(revision -> ((GitFiles.Revision) revision).name() + "   " + ((GitFiles.Revision) revision).description()));
		dialog.setTitle(TITLE);
		dialog.setMessage("Branch, tag, or commit that changed the file" + (two ? "; two are compared with each other:" : ":"));
		dialog.setMultipleSelection(two);
		dialog.setElements(revisions.toArray());
		dialog.setInitialSelections(revisions.getFirst());
		if (dialog.open() == Window.OK && dialog.getResult().length > 0) {
			List<Object> chosen = List.of(dialog.getResult());
			user.accept(Stream.of(revisions.toArray()).filter(chosen::contains).map(revision -> ((GitFiles.Revision) revision).name()).limit(2).toList());
		}
	}
}
