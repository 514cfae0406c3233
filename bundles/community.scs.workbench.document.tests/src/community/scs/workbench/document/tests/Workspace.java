package community.scs.workbench.document.tests;

import com.google.inject.Injector;
import community.scs.workbench.document.ide.StandardsDocumentIdeSetup;
import community.scs.workbench.document.model.StandardsDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.findReferences.IReferenceFinder;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.ILanguageServerAccess;
import org.eclipse.xtext.ide.server.formatting.FormattingService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.TextRegion;
import org.eclipse.xtext.util.concurrent.IUnitOfWork;

/** Documents that refer to each other, with the services of an editor. */
final class Workspace {

	private static final Injector INJECTOR = new StandardsDocumentIdeSetup().createInjectorAndDoEMFRegistration();

	private final XtextResourceSet set = INJECTOR.getInstance(XtextResourceSet.class);

	static <T> T service(Class<T> type) {
		return INJECTOR.getInstance(type);
	}

	Workspace open(Collection<Path> files) {
		files.forEach(f -> set.getResource(URI.createFileURI(f.toAbsolutePath().normalize().toString()), true));
		return this;
	}

	XtextResource resource(Path file) {
		return (XtextResource) set.getResource(URI.createFileURI(file.toAbsolutePath().normalize().toString()), true);
	}

	XtextResource add(String name, String text) throws IOException {
		XtextResource resource = (XtextResource) set.createResource(URI.createURI("memory:/Standards/" + name));
		resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Map.of(XtextResource.OPTION_ENCODING, "UTF-8"));
		return resource;
	}

	static StandardsDocument document(XtextResource resource) {
		return (StandardsDocument) resource.getContents().getFirst();
	}

	static String text(XtextResource resource) {
		return resource.getParseResult().getRootNode().getText();
	}

	static Document lines(XtextResource resource) {
		return new Document(1, text(resource));
	}

	static Position position(XtextResource resource, int offset) {
		return lines(resource).getPosition(offset);
	}

	static TextDocumentIdentifier identifier(XtextResource resource) {
		return new TextDocumentIdentifier(resource.getURI().toString());
	}

	/** @param marked the text with a bar where the cursor is */
	List<ContentAssistEntry> proposals(String name, String marked) throws IOException {
		int offset = marked.indexOf('¦');
		String text = marked.replace("¦", "");
		XtextResource resource = add(name, text);
		ContentAssistContextFactory factory = service(ContentAssistContextFactory.class);
		factory.setPool(service(ExecutorService.class));
		ContentAssistContext[] contexts = factory.create(text, new TextRegion(offset, 0), offset, resource);
		List<ContentAssistEntry> entries = new ArrayList<>();
		service(IdeContentProposalProvider.class).createProposals(List.of(contexts), new IIdeContentProposalAcceptor() {
			@Override
			public void accept(ContentAssistEntry entry, int priority) {
				entries.add(entry);
			}

			@Override
			public boolean canAcceptMoreProposals() {
				return true;
			}
		});
		set.getResources().remove(resource);
		return entries;
	}

	String formatted(XtextResource resource) {
		Document lines = lines(resource);
		return apply(resource, service(FormattingService.class).format(lines, resource,
				new DocumentFormattingParams(identifier(resource), new FormattingOptions(4, false)), CancelIndicator.NullImpl));
	}

	/** Edits count in the text as it is, so they are applied from the last to the first. */
	static String apply(XtextResource resource, List<? extends TextEdit> edits) {
		Comparator<TextEdit> byLine = Comparator.comparingInt(e -> e.getRange().getStart().getLine());
		Comparator<TextEdit> byPlace = byLine.thenComparingInt(e -> e.getRange().getStart().getCharacter());
		return lines(resource).applyChanges(edits.stream().sorted(byPlace.reversed()).toList()).getContents();
	}

	/** Lets a finder read them. */
	IReferenceFinder.IResourceAccess resources() {
		return new IReferenceFinder.IResourceAccess() {
			@Override
			public <R> R readOnly(URI uri, IUnitOfWork<R, ResourceSet> work) {
				try {
					return work.exec(set);
				} catch (Exception e) {
					throw new AssertionError(e);
				}
			}
		};
	}

	/** Lets a service read the documents of this workspace. */
	ILanguageServerAccess access() {
		return (ILanguageServerAccess) Proxy.newProxyInstance(getClass().getClassLoader(),
				new Class<?>[] { ILanguageServerAccess.class }, (proxy, method, arguments) -> switch (method.getName()) {
					case "newLiveScopeResourceSet" -> set;
					case "getInitializeParams" -> new InitializeParams();
					case "doSyncRead" -> read((String) arguments[0], (Function<?, ?>) arguments[1]);
					default -> throw new UnsupportedOperationException(method.getName());
				});
	}

	@SuppressWarnings("unchecked")
	private Object read(String uri, Function<?, ?> reader) {
		XtextResource resource = (XtextResource) set.getResource(URI.createURI(uri), true);
		return ((Function<ILanguageServerAccess.Context, ?>) reader)
				.apply(new ILanguageServerAccess.Context(resource, lines(resource), true, CancelIndicator.NullImpl));
	}
}
