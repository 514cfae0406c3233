package community.scs.workbench.ui.refactoring;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.participants.CheckConditionsContext;
import org.eclipse.ltk.core.refactoring.participants.ISharableParticipant;
import org.eclipse.ltk.core.refactoring.participants.MoveArguments;
import org.eclipse.ltk.core.refactoring.participants.MoveParticipant;
import org.eclipse.ltk.core.refactoring.participants.RefactoringArguments;

/** Where files and folders are moved, by drag and drop or by Move, links follow: those that lead there and those in them. */
public final class LinkMoveParticipant extends MoveParticipant implements ISharableParticipant {

	private final FollowingLinks links = new FollowingLinks();

	@Override
	protected boolean initialize(Object element) {
		if (!getArguments().getUpdateReferences() || !(element instanceof IResource) || !(getArguments().getDestination() instanceof IContainer))
			return false;
		addElement(element, getArguments());
		return true;
	}

	@Override
	public void addElement(Object element, RefactoringArguments arguments) {
		if (element instanceof IResource resource && ((MoveArguments) arguments).getDestination() instanceof IContainer target)
			links.add(resource, target.getFullPath().append(resource.getName()));
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
