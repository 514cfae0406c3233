package community.scs.workbench.ui.outcomes;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

import community.scs.workbench.document.authoring.FileName;
import community.scs.workbench.document.authoring.Folder;
import community.scs.workbench.ui.lifecycle.Folders;
import community.scs.workbench.ui.lifecycle.RevisionWizard;
import community.scs.workbench.ui.wizards.NewDocumentWizard;
import community.scs.workbench.ui.wizards.OpenWizard;

/** Starts a revision of the standard that a topic speaks of, or a new decision record, with the outcome quoted and cited. */
public class DraftFromOutcome extends AbstractHandler {

	/** a document and the folder that it is in */
	private record Target(IContainer container, Folder folder, String name) {
	}

	@Override
	public Object execute(ExecutionEvent event) {
		OutcomeRow row = row(event);
		Shell shell = HandlerUtil.getActiveWorkbenchWindow(event).getShell();
		if (row == null) {
			MessageDialog.openInformation(shell, "Draft from an Outcome", "Put the caret into a topic of minutes, or select a line of the view Outcomes.");
			return null;
		}
		Job.create("Find the standard that " + row.file().getName() + " speaks of", (ICoreRunnable) monitor -> {
			List<IContainer> folders = Folders.all();
			Target target = target(row, folders);
			OpenWizard.on(shell, () -> wizard(row, target, folders));
		}).schedule();
		return null;
	}

	private static OutcomeRow row(ExecutionEvent event) {
		if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection && selection.getFirstElement() instanceof OutcomeRow row) {
			return row;
		}
		IEditorPart editor = HandlerUtil.getActiveEditor(event);
		IFile file = editor == null ? null : Adapters.adapt(editor.getEditorInput(), IFile.class);
		ITextEditor text = Adapters.adapt(editor, ITextEditor.class);
		return file != null && text != null && text.getSelectionProvider().getSelection() instanceof ITextSelection caret
				? OutcomeRows.at(file, text.getDocumentProvider().getDocument(text.getEditorInput()).get(), caret.getStartLine() + 1)
				: null;
	}

	/** the first standard of the topic that a folder has, in the version that is named or else the latest; null if there is none */
	private static Target target(OutcomeRow row, List<IContainer> folders) throws CoreException {
		List<Target> found = new ArrayList<>();
		for (IContainer container : folders) {
			Folder folder = Folders.read(container);
			for (String standard : row.topic().standards()) {
				List<String> names = folder.names().stream().filter(name -> name.startsWith(standard) && FileName.parse(name).filter(n -> !n.supplement()).isPresent()
						&& (name.length() == standard.length() + 3 || name.charAt(standard.length()) == '-')).toList();
				if (!names.isEmpty()) {
					found.add(new Target(container, folder, names.getLast()));
				}
			}
		}
		return found.isEmpty() ? null : found.getFirst();
	}

	private static IWizard wizard(OutcomeRow row, Target target, List<IContainer> folders) {
		if (target != null) {
			return new RevisionWizard(target.container(), target.name(), target.folder(), row.quotation());
		}
		NewDocumentWizard wizard = new NewDocumentWizard().quoting(row.quotation(), row.topic().title());
		wizard.init(PlatformUI.getWorkbench(), folders.isEmpty() ? new StructuredSelection(row.file()) : new StructuredSelection(folders.getFirst()));
		return wizard;
	}
}
