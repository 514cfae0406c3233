package community.scs.workbench.ui.refactoring;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.participants.CheckConditionsContext;
import org.eclipse.ltk.core.refactoring.participants.RenameParticipant;

/** Where a folder, or a file that is no document, gets another name, links through it or to it follow. */
public final class LinkRenameParticipant extends RenameParticipant {

	private final FollowingLinks links = new FollowingLinks();

	@Override
	protected boolean initialize(Object element) {
		if (!getArguments().getUpdateReferences() || !(element instanceof IResource resource))
			return false;
		links.add(resource, resource.getFullPath().removeLastSegments(1).append(getArguments().getNewName()));
		return true;
	}

	@Override
	public String getName() {
		return "Links";
	}

	@Override
	public RefactoringStatus checkConditions(IProgressMonitor monitor, CheckConditionsContext context) {
		return links.find(monitor);
	}

	@Override
	public Change createPreChange(IProgressMonitor monitor) {
		return links.change();
	}

	@Override
	public Change createChange(IProgressMonitor monitor) {
		return null;
	}
}
