package community.scs.workbench.ui.lifecycle;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;

import community.scs.workbench.document.authoring.Step;
import community.scs.workbench.ui.wizards.OpenWizard;

/** Opens a wizard on the document of the selection or of the active editor, once what it needs is read. */
public abstract class LifecycleCommand extends AbstractHandler {

	public static class Revise extends LifecycleCommand {
		@Override
		IWizard wizard(IFile file) throws CoreException {
			return new RevisionWizard(file.getParent(), file.getName(), Folders.read(file.getParent()), null);
		}
	}

	public static class Accept extends LifecycleCommand {
		@Override
		IWizard wizard(IFile file) throws CoreException {
			return new AcceptanceWizard(file, Folders.read(file.getParent()), AcceptanceWizard.texts(file));
		}
	}

	public static class Stabilise extends LifecycleCommand {
		@Override
		IWizard wizard(IFile file) throws CoreException {
			return new StepWizard(Step.STABILISE, file, Folders.read(file.getParent()));
		}
	}

	public static class Deprecate extends LifecycleCommand {
		@Override
		IWizard wizard(IFile file) throws CoreException {
			return new StepWizard(Step.DEPRECATE, file, Folders.read(file.getParent()));
		}
	}

	public static class Reject extends LifecycleCommand {
		@Override
		IWizard wizard(IFile file) throws CoreException {
			return new StepWizard(Step.REJECT, file, Folders.read(file.getParent()));
		}
	}

	/** Called in a job. */
	abstract IWizard wizard(IFile file) throws CoreException;

	@Override
	public Object execute(ExecutionEvent event) {
		IFile file = file(event);
		if (file != null && Folders.isDocument(file)) {
			Shell shell = HandlerUtil.getActiveWorkbenchWindow(event).getShell();
			Job.create("Read the documents beside " + file.getName(), (ICoreRunnable) monitor -> {
				IWizard wizard = wizard(file);
				OpenWizard.on(shell, () -> wizard);
			}).schedule();
		}
		return null;
	}

	/** of the selection, else of the active editor; null if neither is a file */
	static IFile file(ExecutionEvent event) {
		if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection && !selection.isEmpty()) {
			IFile file = Adapters.adapt(selection.getFirstElement(), IFile.class);
			if (file != null) {
				return file;
			}
		}
		IEditorPart editor = HandlerUtil.getActiveEditor(event);
		return editor == null ? null : Adapters.adapt(editor.getEditorInput(), IFile.class);
	}
}
