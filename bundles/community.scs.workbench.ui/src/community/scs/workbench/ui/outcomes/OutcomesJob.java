package community.scs.workbench.ui.outcomes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;

import community.scs.workbench.ui.Projects;

/** Reads the outcomes of all minutes in the open projects; a file that did not change is not read again. */
final class OutcomesJob extends Job {

	private record Read(long stamp, List<OutcomeRow> rows) {
	}

	private final Map<IFile, Read> known = new HashMap<>();
	private final Consumer<List<OutcomeRow>> listener;

	/** @param listener called on the job's thread with all outcomes */
	OutcomesJob(Consumer<List<OutcomeRow>> listener) {
		super("Read the outcomes of meetings");
		this.listener = listener;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		List<IFile> files = new ArrayList<>();
		try {
			for (IProject project : Projects.open()) {
				files.addAll(Projects.files(project, "md"));
			}
		} catch (CoreException e) {
			return e.getStatus();
		}
		known.keySet().retainAll(files);
		List<OutcomeRow> rows = new ArrayList<>();
		SubMonitor steps = SubMonitor.convert(monitor, files.size());
		for (IFile file : files) {
			if (steps.isCanceled()) {
				return Status.CANCEL_STATUS;
			}
			rows.addAll(known.compute(file, (key, old) -> old != null && old.stamp() == file.getModificationStamp() ? old : read(file)).rows());
			steps.worked(1);
		}
		listener.accept(rows);
		return Status.OK_STATUS;
	}

	/** A file that cannot be read has no outcomes here; its editor says why. */
	private static Read read(IFile file) {
		long stamp = file.getModificationStamp();
		try {
			return new Read(stamp, OutcomeRows.of(file, file.readString()));
		} catch (CoreException e) {
			return new Read(stamp, List.of());
		}
	}
}
