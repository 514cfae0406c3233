package community.scs.workbench.ui.lifecycle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;

import community.scs.workbench.document.authoring.FileName;
import community.scs.workbench.document.authoring.Folder;
import community.scs.workbench.ui.Projects;

/** Standards documents of the workspace, as the editors show them. */
public final class Folders {

	private Folders() {
	}

	/** Not for the UI thread. */
	public static Folder read(IContainer container) throws CoreException {
		Map<String, String> texts = new HashMap<>();
		for (IResource member : container.members()) {
			if (member instanceof IFile file && isDocument(file)) {
				texts.put(file.getName(), Projects.text(file));
			}
		}
		return new Folder(texts);
	}

	public static boolean isDocument(IFile file) {
		return FileName.parse(file.getName()).isPresent();
	}

	/** The folder with documents of what is selected, of its project, or of any open project; null if there is none. Not for the UI thread. */
	static IContainer near(IResource selected) throws CoreException {
		List<IContainer> all = all();
		return all.stream().filter(folder -> selected != null && folder.getFullPath().isPrefixOf(selected.getFullPath())).findFirst()
				.or(() -> all.stream().filter(folder -> selected != null && folder.getProject().equals(selected.getProject())).findFirst())
				.or(() -> all.stream().findFirst()).orElse(null);
	}

	/** The folders of open projects that hold standards documents. Not for the UI thread. */
	public static List<IContainer> all() throws CoreException {
		List<IContainer> folders = new ArrayList<>();
		for (var project : Projects.open()) {
			for (IFile file : Projects.files(project, "md")) {
				if (isDocument(file) && !folders.contains(file.getParent())) {
					folders.add(file.getParent());
				}
			}
		}
		return folders;
	}
}
