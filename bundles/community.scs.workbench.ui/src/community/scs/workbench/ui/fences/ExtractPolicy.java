package community.scs.workbench.ui.fences;

import community.scs.workbench.editor.editing.RefactoringDialog;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ltk.ui.refactoring.RefactoringWizard;
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
		RefactoringDialog.open(shell, wizard);
	}
}
