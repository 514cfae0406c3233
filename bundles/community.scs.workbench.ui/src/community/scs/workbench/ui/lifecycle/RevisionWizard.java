package community.scs.workbench.ui.lifecycle;

import java.lang.reflect.InvocationTargetException;
import java.util.Map;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Path;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

import community.scs.workbench.document.authoring.AuthoringException;
import community.scs.workbench.document.authoring.Draft;
import community.scs.workbench.document.authoring.Folder;
import community.scs.workbench.document.authoring.Quotation;
import community.scs.workbench.ui.Icons;

/** New Revision: the next major version of a document as a draft. */
public final class RevisionWizard extends Wizard implements INewWizard {

	private IContainer container;
	private RevisionPage page;

	/** For File &gt; New, which tells what is selected. */
	public RevisionWizard() {
		// everything comes with the selection
	}

	/**
	 * @param proposed  file name; null if nothing is known
	 * @param quotation null if no outcome asks for the revision
	 */
	public RevisionWizard(IContainer container, String proposed, Folder folder, Quotation quotation) {
		this.container = container;
		begin(new RevisionPage(proposed, folder, quotation));
	}

	private void begin(RevisionPage first) {
		setWindowTitle("New Revision");
		setNeedsProgressMonitor(true);
		setDefaultPageImageDescriptor(Icons.descriptor("banner"));
		page = first;
		addPage(page);
	}

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		IResource selected = Adapters.adapt(selection.getFirstElement(), IResource.class);
		String proposed = selected instanceof IFile file && Folders.isDocument(file) ? file.getName() : null;
		Folder[] folder = { new Folder(Map.of()) };
		try {
			PlatformUI.getWorkbench().getProgressService().busyCursorWhile(monitor -> {
				try {
					container = Folders.near(selected);
					folder[0] = container == null ? folder[0] : Folders.read(container);
				} catch (CoreException e) {
					throw new InvocationTargetException(e);
				}
			});
		} catch (InvocationTargetException e) {
			ILog.of(RevisionWizard.class).log(((CoreException) e.getCause()).getStatus());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		begin(new RevisionPage(proposed, folder[0], null));
	}

	@Override
	public boolean performFinish() {
		try {
			Draft draft = page.draft();
			String problem = NewFiles.create(container.getFile(new Path(draft.name().toString())), draft.text(), getContainer());
			page.setErrorMessage(problem);
			return problem == null;
		} catch (AuthoringException e) {
			page.setErrorMessage(e.getMessage());
			return false;
		}
	}
}
