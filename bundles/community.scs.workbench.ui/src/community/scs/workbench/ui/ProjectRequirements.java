package community.scs.workbench.ui;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Path;
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
		List<IFile> files = Projects.files(project, RequirementFiles.EXTENSION);
		List<Requirement> requirements = new ArrayList<>();
		if (files.isEmpty()) {
			return requirements;
		}
		RequirementFiles parser = new RequirementFiles();
		for (IFile document : Projects.files(project, "md")) {
			parser.with(Projects.text(document), uri(document));
		}
		for (IFile file : files) {
			RequirementsFile parsed = parser.parse(Projects.text(file), uri(file));
			if (parsed != null) {
				parsed.getElements().stream().filter(Requirement.class::isInstance).map(Requirement.class::cast).forEach(requirements::add);
			}
		}
		return requirements;
	}

	private static URI uri(IFile file) {
		return URI.createPlatformResourceURI(file.getFullPath().toString(), true);
	}

	/** null for what is not in the workspace */
	public static IFile file(URI uri) {
		return uri != null && uri.isPlatformResource() ? ResourcesPlugin.getWorkspace().getRoot().getFile(new Path(uri.toPlatformString(true))) : null;
	}
}
