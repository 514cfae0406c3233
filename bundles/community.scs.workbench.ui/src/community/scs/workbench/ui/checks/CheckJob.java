package community.scs.workbench.ui.checks;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

import community.scs.workbench.check.Checks;
import community.scs.workbench.observation.spi.Cloud;
import community.scs.workbench.observation.spi.CloudException;
import community.scs.workbench.requirement.model.Requirement;
import community.scs.workbench.ui.Progress;
import community.scs.workbench.ui.clouds.CloudDirectory;
import community.scs.workbench.ui.clouds.CloudRef;
import community.scs.workbench.ui.ProjectRequirements;

/** Observes a cloud and judges the requirements of a project on what was seen; shown and cancelled in the Progress view. */
final class CheckJob extends Job {

	private final CheckRun run;

	private CheckJob(IProject project, CloudRef cloud) {
		super("Check " + project.getName() + " on " + cloud.label());
		run = new CheckRun(this, project, cloud, LocalDate.now(ZoneOffset.UTC));
	}

	static void start(IProject project, CloudRef cloud) {
		CheckJob job = new CheckJob(project, cloud);
		CheckRuns.started(job.run);
		job.schedule();
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			List<Requirement> requirements = ProjectRequirements.read(run.project());
			if (requirements.isEmpty()) {
				run.end(CheckRun.State.FAILED, "The project " + run.project().getName() + " has no requirements: write some in a .scsreq file (File > New > Requirements File).");
				return Status.OK_STATUS;
			}
			run.expect(requirements.size());
			check(requirements, monitor);
			VerdictMarkers.update(run, monitor);
			run.end(CheckRun.State.DONE, "");
		} catch (CancellationException e) {
			run.end(CheckRun.State.CANCELED, "The check was canceled; what was judged until then is shown.");
			return Status.CANCEL_STATUS;
		} catch (CloudException | CoreException e) {
			run.end(CheckRun.State.FAILED, e.getMessage());
		}
		return Status.OK_STATUS;
	}

	private void check(List<Requirement> requirements, IProgressMonitor monitor) throws CloudException {
		Iterator<Requirement> judged = requirements.iterator();
		try (Cloud cloud = CloudDirectory.open(run.cloud())) {
			run.recorded(Checks.run(requirements, cloud, new Progress(monitor), run.reference(), verdict -> run.add(VerdictRows.of(judged.next(), verdict))));
		}
		LastRecordings.keep(run.project(), run.recording());
	}
}
