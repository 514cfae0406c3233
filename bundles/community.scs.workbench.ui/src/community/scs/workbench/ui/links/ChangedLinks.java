package community.scs.workbench.ui.links;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;

/** Takes the marks of links away whose text is another one since their file was saved. */
final class ChangedLinks implements IResourceChangeListener {

	private static final ChangedLinks ONLY = new ChangedLinks();

	private ChangedLinks() {
	}

	/** From now on; markers of an earlier session are not kept. */
	static void watch() {
		ResourcesPlugin.getWorkspace().addResourceChangeListener(ONLY, IResourceChangeEvent.POST_CHANGE);
	}

	@Override
	public void resourceChanged(IResourceChangeEvent event) {
		List<IFile> changed = new ArrayList<>();
		try {
			event.getDelta().accept(delta -> {
				if (delta.getResource() instanceof IFile file && delta.getKind() == IResourceDelta.CHANGED && (delta.getFlags() & IResourceDelta.CONTENT) != 0) {
					changed.add(file);
				}
				return true;
			});
		} catch (CoreException e) {
			ILog.of(ChangedLinks.class).log(e.getStatus());
		}
		if (!changed.isEmpty()) {
			Job job = Job.createSystem("Forget changed links", (ICoreRunnable) monitor -> {
				for (IFile file : changed) {
					LinkMarkers.removeChanged(file);
				}
			});
			job.setRule(ResourcesPlugin.getWorkspace().getRoot());
			job.schedule();
		}
	}
}
