package community.scs.workbench.ui.policy;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

import community.scs.workbench.policy.compare.RoleMatrix;
import community.scs.workbench.ui.SaveText;

/** Writes the role matrix to a file. */
public class ExportMatrix extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActivePart(event) instanceof MatrixView view && view.matrix() != null) {
			RoleMatrix matrix = view.matrix();
			String title = view.title();
			SaveText.ask(view.getSite().getShell(), "role-matrix", new String[] { "CSV (*.csv)", "HTML (*.html)", "SVG (*.svg)" }, new String[] { "*.csv", "*.html", "*.svg" },
					kind -> MatrixExport.values()[kind].write(title, matrix));
		}
		return null;
	}
}
