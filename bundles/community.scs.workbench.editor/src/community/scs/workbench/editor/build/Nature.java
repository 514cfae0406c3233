package community.scs.workbench.editor.build;

import community.scs.workbench.editor.Bridge;
import community.scs.workbench.editor.problems.Problems;
import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.core.resources.ICommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IProjectNature;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;

/** Marks projects whose files are indexed and validated. */
public final class Nature implements IProjectNature {

	public static final String NATURE = Bridge.ID + ".nature"; //$NON-NLS-1$

	private IProject project;

	@Override
	public void configure() throws CoreException {
		IProjectDescription description = project.getDescription();
		if (Arrays.stream(description.getBuildSpec()).anyMatch(Nature::isOurs))
			return;
		ICommand command = description.newCommand();
		command.setBuilderName(ProjectBuilder.BUILDER);
		description.setBuildSpec(Stream.concat(Arrays.stream(description.getBuildSpec()), Stream.of(command))
				.toArray(ICommand[]::new));
		project.setDescription(description, null);
	}

	@Override
	public void deconfigure() throws CoreException {
		IProjectDescription description = project.getDescription();
		description.setBuildSpec(Arrays.stream(description.getBuildSpec()).filter(c -> !isOurs(c)).toArray(ICommand[]::new));
		project.setDescription(description, null);
		Bridge.get().index().forget(project);
		project.deleteMarkers(Problems.TYPE, true, IResource.DEPTH_INFINITE);
	}

	private static boolean isOurs(ICommand command) {
		return command.getBuilderName().equals(ProjectBuilder.BUILDER);
	}

	@Override
	public IProject getProject() {
		return project;
	}

	@Override
	public void setProject(IProject project) {
		this.project = project;
	}
}
