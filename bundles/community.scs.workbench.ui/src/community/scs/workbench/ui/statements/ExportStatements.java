package community.scs.workbench.ui.statements;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Writes what the Statements view shows to a file. */
public class ExportStatements extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActivePart(event) instanceof StatementsView view) {
			view.shown().export(view.getSite().getShell(), "statements");
		}
		return null;
	}
}
