package community.scs.workbench.ui.checks;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.model.WorkbenchLabelProvider;

import community.scs.workbench.ui.Projects;
import community.scs.workbench.ui.clouds.CloudRef;

/** Checks the requirements of a project on a cloud that a subclass chooses. */
abstract class StartCheck extends AbstractHandler {

	/** The focus stays where it is: an author types on. @throws ExecutionException when the view cannot be opened */
	static void start(ExecutionEvent event, CloudRef cloud) throws ExecutionException {
		IProject project = project(event);
		if (project == null) {
			return;
		}
		try {
			HandlerUtil.getActiveWorkbenchWindow(event).getActivePage().showView(ResultsView.ID, null, IWorkbenchPage.VIEW_VISIBLE);
		} catch (PartInitException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
		CheckJob.start(CheckRequest.of(project, cloud));
	}

	/** asks where the selection leaves a choice; null when the user gives none */
	private static IProject project(ExecutionEvent event) {
		IProject project = Projects.of(event);
		List<IProject> open = Projects.open();
		if (project != null) {
			return project;
		}
		ElementListSelectionDialog dialog = new ElementListSelectionDialog(HandlerUtil.getActiveShell(event), WorkbenchLabelProvider.getDecoratingWorkbenchLabelProvider());
		dialog.setTitle("Check");
		dialog.setMessage(open.isEmpty() ? "There is no open project: create one with File > New > Sample Project." : "Whose requirements shall be checked?");
		dialog.setElements(open.toArray());
		return dialog.open() == Window.OK ? (IProject) dialog.getFirstResult() : null;
	}
}
