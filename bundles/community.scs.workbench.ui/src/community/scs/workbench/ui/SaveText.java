package community.scs.workbench.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.IntFunction;

import org.eclipse.core.commands.ExecutionEvent;
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
	 * @param event      its parameter {@code file}, if there is one, is the file, and no dialog asks for it; may be null
	 * @param names      of the kinds of files, as the dialog shows them
	 * @param extensions of the kinds, such as {@code *.csv}; a name without one of them gets the chosen kind's
	 * @return null if the user wants none
	 */
	public static String file(ExecutionEvent event, Shell shell, String fileName, String[] names, String[] extensions) {
		String given = event == null ? null : event.getParameter("file");
		if (given != null) {
			return given;
		}
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setOverwrite(true);
		dialog.setFilterNames(names);
		dialog.setFilterExtensions(extensions);
		dialog.setFileName(fileName + extensions[0].substring(1));
		String chosen = dialog.open();
		return chosen == null || kind(chosen, extensions) >= 0 ? chosen : chosen + extensions[Math.max(0, dialog.getFilterIndex())].substring(1);
	}

	/** @param text makes the text of the kind with an index; called in the job */
	public static void ask(ExecutionEvent event, Shell shell, String fileName, String[] names, String[] extensions, IntFunction<String> text) {
		String chosen = file(event, shell, fileName, names, extensions);
		if (chosen == null) {
			return;
		}
		int kind = Math.max(0, kind(chosen, extensions));
		Job.create("Write " + chosen, (ICoreRunnable) monitor -> {
			try {
				Files.writeString(Path.of(chosen), text.apply(kind));
			} catch (IOException e) {
				throw new CoreException(Status.error(chosen + " could not be written: " + e.getMessage(), e));
			}
		}).schedule();
	}

	/** by the ending of the name, whatever the dialog's list said; -1 if it is of none */
	private static int kind(String file, String[] extensions) {
		for (int i = 0; i < extensions.length; i++) {
			if (file.toLowerCase(Locale.ROOT).endsWith(extensions[i].substring(1))) {
				return i;
			}
		}
		return -1;
	}
}
