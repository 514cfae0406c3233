package community.scs.workbench.ui.repository;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;

import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;

/** Makes a folder on disk a project, where it is. */
final class RepositoryProject {

	private static final String LANGUAGE_SERVICES = "community.scs.workbench.editor.nature";
	private static final String BUILDER = "community.scs.workbench.editor.builder";

	private RepositoryProject() {
	}

	/** @return what is wrong with a folder, before it is opened; null if nothing is */
	static String problem(Path folder) {
		if (!folder.isAbsolute() || !Files.isDirectory(folder)) {
			return "There is no folder " + folder + ".";
		}
		return problemOfName(folder, folder.getFileName() == null ? "" : folder.getFileName().toString());
	}

	/** The folder need not be there yet. */
	static String problemOfName(Path folder, String name) {
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		IStatus status = workspace.validateName(name, IResource.PROJECT);
		if (!status.isOK()) {
			return status.getMessage();
		}
		IProject project = workspace.getRoot().getProject(name);
		if (project.exists()) {
			return "A project named " + name + " is in the workspace already.";
		}
		IStatus location = isInWorkspace(folder) ? Status.OK_STATUS : workspace.validateProjectLocationURI(project, folder.toUri());
		return location.getSeverity() == IStatus.ERROR ? location.getMessage() : null;
	}

	private static boolean isInWorkspace(Path folder) {
		return ResourcesPlugin.getWorkspace().getRoot().getLocation().toPath().equals(folder.getParent());
	}

	/**
	 * Opens the folder as a project with language services.
	 *
	 * @throws CoreException with a message for users
	 */
	static IProject open(Path folder, IProgressMonitor monitor) throws CoreException {
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		IProject project = workspace.getRoot().getProject(folder.getFileName().toString());
		refuseForeignSettings(folder);
		workspace.run(m -> {
			SubMonitor steps = SubMonitor.convert(m, "Open " + folder.getFileName(), 4);
			IProjectDescription description = workspace.newProjectDescription(project.getName());
			description.setLocationURI(isInWorkspace(folder) ? null : folder.toUri());
			project.create(description, steps.split(1));
			project.open(steps.split(1));
			IProjectDescription opened = project.getDescription();
			opened.setNatureIds(new String[] { LANGUAGE_SERVICES });
			project.setDescription(opened, steps.split(1));
			project.refreshLocal(IResource.DEPTH_INFINITE, steps.split(1));
		}, monitor);
		return project;
	}

	/** A project description comes with the repository: natures, builders and links that it names could be anything. */
	private static void refuseForeignSettings(Path folder) throws CoreException {
		Path file = folder.resolve(IProjectDescription.DESCRIPTION_FILE_NAME);
		if (!Files.exists(file)) {
			return;
		}
		IProjectDescription found = ResourcesPlugin.getWorkspace().loadProjectDescription(IPath.fromPath(file));
		boolean isOurs = Set.of(LANGUAGE_SERVICES).containsAll(Arrays.asList(found.getNatureIds()))
				&& Arrays.stream(found.getBuildSpec()).allMatch(command -> command.getBuilderName().equals(BUILDER)) && !hasLinks(file);
		if (!isOurs) {
			throw new CoreException(Status.error("The folder has project settings of another program: move " + file + " away, and open the folder again."));
		}
	}

	private static boolean hasLinks(Path file) throws CoreException {
		try {
			return Files.readString(file).contains("<linkedResources>");
		} catch (IOException e) {
			throw new CoreException(Status.error(file + " cannot be read: " + e.getMessage(), e));
		}
	}

	/** what to show first: the folder of standards, else the project */
	static IResource start(IProject project) {
		IFolder standards = project.getFolder("Standards");
		return standards.exists() ? standards : project;
	}
}
