package community.scs.workbench.editor.navigation;

import community.scs.workbench.editor.Access;
import community.scs.workbench.editor.Answers;
import community.scs.workbench.editor.Bridge;
import community.scs.workbench.editor.Lines;
import community.scs.workbench.editor.Session;
import community.scs.workbench.editor.Snapshot;
import community.scs.workbench.editor.Urgency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Location;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.xtext.ide.server.ILanguageServerAccess.Context;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolService;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;

/** Finds all references to what is named at one place of a document, in all files its project sees. */
final class ReferencesQuery implements ISearchQuery {

	private final Session session;
	private final int offset;
	private final ReferencesResult result = new ReferencesResult(this);
	private String name = ""; //$NON-NLS-1$

	ReferencesQuery(Session session, int offset) {
		this.session = session;
		this.offset = offset;
	}

	@Override
	public IStatus run(IProgressMonitor monitor) {
		result.removeAll();
		CompletableFuture<List<Reference>> answer = session.read(Urgency.LATER, document -> find(document, document.at(offset)));
		try {
			Answers.await(answer, monitor).forEach(result::addMatch);
			return Status.OK_STATUS;
		} catch (OperationCanceledException e) {
			return Status.CANCEL_STATUS;
		} catch (CancellationException e) {
			return Status.warning("The text has changed while it was searched. Search again.");
		} catch (ExecutionException e) {
			return new Status(IStatus.ERROR, Bridge.ID, "The references cannot be found: " + e.getCause().getMessage(),
					e.getCause());
		}
	}

	private List<Reference> find(Snapshot document, Snapshot snapshot) {
		ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(snapshot.resource().getParseResult().getRootNode(), offset);
		name = leaf == null ? "" : name(snapshot, leaf); //$NON-NLS-1$
		Access access = new Access(snapshot);
		List<Location> found = Locations.inFiles(snapshot.language().service(DocumentSymbolService.class).orElseThrow().getReferences(
				snapshot.resource(), offset, Locations.resources(snapshot), access.descriptions(), snapshot.cancel()));
		Map<String, String> texts = new HashMap<>();
		Map<String, Lines> lines = new HashMap<>();
		return found.stream().flatMap(location -> {
			String text = texts.computeIfAbsent(location.getUri(), uri -> uri.equals(document.uri().toString())
					? document.text()
					: access.doSyncRead(uri, (Context c) -> c.getDocument().getContents()));
			IFile file = Locations.file(location).orElse(null);
			return file == null ? Stream.empty()
					: Stream.of(Reference.of(file, text,
							lines.computeIfAbsent(location.getUri(), uri -> new Lines(text)), location.getRange()));
		}).toList();
	}

	/** The name of what is at the caret or around it, as the language says it; else what is written there. */
	private String name(Snapshot snapshot, ILeafNode leaf) {
		IQualifiedNameProvider names = snapshot.language().service(IQualifiedNameProvider.class).orElseThrow();
		for (EObject object = atOffset(snapshot); object != null; object = object.eContainer()) {
			QualifiedName found = names.getFullyQualifiedName(object);
			if (found != null)
				return found.toString();
		}
		return leaf.getText().strip();
	}

	private EObject atOffset(Snapshot snapshot) {
		return snapshot.language().service(EObjectAtOffsetHelper.class).map(h -> h.resolveElementAt(snapshot.resource(), offset)).orElse(null);
	}

	@Override
	public String getLabel() {
		return "References";
	}

	String summary() {
		return "'" + name + "' \u2013 " + result.getMatchCount() + (result.getMatchCount() == 1 ? " reference" : " references");
	}

	@Override
	public boolean canRerun() {
		return true;
	}

	@Override
	public boolean canRunInBackground() {
		return true;
	}

	@Override
	public ReferencesResult getSearchResult() {
		return result;
	}
}
