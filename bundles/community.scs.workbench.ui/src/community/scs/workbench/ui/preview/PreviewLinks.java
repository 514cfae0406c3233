package community.scs.workbench.ui.preview;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;

/** Opens what a clicked link leads to: documents in an editor, web pages in the user's browser, all else not at all. */
final class PreviewLinks {

	private PreviewLinks() {
	}

	/** @param from the document that has the link; null outside of the workspace */
	static void open(IWorkbenchPage page, IFile from, String target, PreviewView view) {
		try {
			if (target.matches("(?i)https?://.*")) {
				PlatformUI.getWorkbench().getBrowserSupport().getExternalBrowser().openURL(URI.create(target).toURL());
				return;
			}
			IFile file = from == null ? null : file(from.getParent(), target);
			if (file == null) {
				view.say("There is no document " + target + " beside this one.");
				return;
			}
			IDE.openEditor(page, file);
			int anchor = target.indexOf('#');
			if (anchor >= 0) {
				view.goTo(target.substring(anchor + 1));
			}
		} catch (CoreException | MalformedURLException | IllegalArgumentException e) {
			view.say(target + " could not be opened: " + e.getMessage());
		}
	}

	/** Stays within the project; the file ending may be left out, as on the published site. */
	private static IFile file(IContainer folder, String target) {
		String path = URLDecoder.decode(target.replaceFirst("[#?].*", "").replace("+", "%2B"), StandardCharsets.UTF_8);
		if (path.isEmpty() || path.startsWith("/") || path.contains(":")) {
			return null;
		}
		for (String name : new String[] { path, path + ".md" }) {
			IPath full = folder.getFullPath().append(name);
			IFile file = full.segmentCount() < 2 ? null : folder.getWorkspace().getRoot().getFile(full);
			if (file != null && file.exists() && file.getProject().equals(folder.getProject())) {
				return file;
			}
		}
		return null;
	}
}
