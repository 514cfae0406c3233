package community.scs.workbench.ui.typing;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.PlatformUI;

/** F1 in an editor: the help context whose name stands behind the class in the extension. */
public final class EditorHelp implements IReconciler, IExecutableExtension {

	private String context;

	@Override
	public void setInitializationData(IConfigurationElement element, String attribute, Object data) {
		context = "community.scs.workbench.ui." + data;
	}

	/** After the editor has set the help of all text editors, which it does when it has installed its viewer. */
	@Override
	public void install(ITextViewer viewer) {
		StyledText text = viewer.getTextWidget();
		text.getDisplay().asyncExec(() -> {
			if (!text.isDisposed()) {
				PlatformUI.getWorkbench().getHelpSystem().setHelp(text, context);
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
