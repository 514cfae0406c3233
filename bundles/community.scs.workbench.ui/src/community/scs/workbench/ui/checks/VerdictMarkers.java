package community.scs.workbench.ui.checks;

import java.util.Map;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

import community.scs.workbench.check.Outcome;

/** Marks the requirements that a cloud did not meet. */
final class VerdictMarkers {

	static final String TYPE = "community.scs.workbench.ui.verdict";

	private VerdictMarkers() {
	}

	/** Takes the markers of the run's project away and sets those of the run. */
	static void update(CheckRun run, IProgressMonitor monitor) throws CoreException {
		IResource project = run.project();
		project.getWorkspace().run(m -> {
			project.deleteMarkers(TYPE, true, IResource.DEPTH_INFINITE);
			for (VerdictRow row : run.rows()) {
				if (!OutcomeLook.passed(row.outcome()) && row.place() != null && row.place().file().exists()) {
					mark(row, run.cloud().label());
				}
			}
		}, project, IWorkspace.AVOID_UPDATE, monitor);
	}

	private static void mark(VerdictRow row, String cloud) throws CoreException {
		VerdictRow.Place place = row.place();
		place.file().createMarker(TYPE, Map.of(
				IMarker.SEVERITY, severity(row.outcome()),
				IMarker.MESSAGE, OutcomeLook.word(row.outcome()) + " on " + cloud + ": " + row.verdict().testcase() + ": " + row.verdict().reason(),
				IMarker.LINE_NUMBER, place.line(),
				IMarker.CHAR_START, place.offset(),
				IMarker.CHAR_END, place.offset() + place.length(),
				"testcase", row.verdict().testcase()));
	}

	private static int severity(Outcome outcome) {
		return switch (outcome) {
		case FAIL -> IMarker.SEVERITY_ERROR;
		case WARNING, ABORT -> IMarker.SEVERITY_WARNING;
		default -> IMarker.SEVERITY_INFO;
		};
	}
}
