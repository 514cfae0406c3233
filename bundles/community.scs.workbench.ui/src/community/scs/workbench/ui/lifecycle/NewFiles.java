package community.scs.workbench.ui.lifecycle;

import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.operation.IRunnableContext;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

/** Writes what a wizard has made, and shows it. */
public final class NewFiles {

	private NewFiles() {
	}

	/** @return null, or what went wrong, for the wizard's page */
	public static String create(IFile file, String text, IRunnableContext context) {
		try {
			context.run(true, true, monitor -> {
				try {
					file.create(text.getBytes(StandardCharsets.UTF_8), false, false, monitor);
				} catch (CoreException e) {
					throw new InvocationTargetException(e);
				}
			});
			return show(file);
		} catch (InvocationTargetException e) {
			return file.getName() + " could not be written: " + e.getCause().getMessage();
		} catch (InterruptedException e) {
			return "Nothing was written.";
		}
	}

	/** Opens the file and selects it in the navigator. */
	static String show(IFile file) {
		BasicNewResourceWizard.selectAndReveal(file, PlatformUI.getWorkbench().getActiveWorkbenchWindow());
		IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
		try {
			IDE.openEditor(page, file);
			return null;
		} catch (PartInitException e) {
			return file.getName() + " could not be opened: " + e.getMessage();
		}
	}
}
