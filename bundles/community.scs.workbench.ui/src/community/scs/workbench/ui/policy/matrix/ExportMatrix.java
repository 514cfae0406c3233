package community.scs.workbench.ui.policy.matrix;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

import community.scs.workbench.ui.SaveText;

/** Writes the role matrix, as it is filtered, to a file. */
public class ExportMatrix extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActivePart(event) instanceof MatrixView view && view.shown() != null) {
			Grid grid = view.shown();
			SaveText.ask(event, view.getSite().getShell(), "role-matrix", new String[] { "CSV (*.csv)", "HTML (*.html)", "SVG (*.svg)" }, new String[] { "*.csv", "*.html", "*.svg" },
					kind -> MatrixExport.values()[kind].write(grid));
		}
		return null;
	}
}
