package community.scs.workbench.editor.build;

import community.scs.workbench.editor.Bridge;
import community.scs.workbench.editor.Languages;
import community.scs.workbench.editor.Session;
import community.scs.workbench.editor.Snapshot;
import community.scs.workbench.editor.Urgency;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.persistence.SerializableResourceDescription;

/**
 * Lets other files see what an open document exports, saved or not: when that changes, what refers to it is linked and
 * validated again as soon as the user pauses. A build that is overtaken by a change of the text is given up and begun anew after
 * the next pause, so that the author does not wait for it.
 */
public final class LiveBuild implements Session.Listener {

	/** Milliseconds without a change of the exports before others are built. */
	private static final int PAUSE = 400;
	/** Milliseconds after which a build is made between two key presses. */
	private static final int PATIENCE = 5000;

	private final Index index;
	private final IFile file;
	private final Job job;
	private volatile long parsed;
	/** What others do not know yet of the exports, or null. */
	private volatile IResourceDescription typed;
	/** When others were first seen to need a build that has not been made yet, or 0. */
	private final AtomicLong wanted = new AtomicLong();

	public LiveBuild(Index index, IFile file) {
		this.index = index;
		this.file = file;
		job = job(file, this::buildInPause);
	}

	@Override
	public void parsed(Session session) {
		IProject project = file.getProject();
		if (!session.language().isBuilt())
			return;
		parsed = System.nanoTime();
		if (!index.knows(project))
			Projects.prepare(project);
		else
			session.read(Urgency.LATER, this::exportsChanged).thenAccept(changed -> {
				if (changed) {
					wanted.compareAndSet(0, System.nanoTime());
					job.schedule(PAUSE);
				}
			});
	}

	private boolean exportsChanged(Snapshot snapshot) {
		IResourceDescription.Manager manager = snapshot.language().services().getResourceDescriptionManager();
		IResourceDescription exports = manager.getResourceDescription(snapshot.resource());
		boolean changed = manager.createDelta(index.descriptionOf(file.getProject(), snapshot.uri()), exports).haveEObjectDescriptionsChanged();
		typed = changed ? SerializableResourceDescription.createCopy(exports) : null;
		return changed;
	}

	/** Builds a file that was closed without saving: its exports are those on disk again. */
	public static void rebuild(IFile file) {
		job(file, monitor -> build(file, new Index.Change(List.of(Languages.uriOf(file)), List.of()), () -> false, monitor)).schedule();
	}

	private void buildInPause(IProgressMonitor monitor) throws CoreException {
		long begun = parsed;
		long since = wanted.get();
		boolean late = millisecondsSince(since) > PATIENCE;
		long rest = PAUSE - millisecondsSince(begun);
		if (!late && rest > 0) {
			job.schedule(rest);
			return;
		}
		IResourceDescription exports = typed;
		try {
			if (exports != null)
				build(file, new Index.Change(List.of(), List.of(), List.of(exports)), () -> !late && parsed != begun, monitor);
			wanted.compareAndSet(since, 0);
		} catch (OperationCanceledException e) {
			if (monitor.isCanceled())
				throw e;
			job.schedule(PAUSE);
		}
	}

	private static long millisecondsSince(long nanoTime) {
		return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanoTime);
	}

	private static void build(IFile file, Index.Change change, BooleanSupplier givenUp, IProgressMonitor monitor) throws CoreException {
		if (file.exists() && Bridge.get() != null)
			Build.run(file.getProject(), change, Languages.uriOf(file), givenUp, monitor);
	}

	private static Job job(IFile file, ICoreRunnable work) {
		Job job = Job.create("Linking " + file.getName(), work);
		job.setSystem(true);
		job.setPriority(Job.DECORATE);
		return job;
	}
}
