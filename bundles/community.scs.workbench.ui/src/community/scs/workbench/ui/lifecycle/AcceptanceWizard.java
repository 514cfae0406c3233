package community.scs.workbench.ui.lifecycle;

import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Path;
import org.eclipse.jface.wizard.Wizard;

import community.scs.workbench.document.authoring.AuthoringException;
import community.scs.workbench.document.authoring.FileName;
import community.scs.workbench.document.authoring.Folder;
import community.scs.workbench.document.authoring.Renaming;
import community.scs.workbench.ui.Icons;
import community.scs.workbench.ui.Projects;

/** Accept Proposal: gives a proposal its number, renames its file, and lets all references in the project follow, in one step of undo. */
final class AcceptanceWizard extends Wizard {

	private static final List<String> EXTENSIONS = List.of("md", "scsreq", "yaml", "yml");

	private final IFile file;
	private final Map<IFile, String> mentions;
	private final AcceptancePage page;

	AcceptanceWizard(IFile file, Folder folder, Map<IFile, String> mentions) {
		this.file = file;
		this.mentions = mentions;
		setWindowTitle("Accept Proposal");
		setNeedsProgressMonitor(true);
		setDefaultPageImageDescriptor(Icons.descriptor("banner"));
		FileName proposal = FileName.parse(file.getName()).orElseThrow();
		Map<String, String> told = new LinkedHashMap<>();
		mentions.forEach((mentioning, text) -> {
			int count = Renaming.count(text, proposal);
			if (count > 0) {
				told.put(mentioning.getProjectRelativePath().toString(), count == 1 ? "1 reference" : count + " references");
			}
		});
		page = new AcceptancePage(proposal, folder, told);
		addPage(page);
	}

	/** All texts of the project that could mention a document. Not for the UI thread. */
	static Map<IFile, String> texts(IFile proposal) throws CoreException {
		Map<IFile, String> texts = new LinkedHashMap<>();
		for (String extension : EXTENSIONS) {
			for (IFile mentioning : Projects.files(proposal.getProject(), extension)) {
				texts.put(mentioning, Projects.text(mentioning));
			}
		}
		return texts;
	}

	@Override
	public boolean performFinish() {
		try {
			Map<FileName, FileName> names = page.names();
			getContainer().run(true, false, monitor -> {
				try {
					new AcceptanceChange(file, mentions).perform(names, monitor);
				} catch (CoreException e) {
					throw new InvocationTargetException(e);
				}
			});
			NewFiles.show(file.getParent().getFile(new Path(names.values().iterator().next().toString())));
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
