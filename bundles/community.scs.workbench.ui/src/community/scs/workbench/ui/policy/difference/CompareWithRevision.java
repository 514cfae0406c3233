package community.scs.workbench.ui.policy.difference;

import java.lang.reflect.InvocationTargetException;
import java.util.List;

import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareEditorInput;
import org.eclipse.compare.CompareUI;
import org.eclipse.compare.ResourceNode;
import org.eclipse.compare.structuremergeviewer.Differencer;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IObjectActionDelegate;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.handlers.HandlerUtil;

import community.scs.workbench.ui.policy.source.GitFiles;

/** Compares a file with what Git has kept of it. */
public class CompareWithRevision extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		IFile file = Adapters.adapt(HandlerUtil.getCurrentStructuredSelection(event).getFirstElement(), IFile.class);
		IEditorPart editor = HandlerUtil.getActiveEditor(event);
		IFile chosen = file != null || editor == null ? file : Adapters.adapt(editor.getEditorInput(), IFile.class);
		if (chosen != null) {
			ask(HandlerUtil.getActiveShell(event), chosen);
		}
		return null;
	}

	/** The same in the menu Compare With of the platform. */
	public static final class Item implements IObjectActionDelegate {

		private Shell shell;
		private IFile selected;

		@Override
		public void setActivePart(IAction action, IWorkbenchPart part) {
			shell = part.getSite().getShell();
		}

		@Override
		public void selectionChanged(IAction action, ISelection selection) {
			selected = selection instanceof IStructuredSelection files ? Adapters.adapt(files.getFirstElement(), IFile.class) : null;
		}

		@Override
		public void run(IAction action) {
			if (selected != null) {
				ask(shell, selected);
			}
		}
	}

	private static void ask(Shell shell, IFile file) {
		Display display = shell.getDisplay();
		Job.create("Read the revisions of " + file.getName(), (ICoreRunnable) monitor -> {
			List<GitFiles.Revision> revisions = GitFiles.revisions(file);
			display.asyncExec(() -> choose(shell, file, revisions));
		}).schedule();
	}

	private static void choose(Shell shell, IFile file, List<GitFiles.Revision> revisions) {
		if (revisions.isEmpty()) {
			MessageDialog.openInformation(shell, "Compare with Git Revision", file.getName() + " is in no Git repository that has a commit.");
			return;
		}
		ElementListSelectionDialog dialog = new ElementListSelectionDialog(shell,
				LabelProvider.createTextProvider(revision -> ((GitFiles.Revision) revision).name() + "   " + ((GitFiles.Revision) revision).description()));
		dialog.setTitle("Compare with Git Revision");
		dialog.setMessage("Branch, tag, or commit that changed the file:");
		dialog.setElements(revisions.toArray());
		if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof GitFiles.Revision revision) {
			CompareUI.openCompareEditor(new Input(file, revision.name()));
		}
	}

	/** The file as it is now on the left, as it was on the right. */
	public static final class Input extends CompareEditorInput {

		private final IFile file;
		private final String revision;

		public Input(IFile file, String revision) {
			super(new CompareConfiguration());
			this.file = file;
			this.revision = revision;
			getCompareConfiguration().setLeftLabel(file.getFullPath().makeRelative().toString());
			getCompareConfiguration().setRightLabel(file.getName() + " at " + revision);
			getCompareConfiguration().setRightEditable(false);
			getCompareConfiguration().setLeftEditable(false);
			setTitle(file.getName() + " – " + revision);
		}

		@Override
		protected Object prepareInput(IProgressMonitor monitor) throws InvocationTargetException {
			try {
				return new Differencer().findDifferences(false, monitor, null, null, new ResourceNode(file), new TextElement(file.getName(), String.valueOf(file.getFileExtension()), GitFiles.text(file, revision), file));
			} catch (CoreException e) {
				setMessage(e.getMessage());
				return null;
			}
		}
	}
}
