package community.scs.workbench.ui.outcomes;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Writes what the Outcomes view shows to a file. */
public class ExportOutcomes extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActivePart(event) instanceof OutcomesView view) {
			view.shown().export(view.getSite().getShell(), "outcomes");
		}
		return null;
	}
}
