package community.scs.workbench.editor.editing;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.ui.refactoring.RefactoringWizard;
import org.eclipse.ltk.ui.refactoring.UserInputWizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Asks for the new name. */
final class RenameWizard extends RefactoringWizard {

	private final Rename rename;

	RenameWizard(Rename rename) {
		super(rename, DIALOG_BASED_USER_INTERFACE | PREVIEW_EXPAND_FIRST_NODE);
		this.rename = rename;
		setDefaultPageTitle("Rename '" + rename.oldName() + "'");
	}

	@Override
	protected void addUserInputPages() {
		addPage(new NamePage());
	}

	private final class NamePage extends UserInputWizardPage {

		NamePage() {
			super("name"); //$NON-NLS-1$
		}

		@Override
		public void createControl(Composite parent) {
			Composite area = new Composite(parent, SWT.NONE);
			GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
			new Label(area, SWT.NONE).setText("New &name:");
			Text name = new Text(area, SWT.BORDER);
			GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
			name.setText(rename.oldName());
			name.selectAll();
			name.addModifyListener(e -> check(name.getText()));
			setControl(area);
			setPageComplete(false);
		}

		private void check(String name) {
			rename.setNewName(name);
			if (name.isBlank())
				setPageComplete(RefactoringStatus.createFatalErrorStatus("Enter a new name."));
			else if (name.equals(rename.oldName())) {
				setErrorMessage(null);
				setPageComplete(false);
			} else
				setPageComplete(new RefactoringStatus());
		}
	}
}
