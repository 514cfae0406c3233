package community.scs.workbench.ui.rules;

import community.scs.workbench.editor.Bridge;
import community.scs.workbench.review.git.GitBaseline;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWindowListener;
import org.eclipse.ui.IWorkbenchWindow;

/** Looks, when a user comes back to the workbench, whether somebody has committed meanwhile; then the files are validated anew. */
final class HeadWatch implements IWindowListener {

	private final Job job;

	HeadWatch(GitBaseline git) {
		job = Job.createSystem("Looking for new commits", monitor -> {
			Set<Path> moved = git.moved();
			List<IProject> projects = Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects()).filter(p -> isIn(p, moved)).toList();
			if (!projects.isEmpty() && Bridge.get() != null)
				Bridge.get().validate(projects);
		});
		job.setPriority(Job.DECORATE);
	}

	private static boolean isIn(IProject project, Set<Path> repositories) {
		IPath location = project.getLocation();
		return project.isAccessible() && location != null && repositories.stream()
				.anyMatch(r -> GitBaseline.real(location.toPath()).startsWith(r) || r.startsWith(GitBaseline.real(location.toPath())));
	}

	@Override
	public void windowActivated(IWorkbenchWindow window) {
		job.schedule();
	}

	@Override
	public void windowDeactivated(IWorkbenchWindow window) {
		// nothing to look for
	}

	@Override
	public void windowClosed(IWorkbenchWindow window) {
		// nothing to look for
	}

	@Override
	public void windowOpened(IWorkbenchWindow window) {
		// nothing to look for
	}
}
