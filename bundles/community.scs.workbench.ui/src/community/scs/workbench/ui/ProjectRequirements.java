package community.scs.workbench.ui;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Status;
import org.eclipse.emf.common.util.URI;

import community.scs.workbench.requirement.RequirementFiles;
import community.scs.workbench.requirement.model.Requirement;
import community.scs.workbench.requirement.model.RequirementsFile;

/** The requirements of a project, as they are in the editors: unsaved text counts. */
public final class ProjectRequirements {

	private ProjectRequirements() {
	}

	/** All that parse, linked to the statements they quote; what does not parse is told by the markers of its file. Not for the UI thread. */
	public static List<Requirement> read(IProject project) throws CoreException {
		return read(project, file -> true, List.of());
	}

	/**
	 * Of the files that are wanted; what they refer to may stand in others. Not for the UI thread.
	 *
	 * @param more requirements files that come after those of the project
	 */
	public static List<Requirement> read(IProject project, Predicate<IFile> wanted, List<URL> more) throws CoreException {
		List<IFile> files = Projects.files(project, RequirementFiles.EXTENSION);
		List<Requirement> requirements = new ArrayList<>();
		if (files.isEmpty() && more.isEmpty()) {
			return requirements;
		}
		RequirementFiles parser = new RequirementFiles();
		for (IFile document : Projects.files(project, "md")) {
			parser.with(Projects.text(document), uri(document));
		}
		for (IFile file : files) {
			RequirementsFile parsed = parser.parse(Projects.text(file), uri(file));
			if (wanted.test(file)) {
				requirements.addAll(in(parsed));
			}
		}
		for (URL url : more) {
			requirements.addAll(in(parser.parse(text(url), URI.createURI(url.toString()))));
		}
		return requirements;
	}

	private static List<Requirement> in(RequirementsFile file) {
		return file == null ? List.of() : file.getElements().stream().filter(Requirement.class::isInstance).map(Requirement.class::cast).toList();
	}

	private static String text(URL url) throws CoreException {
		try (InputStream in = url.openStream()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new CoreException(Status.error(url + " could not be read: " + e.getMessage(), e));
		}
	}

	private static URI uri(IFile file) {
		return URI.createPlatformResourceURI(file.getFullPath().toString(), true);
	}

	/** null for what is not in the workspace */
	public static IFile file(URI uri) {
		return uri != null && uri.isPlatformResource() ? ResourcesPlugin.getWorkspace().getRoot().getFile(new Path(uri.toPlatformString(true))) : null;
	}
}
