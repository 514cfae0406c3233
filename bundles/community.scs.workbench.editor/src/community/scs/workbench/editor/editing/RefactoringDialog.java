package community.scs.workbench.editor.editing;

import org.eclipse.ltk.ui.refactoring.RefactoringWizard;
import org.eclipse.ltk.ui.refactoring.RefactoringWizardOpenOperation;
import org.eclipse.swt.widgets.Shell;

/** The dialog of a refactoring, with preview; for the UI thread. */
public final class RefactoringDialog {

	private RefactoringDialog() {
	}

	/** Comes back when the dialog is closed, or nothing could be asked. */
	public static void open(Shell shell, RefactoringWizard wizard) {
		try {
			new RefactoringWizardOpenOperation(wizard).run(shell, wizard.getDefaultPageTitle());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
