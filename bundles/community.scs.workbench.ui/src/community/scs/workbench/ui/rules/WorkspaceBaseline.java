package community.scs.workbench.ui.rules;

import community.scs.workbench.document.history.Baseline;
import community.scs.workbench.review.git.GitBaseline;
import java.util.Optional;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.emf.common.util.URI;
import org.eclipse.ui.PlatformUI;

/** The texts that files of the workspace have in the commits that are checked out. */
final class WorkspaceBaseline implements Baseline {

	private final GitBaseline git = new GitBaseline();

	WorkspaceBaseline() {
		if (PlatformUI.isWorkbenchRunning())
			PlatformUI.getWorkbench().addWindowListener(new HeadWatch(git));
	}

	@Override
	public Optional<String> textOf(URI uri) {
		if (!uri.isPlatformResource())
			return git.textOf(uri);
		IPath location = ResourcesPlugin.getWorkspace().getRoot().getFile(IPath.fromPortableString(uri.toPlatformString(true))).getLocation();
		return location == null ? Optional.empty() : git.textOf(location.toPath());
	}
}
