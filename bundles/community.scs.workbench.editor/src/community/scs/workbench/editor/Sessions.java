package community.scs.workbench.editor;

import community.scs.workbench.editor.build.Index;
import community.scs.workbench.editor.build.LiveBuild;
import community.scs.workbench.editor.problems.LiveProblems;
import community.scs.workbench.editor.problems.Problems;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.text.IDocument;
import org.eclipse.xtext.resource.XtextResource;

/**
 * The sessions of the documents that are open now. A document gets its session when somebody first asks for it and
 * keeps it as long as its file buffer lives, so two editors on one file share one session.
 */
public final class Sessions extends BufferListener {

	/** Number of characters above which a document stays plain text. */
	public static final int LIMIT = 5 * 1024 * 1024;

	private final Map<IDocument, Session> sessions = new ConcurrentHashMap<>();
	private final Languages languages;
	private final Embeddings embeddings;
	private final Index index;
	private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(daemon("timer")); //$NON-NLS-1$
	private final ExecutorService threads = Executors.newFixedThreadPool(2, daemon("worker")); //$NON-NLS-1$

	Sessions(Languages languages, Embeddings embeddings, Index index) {
		this.languages = languages;
		this.embeddings = embeddings;
		this.index = index;
	}

	private static ThreadFactory daemon(String role) {
		return Thread.ofPlatform().daemon().name("Language services: " + role + ' ', 1).factory(); //$NON-NLS-1$
	}

	/** Nothing if no language knows the document, it isn't a file, or it is too large. */
	public Optional<Session> of(IDocument document) {
		if (document == null)
			return Optional.empty();
		Session open = sessions.get(document);
		return open != null ? Optional.of(open) : open(document);
	}

	/** The session of a file that is open now. */
	public Optional<Session> of(URI uri) {
		return sessions.values().stream().filter(s -> s.uri().equals(uri)).findAny();
	}

	/** The session of a workspace file that is open now. */
	public Optional<Session> of(IFile file) {
		return of(Languages.uriOf(file));
	}

	/**
	 * Runs the reader on the model of an open document or, if the file is closed, of the text on disk.
	 *
	 * @return cancelled if no language knows the file or if it is open and its text changes
	 */
	public <T> CompletableFuture<T> read(IFile file, Function<Snapshot, T> reader) {
		return of(file).map(session -> session.read(Urgency.NOW, reader))
				.orElseGet(() -> CompletableFuture.supplyAsync(() -> languages.of(file).map(language -> {
					String text = index.textOf(Languages.uriOf(file));
					XtextResource resource = index.load(language, Languages.uriOf(file), Optional.of(file.getProject()), text);
					return reader.apply(embeddings.snapshot(language, resource, text, index, Optional.of(file.getProject())));
				}).orElseThrow(CancellationException::new), threads));
	}

	public Collection<Session> open() {
		return sessions.values();
	}

	private synchronized Optional<Session> open(IDocument document) {
		ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(document);
		if (buffer == null || sessions.containsKey(document))
			return Optional.ofNullable(sessions.get(document));
		Optional<Language> language = languageOf(buffer);
		if (language.isEmpty())
			return Optional.empty();
		Optional<IFile> file = fileOf(buffer);
		if (document.getLength() > LIMIT) {
			file.ifPresent(Problems::showTooLarge);
			return Optional.empty();
		}
		URI uri = file.map(Languages::uriOf).orElseGet(() -> URI.createURI(buffer.getFileStore().toURI().toString()));
		Session session = new Session(document, language.get(), uri, embeddings, index, new Worker(threads), timer);
		sessions.put(document, session);
		session.addListener(new LiveProblems(index, buffer.getAnnotationModel()));
		file.ifPresent(f -> session.addListener(new LiveBuild(index, f)));
		return Optional.of(session);
	}

	private Optional<Language> languageOf(ITextFileBuffer buffer) {
		try {
			return languages.of(buffer.getContentType());
		} catch (CoreException e) { // the file cannot be read: the editor will say so
			return Optional.empty();
		}
	}

	private static Optional<IFile> fileOf(IFileBuffer buffer) {
		return Optional.ofNullable(buffer.getLocation()).map(FileBuffers::getWorkspaceFileAtLocation);
	}

	void close() {
		sessions.values().forEach(Session::close);
		sessions.clear();
		timer.shutdownNow();
		threads.shutdownNow();
	}

	@Override
	public void bufferDisposed(IFileBuffer buffer) {
		if (buffer instanceof ITextFileBuffer text) {
			Session session = sessions.remove(text.getDocument());
			if (session != null) {
				session.close();
				if (buffer.isDirty())
					session.file().ifPresent(LiveBuild::rebuild);
			}
		}
	}
}
