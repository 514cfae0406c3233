package community.scs.workbench.ui.fences;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.ltk.ui.refactoring.UserInputWizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.SaveAsDialog;

/** Asks for the file, and whether the document shall link to it. */
final class ExtractionPage extends UserInputWizardPage {

	private final Extraction extraction;
	private Text path;

	ExtractionPage(Extraction extraction) {
		super("file");
		this.extraction = extraction;
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(page);
		setControl(page);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(page, "community.scs.workbench.ui.extraction");
		new Label(page, SWT.NONE).setText("&File:");
		path = new Text(page, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).hint(360, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(path);
		path.setText(extraction.target().toString());
		path.addModifyListener(e -> pathChanged());
		Button browse = new Button(page, SWT.PUSH);
		browse.setText("&Browse…");
		browse.addListener(SWT.Selection, e -> browse());
		Button link = new Button(page, SWT.CHECK);
		link.setText("Put a &link to the file in the place of the fence");
		GridDataFactory.fillDefaults().span(3, 1).applyTo(link);
		link.addListener(SWT.Selection, e -> extraction.setLinked(link.getSelection()));
		path.setFocus();
		path.setSelection(path.getText().lastIndexOf('/') + 1, path.getText().length());
	}

	private void pathChanged() {
		String text = path.getText().strip();
		extraction.setTarget(IPath.fromPortableString(text).makeAbsolute());
		setPageComplete(text.isEmpty() ? org.eclipse.ltk.core.refactoring.RefactoringStatus.createFatalErrorStatus("Enter a file.")
				: extraction.checkFinalConditions(null));
	}

	private void browse() {
		SaveAsDialog dialog = new SaveAsDialog(getShell());
		dialog.setOriginalFile(ResourcesPlugin.getWorkspace().getRoot().getFile(extraction.target()));
		dialog.setBlockOnOpen(true);
		if (dialog.open() == Window.OK && dialog.getResult() != null)
			path.setText(dialog.getResult().toString());
	}
}
