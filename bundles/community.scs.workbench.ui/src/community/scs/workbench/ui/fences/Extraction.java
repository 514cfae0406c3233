package community.scs.workbench.ui.fences;

import community.scs.workbench.editor.Languages;
import community.scs.workbench.policy.PolicyFiles;
import community.scs.workbench.policy.PolicyHead;
import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.Refactoring;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.text.edits.ReplaceEdit;

/** The policy of a fence becomes a file; if wanted, a link to the file takes the place of the fence. */
final class Extraction extends Refactoring {

	private static final Set<String> EXTENSIONS = Set.of("yaml", "yml", "json");

	private final FenceText fence;
	private IPath target;
	private boolean linked;

	Extraction(FenceText fence) {
		this.fence = fence;
		String name = fence.document().getFullPath().removeFileExtension().lastSegment();
		target = fence.document().getParent().getFullPath().append(name + (fence.number() > 1 ? "-" + fence.number() : "") + ".policy.yaml");
	}

	FenceText fence() {
		return fence;
	}

	/** In the workspace. */
	IPath target() {
		return target;
	}

	void setTarget(IPath path) {
		target = path;
	}

	void setLinked(boolean link) {
		linked = link;
	}

	@Override
	public String getName() {
		return "Extract Policy to File";
	}

	@Override
	public RefactoringStatus checkInitialConditions(IProgressMonitor monitor) {
		return new RefactoringStatus();
	}

	@Override
	public RefactoringStatus checkFinalConditions(IProgressMonitor monitor) {
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		IStatus valid = workspace.validatePath(target.toString(), IResource.FILE);
		if (!valid.isOK())
			return RefactoringStatus.createFatalErrorStatus(valid.getMessage());
		IFile file = workspace.getRoot().getFile(target);
		if (!file.getProject().isAccessible())
			return RefactoringStatus.createFatalErrorStatus("There is no open project '" + target.segment(0) + "'. Choose a folder of an open one.");
		if (file.exists() || workspace.getRoot().findMember(target) != null)
			return RefactoringStatus.createFatalErrorStatus("'" + target + "' exists already. Choose another name.");
		return PolicyFiles.isPolicy(Languages.uriOf(file)) || EXTENSIONS.contains(String.valueOf(target.getFileExtension())) && PolicyHead.isPolicy(fence.text()) ? new RefactoringStatus()
				: RefactoringStatus.createWarningStatus("A file of this name does not open as a policy; put 'policy' into the name and end it in .yaml.");
	}

	@Override
	public Change createChange(IProgressMonitor monitor) {
		CompositeChange change = new CompositeChange(getName());
		change.add(new CreateFile(ResourcesPlugin.getWorkspace().getRoot().getFile(target), fence.text()));
		if (linked) {
			TextFileChange text = new TextFileChange(fence.document().getName(), fence.document());
			text.setSaveMode(TextFileChange.KEEP_SAVE_STATE);
			text.setEdit(new ReplaceEdit(fence.start(), fence.length(), link()));
			change.add(text);
		}
		return change;
	}

	private String link() {
		IPath relative = target.makeRelativeTo(fence.document().getParent().getFullPath());
		return "[" + target.lastSegment() + "](" + relative.toString().replace(" ", "%20").replace("(", "%28").replace(")", "%29") + ")";
	}
}
