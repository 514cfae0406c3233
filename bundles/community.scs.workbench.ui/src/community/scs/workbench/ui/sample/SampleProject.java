package community.scs.workbench.ui.sample;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;

import community.scs.workbench.library.Sample;

/** The sample project: a standards document, requirements that quote it, a policy. */
public final class SampleProject {

	public static final String NAME = "scs-sample";

	private static final String LANGUAGE_SERVICES = "community.scs.workbench.editor.nature";

	private SampleProject() {
	}

	/**
	 * Creates the project if the workspace has none of that name, and opens it.
	 *
	 * @param location null for a folder in the workspace
	 * @throws CoreException with a message fit for users
	 */
	public static IProject create(String name, URI location, IProgressMonitor monitor) throws CoreException {
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		IProject project = workspace.getRoot().getProject(name);
		workspace.run(m -> {
			SubMonitor steps = SubMonitor.convert(m, "Create the sample project", 3);
			if (!project.exists()) {
				IProjectDescription description = workspace.newProjectDescription(name);
				description.setLocationURI(location);
				description.setNatureIds(new String[] { LANGUAGE_SERVICES });
				project.create(description, steps.split(1));
				project.open(steps.split(1));
				copyFiles(project);
				project.refreshLocal(IResource.DEPTH_INFINITE, steps.split(1));
			} else {
				project.open(steps.split(3));
			}
		}, monitor);
		return project;
	}

	private static void copyFiles(IProject project) throws CoreException {
		Path folder = project.getLocation().toPath();
		try {
			Sample.copyTo(folder);
		} catch (IOException e) {
			throw new CoreException(Status.error("The sample project could not be written to " + folder + ": " + e.getMessage(), e));
		}
	}

	/** the file to start with: the first requirements file; null if there is none any more */
	public static IFile start(IProject project) throws CoreException {
		IFile[] found = new IFile[1];
		project.accept(resource -> {
			if (found[0] == null && resource instanceof IFile file && "scsreq".equals(file.getFileExtension())) {
				found[0] = file;
			}
			return found[0] == null;
		});
		return found[0];
	}
}
