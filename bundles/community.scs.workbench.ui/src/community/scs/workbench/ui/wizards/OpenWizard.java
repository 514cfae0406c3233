package community.scs.workbench.ui.wizards;

import java.util.function.Supplier;

import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;

/** Opens wizards from jobs that have read what they need. */
public final class OpenWizard {

	private OpenWizard() {
	}

	/**
	 * Comes back at once.
	 *
	 * @param shell of a workbench window; nothing is opened if it is closed meanwhile
	 * @param wizard called on the UI thread
	 */
	public static void on(Shell shell, Supplier<IWizard> wizard) {
		if (!shell.isDisposed()) {
			shell.getDisplay().asyncExec(() -> {
				if (!shell.isDisposed()) {
					new WizardDialog(shell, wizard.get()).open();
				}
			});
		}
	}
}
