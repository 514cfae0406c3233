package community.scs.workbench.ui;

import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.widgets.Widget;

/** Tells when files of some kinds are added, saved or removed, or when a project is opened or closed. */
public final class FileChanges implements IResourceChangeListener {

	private final Set<String> extensions;
	private final Runnable changed;

	private FileChanges(Set<String> extensions, Runnable changed) {
		this.extensions = extensions;
		this.changed = changed;
	}

	/**
	 * @param owner   nothing is told any more when it is disposed
	 * @param changed called on any thread
	 */
	public static void listen(Widget owner, Set<String> extensions, Runnable changed) {
		FileChanges listener = new FileChanges(extensions, changed);
		ResourcesPlugin.getWorkspace().addResourceChangeListener(listener, IResourceChangeEvent.POST_CHANGE);
		owner.addDisposeListener(event -> ResourcesPlugin.getWorkspace().removeResourceChangeListener(listener));
	}

	@Override
	public void resourceChanged(IResourceChangeEvent event) {
		boolean[] concerned = new boolean[1];
		try {
			event.getDelta().accept(delta -> {
				concerned[0] |= concerns(delta);
				return !concerned[0];
			});
		} catch (CoreException e) {
			concerned[0] = true;
		}
		if (concerned[0]) {
			changed.run();
		}
	}

	private boolean concerns(IResourceDelta delta) {
		IResource resource = delta.getResource();
		if (resource.getType() == IResource.PROJECT) {
			return delta.getKind() != IResourceDelta.CHANGED || (delta.getFlags() & IResourceDelta.OPEN) != 0;
		}
		return resource instanceof IFile && resource.getFileExtension() != null && extensions.contains(resource.getFileExtension())
				&& (delta.getKind() != IResourceDelta.CHANGED || (delta.getFlags() & IResourceDelta.CONTENT) != 0);
	}
}
