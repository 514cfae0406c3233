package community.scs.workbench.ui.fences;

import java.nio.charset.StandardCharsets;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.resource.DeleteResourceChange;

/** Makes a file, and the folders on the way to it; undo deletes the file. */
final class CreateFile extends Change {

	private final IFile file;
	private final String text;

	CreateFile(IFile file, String text) {
		this.file = file;
		this.text = text;
	}

	@Override
	public String getName() {
		return "Create " + file.getFullPath().makeRelative();
	}

	@Override
	public void initializeValidationData(IProgressMonitor monitor) {
		// the file is not there yet
	}

	@Override
	public RefactoringStatus isValid(IProgressMonitor monitor) {
		return file.exists() ? RefactoringStatus.createFatalErrorStatus("'" + file.getFullPath() + "' exists already.") : new RefactoringStatus();
	}

	@Override
	public Change perform(IProgressMonitor monitor) throws CoreException {
		create(file.getParent());
		file.create(text.getBytes(StandardCharsets.UTF_8), true, false, monitor);
		return new DeleteResourceChange(file.getFullPath(), true);
	}

	private static void create(IContainer container) throws CoreException {
		if (container instanceof IFolder folder && !folder.exists()) {
			create(folder.getParent());
			folder.create(true, true, null);
		}
	}

	@Override
	public Object getModifiedElement() {
		return file;
	}
}
