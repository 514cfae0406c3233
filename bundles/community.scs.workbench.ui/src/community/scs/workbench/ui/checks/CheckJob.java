package community.scs.workbench.ui.checks;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

import community.scs.workbench.check.Checks;
import community.scs.workbench.library.Library;
import community.scs.workbench.observation.Recordings;
import community.scs.workbench.observation.spi.Cloud;
import community.scs.workbench.observation.spi.CloudException;
import community.scs.workbench.requirement.model.Requirement;
import community.scs.workbench.ui.Progress;
import community.scs.workbench.ui.clouds.CloudDirectory;
import community.scs.workbench.ui.ProjectRequirements;

/** Observes a cloud and judges the requirements of a project on what was seen; shown and cancelled in the Progress view. */
final class CheckJob extends Job {

	private final CheckRun run;

	private CheckJob(CheckRequest request) {
		super("Check " + request.project().getName() + " on " + request.cloud().label());
		run = new CheckRun(this, request, request.reference() == null ? LocalDate.now(ZoneOffset.UTC) : request.reference());
	}

	static CheckRun start(CheckRequest request) {
		CheckJob job = new CheckJob(request);
		CheckRuns.started(job.run);
		job.schedule();
		return job.run;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			List<Requirement> requirements = read(run.request());
			if (requirements.isEmpty()) {
				run.end(CheckRun.State.FAILED, nothing());
				return Status.OK_STATUS;
			}
			run.expect(requirements.size());
			check(requirements, monitor);
			VerdictMarkers.update(run, monitor);
			save(monitor);
			run.end(CheckRun.State.DONE, "");
		} catch (CancellationException e) {
			run.end(CheckRun.State.CANCELED, "The check was canceled; what was judged until then is shown.");
			return Status.CANCEL_STATUS;
		} catch (CloudException | CoreException e) {
			run.end(CheckRun.State.FAILED, e.getMessage());
		}
		return Status.OK_STATUS;
	}

	private static List<Requirement> read(CheckRequest request) throws CoreException {
		return ProjectRequirements.read(request.project(), file -> request.files().isEmpty() || request.files().contains(file.getProjectRelativePath().toString()),
				request.library() ? Library.requirements() : List.of());
	}

	private String nothing() {
		return run.request().files().isEmpty()
				? "The project " + run.project().getName() + " has no requirements: write some in a .scsreq file (File > New > Requirements File)."
				: "There is no requirement in " + String.join(", ", run.request().files()) + " of the project " + run.project().getName() + ": choose other files.";
	}

	private void save(IProgressMonitor monitor) throws CoreException {
		if (!run.request().recording().isEmpty()) {
			Files.write(run.project().getFile(run.request().recording()), Recordings.toText(run.recording()).getBytes(StandardCharsets.UTF_8), monitor);
		}
	}

	private void check(List<Requirement> requirements, IProgressMonitor monitor) throws CloudException {
		Iterator<Requirement> judged = requirements.iterator();
		try (Cloud cloud = CloudDirectory.open(run.cloud())) {
			run.recorded(Checks.run(requirements, cloud, new Progress(monitor), run.reference(), verdict -> run.add(VerdictRows.of(judged.next(), verdict))));
		}
		LastRecordings.keep(run.project(), run.recording());
	}
}
