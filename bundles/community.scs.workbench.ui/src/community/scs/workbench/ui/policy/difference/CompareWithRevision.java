package community.scs.workbench.ui.policy.difference;

import java.lang.reflect.InvocationTargetException;

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
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IObjectActionDelegate;
import org.eclipse.ui.IWorkbenchPart;
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
		RevisionDialog.ask(shell, file, true, chosen -> CompareUI.openCompareEditor(
				chosen.size() > 1 ? new Input(file, chosen.get(0), chosen.get(1)) : new Input(file, chosen.getFirst())));
	}

	/** The file as it is now, or as it was at one revision, on the left; as it was at another one on the right. */
	public static final class Input extends CompareEditorInput {

		private final IFile file;
		private final String left;
		private final String right;

		public Input(IFile file, String revision) {
			this(file, null, revision);
		}

		/** @param left null for the file as it is now */
		public Input(IFile file, String left, String right) {
			super(new CompareConfiguration());
			this.file = file;
			this.left = left;
			this.right = right;
			getCompareConfiguration().setLeftLabel(left == null ? file.getFullPath().makeRelative().toString() : file.getName() + " at " + left);
			getCompareConfiguration().setRightLabel(file.getName() + " at " + right);
			getCompareConfiguration().setRightEditable(false);
			getCompareConfiguration().setLeftEditable(false);
			setTitle(file.getName() + " – " + (left == null ? right : left + " and " + right));
		}

		@Override
		protected Object prepareInput(IProgressMonitor monitor) throws InvocationTargetException {
			try {
				return new Differencer().findDifferences(false, monitor, null, null, left == null ? new ResourceNode(file) : at(left), at(right));
			} catch (CoreException e) {
				setMessage(e.getMessage());
				return null;
			}
		}

		private TextElement at(String revision) throws CoreException {
			return new TextElement(file.getName(), String.valueOf(file.getFileExtension()), GitFiles.text(file, revision), file);
		}
	}
}
