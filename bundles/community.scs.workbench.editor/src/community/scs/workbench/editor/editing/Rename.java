package community.scs.workbench.editor.editing;

import community.scs.workbench.editor.Access;
import community.scs.workbench.editor.Answers;
import community.scs.workbench.editor.Session;
import community.scs.workbench.editor.Snapshot;
import community.scs.workbench.editor.Urgency;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.Refactoring;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.xtext.ide.server.rename.IRenameService2;
import org.eclipse.xtext.resource.IReferenceDescription;
import org.eclipse.xtext.resource.IResourceDescription;

/** Renaming as a refactoring of the platform: the language's rename service computes the edits. */
final class Rename extends Refactoring {

	private final Session session;
	private final Position position;
	private final String oldName;
	private String newName;
	private Edits edits;

	private Rename(Session session, Position position, String oldName) {
		this.session = session;
		this.position = position;
		this.oldName = oldName;
		newName = oldName;
	}

	/** Nothing if there is no name at the offset, or the language cannot rename. */
	static Optional<Rename> at(Session session, Snapshot snapshot, int offset) {
		IRenameService2 service = snapshot.language().service(IRenameService2.class).orElse(null);
		if (service == null)
			return Optional.empty();
		IRenameService2.PrepareRenameOptions options = new IRenameService2.PrepareRenameOptions();
		options.setLanguageServerAccess(new Access(snapshot));
		options.setCancelIndicator(snapshot.cancel());
		options.setParams(new PrepareRenameParams(snapshot.identifier(), snapshot.position(offset)));
		var answer = service.prepareRename(options);
		if (answer == null || answer.isThird())
			return Optional.empty();
		Range range = answer.isFirst() ? answer.getFirst() : answer.getSecond().getRange();
		String name = answer.isFirst()
				? snapshot.text().substring(snapshot.offset(range.getStart()), snapshot.offset(range.getEnd()))
				: answer.getSecond().getPlaceholder();
		return Optional.of(new Rename(session, range.getStart(), name));
	}

	String oldName() {
		return oldName;
	}

	void setNewName(String name) {
		newName = name;
	}

	@Override
	public String getName() {
		return "Rename";
	}

	@Override
	public RefactoringStatus checkInitialConditions(IProgressMonitor monitor) {
		return new RefactoringStatus();
	}

	/** Called by the wizard on a thread of its own. */
	@Override
	public RefactoringStatus checkFinalConditions(IProgressMonitor monitor) {
		if (newName.isBlank() || newName.equals(oldName))
			return RefactoringStatus.createFatalErrorStatus("Enter a new name.");
		var answer = session.read(Urgency.NOW, snapshot -> rename(snapshot.at(snapshot.offset(position))));
		try {
			edits = Answers.await(answer, monitor);
			return edits.files().isEmpty() ? RefactoringStatus.createFatalErrorStatus(
					"'" + oldName + "' can't be renamed to '" + newName + "'. Try a name the language allows.")
					: new RefactoringStatus();
		} catch (ExecutionException e) {
			return RefactoringStatus.createFatalErrorStatus(
					"'" + oldName + "' can't be renamed to '" + newName + "': " + e.getCause().getMessage());
		} catch (CancellationException e) {
			return RefactoringStatus.createFatalErrorStatus("The text has changed. Start the renaming again.");
		}
	}

	private Edits rename(Snapshot snapshot) {
		Access access = new Access(snapshot);
		loadReferring(snapshot, access);
		IRenameService2.Options options = new IRenameService2.Options();
		options.setLanguageServerAccess(access);
		options.setCancelIndicator(snapshot.cancel());
		options.setRenameParams(new RenameParams(snapshot.identifier(), position, newName));
		return Edits.of(snapshot, snapshot.language().service(IRenameService2.class).orElseThrow().rename(options));
	}

	/** Some services look at loaded files only: load those that refer to what is loaded, of the index. */
	private static void loadReferring(Snapshot snapshot, Access access) {
		ResourceSet resources = snapshot.resource().getResourceSet();
		Set<URI> loaded = resources.getResources().stream().map(Resource::getURI).collect(Collectors.toSet());
		for (IResourceDescription file : access.descriptions().getAllResourceDescriptions())
			for (IReferenceDescription reference : file.getReferenceDescriptions())
				if (loaded.contains(reference.getTargetEObjectUri().trimFragment()))
					resources.getResource(file.getURI(), true);
	}

	@Override
	public CompositeChange createChange(IProgressMonitor monitor) {
		return edits.change("Rename '" + oldName + "' to '" + newName + "'");
	}
}
