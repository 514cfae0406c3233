package community.scs.workbench.editor.build;

import community.scs.workbench.editor.Bridge;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;

/**
 * Gives projects the nature they need. A project whose preference {@code community.scs.workbench.editor/build} is false
 * is left alone.
 */
public final class Projects {

	private static final String BUILD = "build"; //$NON-NLS-1$

	private static final Set<IProject> PREPARING = ConcurrentHashMap.newKeySet();

	private Projects() {
	}

	public static boolean isBuilt(IProject project) {
		return project.isAccessible() && new ProjectScope(project).getNode(Bridge.ID).getBoolean(BUILD, true);
	}

	/** In the background: gives the project its nature and builds it, unless it is known already. */
	public static void prepare(IProject project) {
		if (!isBuilt(project) || !PREPARING.add(project))
			return;
		Job job = Job.create("Indexing " + project.getName(), monitor -> {
			try {
				if (project.isAccessible() && !Bridge.get().index().knows(project))
					prepare(project, monitor);
			} finally {
				PREPARING.remove(project);
			}
		});
		job.setRule(project.getWorkspace().getRuleFactory().buildRule());
		job.setPriority(Job.BUILD);
		job.schedule();
	}

	private static void prepare(IProject project, IProgressMonitor monitor) throws CoreException {
		IProjectDescription description = project.getDescription();
		if (!description.hasNature(Nature.NATURE)) {
			description.setNatureIds(Stream.concat(Arrays.stream(description.getNatureIds()), Stream.of(Nature.NATURE))
					.toArray(String[]::new));
			project.setDescription(description, monitor);
		}
		project.build(IncrementalProjectBuilder.FULL_BUILD, ProjectBuilder.BUILDER, null, monitor);
	}
}
