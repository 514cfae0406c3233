package community.scs.workbench.ui.repository;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

import community.scs.workbench.review.git.CloneException;
import community.scs.workbench.review.git.CloneRequest;
import community.scs.workbench.review.git.RepositoryClone;
import community.scs.workbench.ui.CancelButton;
import community.scs.workbench.ui.Icons;
import community.scs.workbench.ui.Progress;

/** File &gt; Import &gt; SCS Standards Repository: opens a folder as a project, or clones a repository and opens that. */
public class ImportRepositoryWizard extends Wizard implements IImportWizard {

	private RepositoryPage page;

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		setWindowTitle("Import an SCS Standards Repository");
		setNeedsProgressMonitor(true);
		setDefaultPageImageDescriptor(Icons.descriptor("banner"));
	}

	@Override
	public void addPages() {
		page = new RepositoryPage();
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		CloneRequest request = page.request();
		Path folder = page.folder();
		IProject[] project = new IProject[1];
		try {
			getContainer().run(true, true, CancelButton.during(monitor -> {
				try {
					project[0] = open(request, folder, monitor);
				} catch (CloneException | CoreException e) {
					throw new InvocationTargetException(e);
				} catch (CancellationException e) {
					throw new InterruptedException();
				}
			}, getShell()));
			BasicNewResourceWizard.selectAndReveal(RepositoryProject.start(project[0]), PlatformUI.getWorkbench().getActiveWorkbenchWindow());
			return true;
		} catch (InvocationTargetException e) {
			page.setErrorMessage(e.getCause().getMessage() == null ? "The repository could not be opened." : e.getCause().getMessage());
		} catch (InterruptedException e) {
			page.setErrorMessage(null);
			page.setMessage("Cancelled; nothing was cloned.");
		}
		return false;
	}

	private static IProject open(CloneRequest request, Path folder, IProgressMonitor monitor) throws CloneException, CoreException {
		SubMonitor steps = SubMonitor.convert(monitor, request == null ? 1 : 10);
		if (request != null) {
			RepositoryClone.run(request, new Progress(steps.split(9)));
		}
		return RepositoryProject.open(folder, steps.split(1));
	}
}
