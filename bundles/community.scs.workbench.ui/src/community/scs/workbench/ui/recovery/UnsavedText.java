package community.scs.workbench.ui.recovery;

import java.time.Instant;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;

/**
 * What an editor showed and nobody had saved.
 *
 * @param path    of the file in the workspace
 * @param written when the copy was made
 * @param base    local time stamp of the file at that time, as the workspace knows it
 */
public record UnsavedText(IPath path, Instant written, long base, String text) {

	/** What has become of the file since. */
	public enum State {
		SAME, CHANGED, GONE
	}

	public IFile file() {
		return ResourcesPlugin.getWorkspace().getRoot().getFile(path);
	}

	/** Not for the UI thread. */
	public State state() {
		IFile file = file();
		return !file.isAccessible() ? State.GONE : file.getLocalTimeStamp() == base ? State.SAME : State.CHANGED;
	}

	/** Whether the file says the same, so that nothing is lost. Not for the UI thread. */
	public boolean isSaved() {
		try {
			return file().isAccessible() && file().readString().equals(text);
		} catch (CoreException e) {
			return false;
		}
	}
}
