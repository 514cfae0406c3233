package community.scs.workbench.ui.lifecycle;

import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Status;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.PerformChangeOperation;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.ltk.core.refactoring.resource.RenameResourceChange;
import org.eclipse.ltk.ui.refactoring.RefactoringUI;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.xtext.util.ReplaceRegion;

import community.scs.workbench.document.authoring.FileName;
import community.scs.workbench.document.authoring.Renaming;
import community.scs.workbench.ui.Projects;

/** New names for a proposal and its Supplements, and for all references to them: one step of undo. */
final class AcceptanceChange {

	private static final String NAME = "Accept Proposal";

	private final IFile proposal;
	private final Map<IFile, String> texts;

	/** @param texts that may mention the proposal, as they were when the user was asked */
	AcceptanceChange(IFile proposal, Map<IFile, String> texts) {
		this.proposal = proposal;
		this.texts = texts;
	}

	/** @throws CoreException with a message for users; nothing has changed then */
	void perform(Map<FileName, FileName> names, IProgressMonitor monitor) throws CoreException {
		CompositeChange change = new CompositeChange(NAME);
		for (Map.Entry<IFile, String> text : texts.entrySet()) {
			List<ReplaceRegion> edits = Renaming.edits(text.getValue(), names);
			if (!edits.isEmpty()) {
				change.add(edit(text.getKey(), text.getValue(), edits));
			}
		}
		names.forEach((old, renamed) -> change.add(new RenameResourceChange(proposal.getParent().getFile(new Path(old.toString())).getFullPath(), renamed.toString())));
		change.initializeValidationData(monitor);
		PerformChangeOperation operation = RefactoringUI.createUIAwareChangeOperation(change);
		operation.setUndoManager(RefactoringCore.getUndoManager(), NAME);
		ResourcesPlugin.getWorkspace().run(operation, monitor);
		RefactoringStatus status = operation.getValidationStatus();
		if (!operation.changeExecuted()) {
			throw new CoreException(Status.error(status == null || status.isOK() ? "The names could not be changed." : status.getMessageMatchingSeverity(status.getSeverity())));
		}
	}

	private static TextFileChange edit(IFile file, String text, List<ReplaceRegion> edits) throws CoreException {
		if (!Projects.text(file).equals(text)) {
			throw DocumentEdits.changed(file);
		}
		TextFileChange change = new TextFileChange(file.getName(), file);
		change.setSaveMode(TextFileChange.KEEP_SAVE_STATE);
		change.setEdit(new MultiTextEdit());
		edits.forEach(edit -> change.addEdit(new ReplaceEdit(edit.getOffset(), edit.getLength(), edit.getText())));
		return change;
	}
}
