package community.scs.workbench.ui.checks;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

/** Writes files through the workspace, so that its history keeps the text before. */
final class Files {

	private Files() {
	}

	/** Makes the folders that are missing. */
	static void write(IFile file, byte[] content, IProgressMonitor monitor) throws CoreException {
		file.getWorkspace().run(m -> {
			create(file.getParent());
			file.write(content, false, false, true, m);
		}, file.getProject(), IResource.NONE, monitor);
	}

	private static void create(IContainer container) throws CoreException {
		if (!container.exists() && container instanceof IFolder folder) {
			create(folder.getParent());
			folder.create(false, true, null);
		}
	}
}
