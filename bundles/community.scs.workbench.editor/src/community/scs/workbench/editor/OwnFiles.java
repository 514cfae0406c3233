package community.scs.workbench.editor;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.filesystem.IFileInfo;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;

/** Which files a language reads although nobody opened them: none that lie elsewhere, none that are too large. Asks the file system: not for the UI thread. */
public final class OwnFiles {

	private OwnFiles() {
	}

	/** Whether what is there lies elsewhere; a folder that does may even hold itself. */
	public static boolean isLink(IResource resource) {
		return resource.getType() != IResource.PROJECT && resource.getType() != IResource.ROOT
				&& (resource.isLinked() || fetch(resource).getAttribute(EFS.ATTRIBUTE_SYMLINK));
	}

	public static boolean isSmall(IFile file) {
		return fetch(file).getLength() <= Sessions.LIMIT;
	}

	private static IFileInfo fetch(IResource resource) {
		try {
			return EFS.getStore(resource.getLocationURI()).fetchInfo();
		} catch (CoreException e) {
			return EFS.createFileInfo();
		}
	}
}
