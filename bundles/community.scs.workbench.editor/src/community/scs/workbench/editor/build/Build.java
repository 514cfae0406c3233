package community.scs.workbench.editor.build;

import community.scs.workbench.editor.Bridge;
import community.scs.workbench.editor.Failures;
import community.scs.workbench.editor.Languages;
import community.scs.workbench.editor.Session;
import community.scs.workbench.editor.problems.Problem;
import community.scs.workbench.editor.problems.Problems;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.emf.common.util.URI;

/** One build: index, problem markers of closed files, and open documents that now link to something else. */
final class Build {

	private Build() {
	}

	/** @param origin the open document whose new text is the reason for the build, or null: its model is fresh already */
	static void run(IProject project, Index.Change change, URI origin, IProgressMonitor monitor) throws CoreException {
		run(project, change, origin, () -> false, monitor);
	}

	/**
	 * @param givenUp looked at until the index is complete: what is indexed is also shown
	 * @throws OperationCanceledException if cancelled or given up
	 */
	static void run(IProject project, Index.Change change, URI origin, BooleanSupplier givenUp, IProgressMonitor monitor) throws CoreException {
		SubMonitor progress = SubMonitor.convert(monitor, change.changed().size());
		Map<URI, List<Problem>> problems = new LinkedHashMap<>();
		Set<URI> open = open();
		Set<URI> seen;
		try {
			seen = Bridge.get().index().build(project, change, open, (uri, found) -> {
				problems.put(uri, found);
				progress.subTask(uri.lastSegment());
				progress.worked(1);
			}, () -> givenUp.getAsBoolean() || progress.isCanceled());
		} catch (RuntimeException | Error e) {
			if (Failures.isCancel(e))
				throw new OperationCanceledException();
			Failures.log(project.getName(), e);
			return;
		}
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		workspace.run(m -> {
			problems.keySet().removeAll(open()); // opened meanwhile: what the editor shows is newer
			for (var entry : problems.entrySet())
				show(entry.getKey(), entry.getValue());
		}, workspace.getRuleFactory().markerRule(project), IWorkspace.AVOID_UPDATE, null);
		for (Session session : Bridge.get().sessions().open())
			if (!session.uri().equals(origin))
				if (seen.contains(session.uri()))
					session.relink();
				else
					session.othersChanged(seen);
		open.retainAll(seen);
		open.removeAll(open());
		open.forEach(closed -> Languages.fileOf(closed).ifPresent(LiveBuild::rebuild));
	}

	private static Set<URI> open() {
		return Bridge.get().sessions().open().stream().map(Session::uri).collect(Collectors.toCollection(HashSet::new));
	}

	private static void show(URI uri, List<Problem> problems) throws CoreException {
		IFile file = Languages.fileOf(uri).filter(IResource::exists).orElse(null);
		if (file != null)
			Problems.show(file, problems);
	}
}
