package community.scs.workbench.editor.build;

import community.scs.workbench.editor.Bridge;
import community.scs.workbench.editor.Languages;
import community.scs.workbench.editor.Session;
import community.scs.workbench.editor.Snapshot;
import community.scs.workbench.editor.Urgency;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.IResourceDescription;

/**
 * Lets other files see what an open document exports, saved or not: when that changes, what refers to it is linked and
 * validated again as soon as the user pauses.
 */
public final class LiveBuild implements Session.Listener {

	/** Milliseconds without a change of the exports before others are built. */
	private static final int PAUSE = 400;

	private final Index index;
	private final IFile file;
	private final Job job;

	public LiveBuild(Index index, IFile file) {
		this.index = index;
		this.file = file;
		job = jobFor(file);
	}

	@Override
	public void parsed(Session session) {
		IProject project = file.getProject();
		if (!session.language().isBuilt())
			return;
		if (!index.knows(project))
			Projects.prepare(project);
		else
			session.read(Urgency.LATER, this::exportsChanged).thenAccept(changed -> {
				if (changed)
					job.schedule(PAUSE);
			});
	}

	private boolean exportsChanged(Snapshot snapshot) {
		IResourceDescription.Manager manager = snapshot.language().services().getResourceDescriptionManager();
		IResourceDescription.Delta delta = manager.createDelta(index.descriptionOf(file.getProject(), snapshot.uri()),
				manager.getResourceDescription(snapshot.resource()));
		return delta.haveEObjectDescriptionsChanged();
	}

	/** Builds a file that was closed without saving: its exports are those on disk again. */
	public static void rebuild(IFile file) {
		jobFor(file).schedule();
	}

	private static Job jobFor(IFile file) {
		URI uri = Languages.uriOf(file);
		Job job = Job.create("Linking " + file.getName(), monitor -> {
			if (file.exists() && Bridge.get() != null)
				Build.run(file.getProject(), new Index.Change(List.of(uri), List.of()), uri, monitor);
		});
		job.setSystem(true);
		job.setPriority(Job.DECORATE);
		return job;
	}
}
