package community.scs.workbench.editor.build;

import community.scs.workbench.editor.Bridge;
import community.scs.workbench.editor.problems.Problems;
import java.util.Map;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.ISchedulingRule;

/** Keeps the index and the problem markers of a project's files right, whether an editor shows them or not. */
public final class ProjectBuilder extends IncrementalProjectBuilder {

	public static final String BUILDER = Bridge.ID + ".builder"; //$NON-NLS-1$

	@Override
	protected IProject[] build(int kind, Map<String, String> args, IProgressMonitor monitor) throws CoreException {
		Index index = Bridge.get().index();
		IResourceDelta delta = kind == FULL_BUILD || !index.knows(getProject()) ? null : getDelta(getProject());
		Files files = new Files(Bridge.get().languages(), index.urisOf(getProject()));
		Build.run(getProject(), delta == null ? files.all(getProject()) : files.of(delta), null, monitor);
		return null;
	}

	@Override
	protected void clean(IProgressMonitor monitor) throws CoreException {
		Bridge.get().index().forget(getProject());
		getProject().deleteMarkers(Problems.TYPE, true, IResource.DEPTH_INFINITE);
	}

	/** A build reads only, so it locks nothing; markers are written under their own rule. */
	@Override
	public ISchedulingRule getRule(int kind, Map<String, String> args) {
		return null;
	}
}
