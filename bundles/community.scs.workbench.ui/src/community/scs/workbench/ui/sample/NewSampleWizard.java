package community.scs.workbench.ui.sample;

import java.lang.reflect.InvocationTargetException;
import java.net.URI;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.dialogs.WizardNewProjectCreationPage;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

import community.scs.workbench.ui.Icons;

/** File &gt; New &gt; Sample project. */
public class NewSampleWizard extends BasicNewResourceWizard {

	private WizardNewProjectCreationPage page;

	@Override
	public void addPages() {
		setWindowTitle("New Sample Project");
		setNeedsProgressMonitor(true);
		setDefaultPageImageDescriptor(Icons.descriptor("banner"));
		page = new WizardNewProjectCreationPage("sample");
		page.setTitle("Sample project");
		page.setDescription("A standards document, requirements that quote it, and a policy, to try everything on.");
		page.setInitialProjectName(freeName());
		addPage(page);
	}

	private static String freeName() {
		String name = SampleProject.NAME;
		for (int i = 2; ResourcesPlugin.getWorkspace().getRoot().getProject(name).exists(); i++) {
			name = SampleProject.NAME + "-" + i;
		}
		return name;
	}

	@Override
	public boolean performFinish() {
		String name = page.getProjectName();
		URI location = page.useDefaults() ? null : page.getLocationURI();
		try {
			IProject[] project = new IProject[1];
			getContainer().run(true, true, monitor -> {
				try {
					project[0] = SampleProject.create(name, location, monitor);
				} catch (CoreException e) {
					throw new InvocationTargetException(e);
				}
			});
			IFile start = SampleProject.start(project[0]);
			if (start != null) {
				selectAndReveal(start);
				IDE.openEditor(getWorkbench().getActiveWorkbenchWindow().getActivePage(), start);
			}
			return true;
		} catch (InvocationTargetException e) {
			page.setErrorMessage(e.getCause().getMessage());
		} catch (CoreException e) {
			page.setErrorMessage(e.getMessage());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		return false;
	}
}
