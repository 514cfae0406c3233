package community.scs.workbench.ui.refactoring;

import community.scs.workbench.document.ide.DocumentMove;
import community.scs.workbench.editor.Answers;
import community.scs.workbench.editor.Bridge;
import community.scs.workbench.editor.Snapshot;
import community.scs.workbench.editor.editing.Edits;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.participants.CheckConditionsContext;
import org.eclipse.ltk.core.refactoring.participants.RenameParticipant;

/** Where a standards document gets another file name, its references in all files follow; the platform shows a preview. */
public final class DocumentRenameParticipant extends RenameParticipant {

	private IFile file;
	private Edits edits;

	@Override
	protected boolean initialize(Object element) {
		file = element instanceof IFile f ? f : null;
		return file != null;
	}

	@Override
	public String getName() {
		return "References to the document";
	}

	@Override
	public RefactoringStatus checkConditions(IProgressMonitor monitor, CheckConditionsContext context) {
		if (!getArguments().getUpdateReferences())
			return new RefactoringStatus();
		try {
			edits = Answers.await(Bridge.get().sessions().read(file, snapshot -> find(snapshot, monitor)), monitor);
			return new RefactoringStatus();
		} catch (ExecutionException | CancellationException e) {
			return RefactoringStatus.createErrorStatus("The references to " + file.getName()
					+ " can't be found. Rename it again, or go on and change them by hand.");
		}
	}

	private Edits find(Snapshot snapshot, IProgressMonitor monitor) {
		return Edits.of(snapshot, snapshot.language().service(DocumentMove.class).orElseThrow().renamed(snapshot.resource(),
				getArguments().getNewName(), monitor::isCanceled));
	}

	/** Before the file moves, so that edits in itself find it. */
	@Override
	public Change createPreChange(IProgressMonitor monitor) {
		return edits == null || edits.files().isEmpty() ? null : edits.change("Change the references to " + file.getName());
	}

	@Override
	public Change createChange(IProgressMonitor monitor) {
		return null;
	}
}
