package community.scs.workbench.editor.problems;

import community.scs.workbench.editor.Session;
import community.scs.workbench.editor.Urgency;
import community.scs.workbench.editor.build.Index;
import community.scs.workbench.editor.build.Projects;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.validation.Issue;

/** Validates an open document after each parse and shows what is found: as markers, or outside the workspace as annotations. */
public final class LiveProblems implements Session.Listener {

	private final Index index;
	private final IAnnotationModel annotations;
	private volatile List<Problem> found = List.of();
	private Job writing;
	private List<Annotation> shown = List.of();

	public LiveProblems(Index index, IAnnotationModel annotations) {
		this.index = index;
		this.annotations = annotations;
	}

	/** In a project that is not indexed yet, references would look broken: its first build tells the problems. */
	@Override
	public void parsed(Session session) {
		IProject project = session.file().map(IResource::getProject).orElse(null);
		if (project != null && session.language().isBuilt() && Projects.isBuilt(project) && !index.knows(project))
			return;
		session.read(Urgency.SOON, Problem::of).thenAccept(problems -> {
			found = problems;
			session.file().ifPresentOrElse(this::write, () -> annotate(session));
		});
	}

	private synchronized void write(IFile file) {
		if (writing == null) {
			writing = new WorkspaceJob("Problems of " + file.getName()) {
				@Override
				public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
					Problems.show(file, found);
					return Status.OK_STATUS;
				}
			};
			writing.setSystem(true);
			writing.setPriority(Job.INTERACTIVE);
			writing.setRule(file.getWorkspace().getRuleFactory().markerRule(file));
		}
		writing.schedule();
	}

	private void annotate(Session session) {
		List<Problem> problems = found;
		session.show(Urgency.SOON, snapshot -> problems, this::replaceAnnotations);
	}

	private void replaceAnnotations(List<Problem> problems) {
		Map<Annotation, Position> fresh = new HashMap<>();
		for (Issue issue : problems.stream().map(Problem::issue).toList())
			if (issue.getSeverity() != Severity.IGNORE)
				fresh.put(new Annotation(type(issue.getSeverity()), false, issue.getMessage()),
						new Position(issue.getOffset(), Problems.marked(issue.getLength())));
		((IAnnotationModelExtension) annotations).replaceAnnotations(shown.toArray(Annotation[]::new), fresh);
		shown = new ArrayList<>(fresh.keySet());
	}

	private static String type(Severity severity) {
		return switch (severity) {
		case ERROR -> "org.eclipse.ui.workbench.texteditor.error"; //$NON-NLS-1$
		case WARNING -> "org.eclipse.ui.workbench.texteditor.warning"; //$NON-NLS-1$
		default -> "org.eclipse.ui.workbench.texteditor.info"; //$NON-NLS-1$
		};
	}
}
