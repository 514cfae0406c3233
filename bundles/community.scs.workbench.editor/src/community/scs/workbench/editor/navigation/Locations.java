package community.scs.workbench.editor.navigation;

import community.scs.workbench.editor.Embeddings;
import community.scs.workbench.editor.Languages;
import community.scs.workbench.editor.Snapshot;
import community.scs.workbench.editor.TextEditors;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.xtext.findReferences.IReferenceFinder.IResourceAccess;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolService;
import org.eclipse.xtext.util.concurrent.IUnitOfWork;

/** Places in files: where something is defined, and how to get there. */
public final class Locations {

	private Locations() {
	}

	/** Where that is defined which the text at the offset refers to. */
	static List<Location> definitions(Snapshot snapshot, int offset) {
		return snapshot.language().service(DocumentSymbolService.class)
				.map(s -> inFiles(s.getDefinitions(snapshot.resource(), offset, resources(snapshot), snapshot.cancel())))
				.orElse(List.of());
	}

	/** Places in embedded texts as places in the files that hold them. */
	static List<Location> inFiles(List<? extends Location> locations) {
		return locations.stream()
				.map(l -> new Location(Embeddings.hostOf(URI.createURI(l.getUri())).toString(), l.getRange())).toList();
	}

	/** Gives finders the snapshot's own resources. */
	static IResourceAccess resources(Snapshot snapshot) {
		ResourceSet resources = snapshot.resource().getResourceSet();
		return new IResourceAccess() {
			@Override
			public <R> R readOnly(URI uri, IUnitOfWork<R, ResourceSet> work) {
				resources.getResource(uri.trimFragment(), true);
				try {
					return work.exec(resources);
				} catch (RuntimeException e) {
					throw e;
				} catch (Exception e) {
					throw new IllegalStateException(e);
				}
			}
		};
	}

	static Optional<IFile> file(Location location) {
		return Languages.fileOf(URI.createURI(location.getUri())).filter(IResource::exists);
	}

	static String name(Location location) {
		return URI.decode(URI.createURI(location.getUri()).lastSegment());
	}

	/** Opens an editor on the location and selects it; for the UI thread. */
	public static void open(IWorkbenchPage page, Location location) {
		try {
			IFile file = file(location).orElse(null);
			IEditorPart part = file != null ? IDE.openEditor(page, file)
					: IDE.openEditorOnFileStore(page, EFS.getLocalFileSystem()
							.getStore(java.net.URI.create(URI.createURI(location.getUri()).trimFragment().toString())));
			ITextEditor editor = Adapters.adapt(part, ITextEditor.class);
			if (editor != null)
				select(editor, location);
		} catch (PartInitException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
		}
	}

	private static void select(ITextEditor editor, Location location) {
		IDocument document = TextEditors.document(editor).orElse(null);
		if (document == null)
			return;
		try {
			int start = offset(document, location.getRange().getStart());
			editor.selectAndReveal(start, offset(document, location.getRange().getEnd()) - start);
		} catch (BadLocationException e) {
			// the file has changed since: it is open, at its start
		}
	}

	private static int offset(IDocument document, Position position) throws BadLocationException {
		return document.getLineOffset(position.getLine()) + position.getCharacter();
	}
}
