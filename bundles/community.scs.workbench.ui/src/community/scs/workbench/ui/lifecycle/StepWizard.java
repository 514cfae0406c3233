package community.scs.workbench.ui.lifecycle;

import java.lang.reflect.InvocationTargetException;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.wizard.Wizard;

import community.scs.workbench.document.authoring.AuthoringException;
import community.scs.workbench.document.authoring.FileName;
import community.scs.workbench.document.authoring.Folder;
import community.scs.workbench.document.authoring.Step;
import community.scs.workbench.ui.Icons;

/** Stabilise, deprecate or reject a document: changes keys of its front matter and nothing else. */
final class StepWizard extends Wizard {

	private final IFile file;
	private final Step step;
	private final StepPage page;

	StepWizard(Step step, IFile file, Folder folder) {
		this.file = file;
		this.step = step;
		setWindowTitle(step.words());
		setNeedsProgressMonitor(true);
		setDefaultPageImageDescriptor(Icons.descriptor("banner"));
		page = new StepPage(step, FileName.parse(file.getName()).orElseThrow(), folder);
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		try {
			String after = step.apply(page.text(), page.date(), page.replacedBy());
			getContainer().run(true, false, monitor -> {
				try {
					DocumentEdits.replace(file, page.text(), after, monitor);
				} catch (CoreException e) {
					throw new InvocationTargetException(e);
				}
			});
			return true;
		} catch (AuthoringException e) {
			page.setErrorMessage(e.getMessage());
		} catch (InvocationTargetException e) {
			page.setErrorMessage(e.getCause().getMessage());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		return false;
	}
}
