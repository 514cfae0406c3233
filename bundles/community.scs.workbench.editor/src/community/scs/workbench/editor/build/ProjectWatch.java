package community.scs.workbench.editor.build;

import community.scs.workbench.editor.Bridge;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IStartup;

/**
 * At start, builds all projects that hold files of a language: the index is kept in memory only, and a workbench that did
 * not end by itself has lost the last markers. Later, finds projects that do not have the nature when files come.
 */
public final class ProjectWatch implements IStartup, IResourceChangeListener {

	@Override
	public void earlyStartup() {
		ResourcesPlugin.getWorkspace().addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
		Job look = Job.create("Looking for files of languages", monitor -> {
			for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects())
				if (!monitor.isCanceled() && Projects.isBuilt(project) && holdsFiles(project))
					Projects.prepare(project);
		});
		look.setSystem(true);
		look.setPriority(Job.DECORATE);
		look.schedule();
	}

	@Override
	public void resourceChanged(IResourceChangeEvent event) {
		try {
			for (IResourceDelta project : event.getDelta().getAffectedChildren())
				if (project.getResource() instanceof IProject p && project.getKind() == IResourceDelta.REMOVED)
					forget(p);
				else if (project.getResource() instanceof IProject p && lacksNature(p))
					project.accept(this::visit);
		} catch (CoreException e) {
			ILog.of(ProjectWatch.class).error("It cannot be told whether a project holds files of a language.", e);
		}
	}

	/** Another project may come under the name. */
	private static void forget(IProject project) {
		if (Bridge.get() != null)
			Bridge.get().index().forget(project);
	}

	private boolean visit(IResourceDelta delta) {
		IResource resource = delta.getResource();
		if (resource.getType() == IResource.FILE && delta.getKind() == IResourceDelta.ADDED && isOfLanguage(resource.getName()))
			Projects.prepare(resource.getProject());
		return !resource.isDerived();
	}

	private static boolean lacksNature(IProject project) {
		try {
			return project.isAccessible() && Projects.isBuilt(project) && !project.hasNature(Nature.NATURE);
		} catch (CoreException e) { // closed meanwhile
			return false;
		}
	}

	private static boolean holdsFiles(IProject project) throws CoreException {
		boolean[] found = { false };
		project.accept(proxy -> {
			found[0] |= proxy.getType() == IResource.FILE && isOfLanguage(proxy.getName());
			return !found[0] && !proxy.isDerived();
		}, IResource.NONE);
		return found[0];
	}

	private static boolean isOfLanguage(String name) {
		Bridge bridge = Bridge.get();
		return bridge != null && bridge.languages().mayKnow(name);
	}
}
