package community.scs.workbench.ui.links;

import java.util.function.Consumer;

import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;

/** Says something at the bottom of a window. Any thread may call. */
record StatusLine(IWorkbenchWindow window) implements Consumer<String> {

	@Override
	public void accept(String sentence) {
		window.getWorkbench().getDisplay().asyncExec(() -> show(sentence));
	}

	private void show(String sentence) {
		IWorkbenchPart part = window.getActivePage() == null ? null : window.getActivePage().getActivePart();
		if (part != null && part.getSite() instanceof IViewSite site) {
			site.getActionBars().getStatusLineManager().setMessage(sentence);
		} else if (part != null && part.getSite() instanceof IEditorSite site) {
			site.getActionBars().getStatusLineManager().setMessage(sentence);
		}
	}
}
