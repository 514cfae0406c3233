package community.scs.workbench.ui.checks;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

import community.scs.workbench.ui.clouds.CloudRef;
import community.scs.workbench.ui.clouds.CloudsView;

/** Run &gt; Check on Cloud…: on the cloud that is selected in the Clouds view; opens that view if none is. */
public class CheckCloud extends StartCheck {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection && selection.getFirstElement() instanceof CloudRef cloud) {
			start(event, cloud);
			return null;
		}
		try {
			CloudsView view = (CloudsView) HandlerUtil.getActiveWorkbenchWindow(event).getActivePage().showView(CloudsView.ID);
			view.askForChoice();
		} catch (PartInitException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
		return null;
	}
}
