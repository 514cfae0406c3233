package community.scs.workbench.ui.wizards;

import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.Path;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

import community.scs.workbench.document.authoring.AuthoringException;
import community.scs.workbench.document.authoring.Quotation;
import community.scs.workbench.ui.Icons;

/** File &gt; New &gt; Standards document. */
public class NewDocumentWizard extends BasicNewResourceWizard implements IExecutableExtension {

	private String type = "Standard";
	private Quotation quotation;
	private String title = "";
	private DocumentPage page;

	@Override
	public void setInitializationData(IConfigurationElement config, String property, Object data) {
		type = data instanceof String named ? named : type;
	}

	/** Starts from what a meeting came to. */
	public NewDocumentWizard quoting(Quotation outcome, String topic) {
		type = "Decision Record";
		title = topic;
		quotation = outcome;
		return this;
	}

	@Override
	public void addPages() {
		setWindowTitle("New " + type);
		setDefaultPageImageDescriptor(Icons.descriptor("banner"));
		page = new DocumentPage(folder(Adapters.adapt(getSelection().getFirstElement(), IResource.class)), type, title, quotation);
		addPage(page);
	}

	/** the project's folder Standards, or the selected one; null if nothing is selected */
	private static IContainer folder(IResource selected) {
		if (selected == null) {
			return null;
		}
		IContainer standards = selected.getProject().getFolder(new Path("Standards"));
		return standards.exists() ? standards : selected instanceof IContainer container ? container : selected.getParent();
	}

	@Override
	public boolean performFinish() {
		try {
			IFile file = page.file();
			byte[] content = page.draft().text().getBytes(StandardCharsets.UTF_8);
			getContainer().run(true, true, monitor -> {
				try {
					file.create(content, false, false, monitor);
				} catch (CoreException e) {
					throw new InvocationTargetException(e);
				}
			});
			selectAndReveal(file);
			IDE.openEditor(getWorkbench().getActiveWorkbenchWindow().getActivePage(), file);
			return true;
		} catch (InvocationTargetException | PartInitException e) {
			page.setErrorMessage("The document could not be written: " + (e.getCause() == null ? e : e.getCause()).getMessage());
		} catch (AuthoringException e) {
			page.setErrorMessage(e.getMessage());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		return false;
	}
}
