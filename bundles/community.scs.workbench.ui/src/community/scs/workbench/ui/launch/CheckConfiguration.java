package community.scs.workbench.ui.launch;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;

import community.scs.workbench.ui.checks.CheckRequest;
import community.scs.workbench.ui.clouds.CloudRef;

/** How a check is kept as a launch configuration: names only, no secret and no address. */
final class CheckConfiguration {

	static final String TYPE = "community.scs.workbench.ui.check";

	private static final String PROJECT = TYPE + ".project";
	/** absent for the sandbox */
	private static final String CLOUD = TYPE + ".cloud";
	private static final String FILES = TYPE + ".files";
	private static final String LIBRARY = TYPE + ".library";
	/** as it was typed: yyyy-mm-dd, or empty */
	private static final String REFERENCE = TYPE + ".reference";
	private static final String RECORDING = TYPE + ".recording";

	private CheckConfiguration() {
	}

	static String project(ILaunchConfiguration configuration) throws CoreException {
		return configuration.getAttribute(PROJECT, "");
	}

	static CloudRef cloud(ILaunchConfiguration configuration) throws CoreException {
		String name = configuration.getAttribute(CLOUD, "");
		return name.isEmpty() ? CloudRef.SANDBOX : new CloudRef(name, false);
	}

	static List<String> files(ILaunchConfiguration configuration) throws CoreException {
		return configuration.getAttribute(FILES, List.of());
	}

	static boolean library(ILaunchConfiguration configuration) throws CoreException {
		return configuration.getAttribute(LIBRARY, false);
	}

	static String reference(ILaunchConfiguration configuration) throws CoreException {
		return configuration.getAttribute(REFERENCE, "");
	}

	static String recording(ILaunchConfiguration configuration) throws CoreException {
		return configuration.getAttribute(RECORDING, "");
	}

	static void set(ILaunchConfigurationWorkingCopy configuration, String project, CloudRef cloud, List<String> files) {
		configuration.setAttribute(PROJECT, project);
		configuration.setAttribute(CLOUD, cloud.sandbox() ? null : cloud.name());
		configuration.setAttribute(FILES, files.isEmpty() ? null : files);
		configuration.setMappedResources(project.isEmpty() ? null : new IResource[] { project(project) });
	}

	static void setOptions(ILaunchConfigurationWorkingCopy configuration, boolean library, String reference, String recording) {
		configuration.setAttribute(LIBRARY, library);
		configuration.setAttribute(REFERENCE, reference.isEmpty() ? null : reference);
		configuration.setAttribute(RECORDING, recording.isEmpty() ? null : recording);
	}

	/** @throws CoreException with what is wrong, fit for users */
	static CheckRequest request(ILaunchConfiguration configuration) throws CoreException {
		String name = project(configuration);
		require(!name.isEmpty(), "Choose the project whose requirements shall be checked.");
		require(project(name).isOpen(), "There is no open project " + name + ": choose another one, or open it.");
		List<String> files = files(configuration);
		for (String file : files) {
			require(isInside(name, file) && project(name).getFile(file).exists(), "There is no file " + file + " in the project " + name + ": choose other requirements.");
		}
		String recording = recording(configuration);
		require(recording.isEmpty() || isInside(name, recording), "“" + recording + "” is no path in the project: write one like recordings/cloud.json.");
		return new CheckRequest(project(name), cloud(configuration), files, library(configuration), date(reference(configuration)), recording);
	}

	private static LocalDate date(String text) throws CoreException {
		try {
			return text.isEmpty() ? null : LocalDate.parse(text);
		} catch (DateTimeException e) {
			throw new CoreException(Status.error("“" + text + "” is no date: write one like 2026-01-31, or nothing for the day of the check."));
		}
	}

	private static void require(boolean holds, String otherwise) throws CoreException {
		if (!holds) {
			throw new CoreException(Status.error(otherwise));
		}
	}

	private static IProject project(String name) {
		return ResourcesPlugin.getWorkspace().getRoot().getProject(name);
	}

	private static boolean isInside(String project, String path) {
		IPath folder = project(project).getFullPath();
		IPath file = folder.append(path);
		return file.segmentCount() > 1 && folder.isPrefixOf(file) && ResourcesPlugin.getWorkspace().validatePath(file.toString(), IResource.FILE).isOK();
	}
}
