package community.scs.workbench.editor;

import community.scs.workbench.editor.build.Index;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.ILanguageServerAccess;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.impl.ChunkedResourceDescriptions;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;

/** What services made for Xtext's language server expect of it, served from one snapshot and the index. */
public final class Access implements ILanguageServerAccess {

	private final Snapshot snapshot;
	private final Index index;

	public Access(Snapshot snapshot) {
		this.snapshot = snapshot;
		index = Bridge.get().index();
	}

	@Override
	public <T> T doSyncRead(String uri, Function<Context, T> reader) {
		URI wanted = URI.createURI(uri);
		if (wanted.equals(snapshot.uri()))
			return reader.apply(new Context(snapshot.resource(), snapshot.document(), true, snapshot.cancel()));
		XtextResource beside = snapshot.part().isPresent() ? (XtextResource) snapshot.resource().getResourceSet().getResource(wanted, false) : null;
		XtextResource other = beside != null ? beside : (XtextResource) newLiveScopeResourceSet(wanted).getResource(wanted, true);
		String text = other.getParseResult().getRootNode().getText();
		return reader.apply(new Context(other, new Document(1, text), false, snapshot.cancel()));
	}

	@Override
	public <T> CompletableFuture<T> doRead(String uri, Function<Context, T> reader) {
		return CompletableFuture.completedFuture(doSyncRead(uri, reader));
	}

	@Override
	public <T> CompletableFuture<T> doReadIndex(Function<? super IndexContext, ? extends T> reader) {
		return CompletableFuture.completedFuture(reader.apply(new IndexContext(descriptions(), snapshot.cancel())));
	}

	/** What the snapshot's project sees; embedded texts, which no index knows, see each other. */
	public IResourceDescriptions descriptions() {
		ResourceSet resources = snapshot.resource().getResourceSet();
		ChunkedResourceDescriptions known = ChunkedResourceDescriptions.findInEmfObject(resources);
		if (snapshot.part().isPresent())
			known.setContainer(Embeddings.hostOf(snapshot.uri()).toString(), new ResourceDescriptionsData(List.copyOf(resources.getResources()).stream()
					.filter(text -> Embeddings.hostOf(text.getURI()).equals(Embeddings.hostOf(snapshot.uri())))
					.map(snapshot.language().services().getResourceDescriptionManager()::getResourceDescription).toList()));
		return known;
	}

	@Override
	public ResourceSet newLiveScopeResourceSet(URI uri) {
		return index.newResourceSet(Languages.fileOf(uri).map(f -> f.getProject()));
	}

	@Override
	public InitializeParams getInitializeParams() {
		InitializeParams params = new InitializeParams();
		params.setCapabilities(new ClientCapabilities());
		return params;
	}

	@Override
	public InitializeResult getInitializeResult() {
		ServerCapabilities capabilities = new ServerCapabilities();
		capabilities.setRenameProvider(new RenameOptions(true));
		return new InitializeResult(capabilities);
	}

	@Override
	public void addBuildListener(IBuildListener listener) {
		throw new UnsupportedOperationException("the workspace builds, not the services"); //$NON-NLS-1$
	}

	@Override
	public LanguageClient getLanguageClient() {
		return null; // there is no client to talk to
	}
}
