package community.scs.workbench.ui.checks;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.dialogs.SaveAsDialog;

import community.scs.workbench.observation.Recordings;

/** Saves what the last check observed as a text file, so that drafts can be judged against it later, by anybody. */
public class SaveRecording extends ResultsCommand {

	@Override
	public boolean isEnabled() {
		CheckRun last = CheckRuns.last();
		return last != null && last.recording() != null;
	}

	@Override
	void execute(ExecutionEvent event, ResultsView view) {
		CheckRun run = CheckRuns.last();
		SaveAsDialog dialog = new SaveAsDialog(view.getSite().getShell());
		dialog.setTitle("Save the Recording");
		dialog.setOriginalFile(run.project().getFile(new Path("recordings/" + name(run) + ".json")));
		if (dialog.open() == Window.OK) {
			IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(dialog.getResult());
			byte[] text = Recordings.toText(run.recording()).getBytes(StandardCharsets.UTF_8);
			Job.create("Save " + file.getName(), (ICoreRunnable) monitor -> Files.write(file, text, monitor)).schedule();
		}
	}

	private static String name(CheckRun run) {
		return run.cloud().name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]+", "-") + "-" + LocalDate.now(ZoneOffset.UTC);
	}
}
