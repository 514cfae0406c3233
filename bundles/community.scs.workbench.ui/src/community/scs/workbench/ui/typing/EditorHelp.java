package community.scs.workbench.ui.typing;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.PlatformUI;

/** F1 in the editor of a standards document. */
public final class EditorHelp implements IReconciler {

	/** After the editor has set the help of all text editors, which it does when it has installed its viewer. */
	@Override
	public void install(ITextViewer viewer) {
		StyledText text = viewer.getTextWidget();
		text.getDisplay().asyncExec(() -> {
			if (!text.isDisposed()) {
				PlatformUI.getWorkbench().getHelpSystem().setHelp(text, "community.scs.workbench.ui.documentEditor");
			}
		});
	}

	@Override
	public void uninstall() {
		// goes with the widget
	}

	@Override
	public IReconcilingStrategy getReconcilingStrategy(String contentType) {
		return null;
	}
}
