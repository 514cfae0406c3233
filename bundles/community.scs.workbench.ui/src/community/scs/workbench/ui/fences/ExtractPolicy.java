package community.scs.workbench.ui.fences;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ltk.ui.refactoring.RefactoringWizard;
import org.eclipse.ltk.ui.refactoring.RefactoringWizardOpenOperation;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Writes the policy in the fence at the caret to a file of its own. */
public final class ExtractPolicy extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = HandlerUtil.getActiveShell(event);
		FenceText.find(HandlerUtil.getActiveEditor(event), fence -> open(shell, new Extraction(fence)));
		return null;
	}

	private static void open(Shell shell, Extraction extraction) {
		RefactoringWizard wizard = new RefactoringWizard(extraction, RefactoringWizard.DIALOG_BASED_USER_INTERFACE) {
			@Override
			protected void addUserInputPages() {
				addPage(new ExtractionPage(extraction));
			}
		};
		wizard.setDefaultPageTitle(extraction.getName());
		try {
			new RefactoringWizardOpenOperation(wizard).run(shell, extraction.getName());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
