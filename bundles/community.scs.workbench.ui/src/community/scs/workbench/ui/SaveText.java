package community.scs.workbench.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Asks for a file and writes a text to it in a job. */
public final class SaveText {

	private SaveText() {
	}

	/**
	 * @param names      of the kinds of files, as the dialog shows them
	 * @param extensions of the kinds, such as {@code *.csv}
	 * @param text       makes the text of the kind with an index; called in the job
	 */
	public static void ask(Shell shell, String fileName, String[] names, String[] extensions, IntFunction<String> text) {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setOverwrite(true);
		dialog.setFilterNames(names);
		dialog.setFilterExtensions(extensions);
		dialog.setFileName(fileName + extensions[0].substring(1));
		String chosen = dialog.open();
		if (chosen == null) {
			return;
		}
		int kind = Math.max(0, dialog.getFilterIndex());
		Job.create("Write " + chosen, (ICoreRunnable) monitor -> {
			try {
				Files.writeString(Path.of(chosen), text.apply(kind));
			} catch (IOException e) {
				throw new CoreException(Status.error(chosen + " could not be written: " + e.getMessage(), e));
			}
		}).schedule();
	}
}
