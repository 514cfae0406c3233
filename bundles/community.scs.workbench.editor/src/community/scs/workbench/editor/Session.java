package community.scs.workbench.editor;

import com.google.common.base.Suppliers;
import community.scs.workbench.editor.build.Index;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.DocumentRewriteSessionEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.IDocumentRewriteSessionListener;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

/**
 * An open document and its model. Every change of the text cancels the running reads and, after a short pause, parses
 * again in the background; reads see the text as it was when they were asked for or are cancelled. All methods may be
 * called from any thread and none waits.
 */
public final class Session implements IDocumentListener, IDocumentRewriteSessionListener {

	/** Told on a background thread after each parse; reads submitted from here see the parsed text. */
	@FunctionalInterface
	public interface Listener {
		void parsed(Session session);
	}

	/** Time without a key press, in milliseconds, after which the text is parsed. */
	private static final int PAUSE = 50;

	/** A text to parse; the index it links against counts as part of it. */
	private record Text(String content, Object index) {
	}

	private final IDocument document;
	private final Language language;
	private final URI uri;
	private final Embeddings embeddings;
	private final Index index;
	private final Worker worker;
	private final ScheduledExecutorService timer;
	private final List<Listener> listeners = new CopyOnWriteArrayList<>();
	private volatile Text text;
	private volatile boolean closed;
	private Future<?> pending;

	// touched by the worker only
	private XtextResource resource;
	private Text parsed;
	private Lines lines;
	private Supplier<List<Embedded>> embedded;

	Session(IDocument document, Language language, URI uri, Embeddings embeddings, Index index, Worker worker, ScheduledExecutorService timer) {
		this.document = document;
		this.language = language;
		this.uri = uri;
		this.embeddings = embeddings;
		this.index = index;
		this.worker = worker;
		this.timer = timer;
		text = new Text(document.get(), new Object());
		document.addDocumentListener(this);
		((IDocumentExtension4) document).addDocumentRewriteSessionListener(this);
		parseAfter(0);
	}

	public Language language() {
		return language;
	}

	public URI uri() {
		return uri;
	}

	public IDocument document() {
		return document;
	}

	/** Nothing if the document is not in the workspace. */
	public Optional<IFile> file() {
		return Languages.fileOf(uri);
	}

	/** The text as typed, saved or not. */
	public String text() {
		return text.content();
	}

	public void addListener(Listener listener) {
		listeners.add(listener);
		read(Urgency.SOON, snapshot -> {
			listener.parsed(this);
			return null;
		});
	}

	public void removeListener(Listener listener) {
		listeners.remove(listener);
	}

	/**
	 * Runs the reader on the model of the text as it is now.
	 *
	 * @return the answer; cancelled if the text changes before, or, unless a user waits for it, is linked anew; failed, and
	 *         logged, if the language fails
	 */
	public <T> CompletableFuture<T> read(Urgency urgency, Function<Snapshot, T> reader) {
		CompletableFuture<T> answer = new CompletableFuture<>();
		submit(urgency, reader, answer);
		return answer;
	}

	private <T> void submit(Urgency urgency, Function<Snapshot, T> reader, CompletableFuture<T> answer) {
		Text asked = text;
		CancelIndicator cancel = () -> closed || text != asked || answer.isDone();
		worker.submit(urgency, () -> {
			try {
				if (cancel.isCanceled())
					giveUp(urgency, reader, asked, answer);
				else
					answer.complete(reader.apply(snapshot(asked, cancel)));
			} catch (Throwable e) { // an error of a language, of whatever kind, must not stop the worker
				if (Failures.isCancel(e))
					giveUp(urgency, reader, asked, answer);
				else {
					answer.completeExceptionally(e);
					Failures.log(language.id(), e);
				}
			}
		});
	}

	private <T> void giveUp(Urgency urgency, Function<Snapshot, T> reader, Text asked, CompletableFuture<T> answer) {
		if (urgency == Urgency.NOW && !answer.isDone() && text != asked && stays(asked))
			submit(urgency, reader, answer);
		else
			answer.cancel(false);
	}

	private boolean stays(Text asked) {
		return !closed && text.content().equals(asked.content());
	}

	/** Reads, then shows the answer on the UI thread if the text is still the same. */
	public <T> void show(Urgency urgency, Function<Snapshot, T> reader, Consumer<T> view) {
		Text asked = text;
		read(urgency, reader).thenAccept(answer -> {
			Display display = PlatformUI.getWorkbench().getDisplay();
			if (!display.isDisposed())
				display.asyncExec(() -> {
					if (stays(asked))
						view.accept(answer);
				});
		});
	}

	/** Links again if the model refers to one of the files, which have changed. */
	public void othersChanged(Set<URI> files) {
		worker.submit(Urgency.SOON, () -> {
			if (resource == null || files.stream().anyMatch(f -> resource.getResourceSet().getResource(f, false) != null))
				relink();
		});
	}

	/** Forgets the model and all it refers to. */
	public synchronized void relink() {
		text = new Text(text.content(), new Object());
		parseAfter(0);
	}

	private Snapshot snapshot(Text wanted, CancelIndicator cancel) throws IOException {
		if (parsed != wanted)
			parse(wanted);
		index.refresh(resource.getResourceSet());
		return Snapshot.of(language, resource, wanted.content(), lines, cancel, embedded);
	}

	private void parse(Text wanted) throws IOException {
		boolean reuse = parsed != null && parsed.index() == wanted.index();
		parsed = null;
		if (reuse)
			resource.reparse(wanted.content());
		else
			resource = index.load(language, uri, file().map(IResource::getProject), wanted.content());
		lines = new Lines(wanted.content());
		embedded = Suppliers.memoize(() -> embeddings.of(language, resource, wanted.content(), index, file().map(IResource::getProject)));
		parsed = wanted;
	}

	@Override
	public void documentAboutToBeChanged(DocumentEvent event) {
		// the text is taken after the change
	}

	@Override
	public void documentChanged(DocumentEvent event) {
		if (((IDocumentExtension4) document).getActiveRewriteSession() == null)
			take();
	}

	@Override
	public void documentRewriteSessionChanged(DocumentRewriteSessionEvent event) {
		if (event.getChangeType() == DocumentRewriteSessionEvent.SESSION_STOP)
			take();
	}

	private synchronized void take() {
		text = new Text(document.get(), text.index());
		parseAfter(PAUSE);
	}

	private synchronized void parseAfter(int milliseconds) {
		if (pending != null)
			pending.cancel(false);
		if (!closed)
			pending = timer.schedule(() -> read(Urgency.SOON, snapshot -> {
				listeners.forEach(listener -> listener.parsed(this));
				return null;
			}), milliseconds, TimeUnit.MILLISECONDS);
	}

	synchronized void close() {
		closed = true;
		pending.cancel(false);
		document.removeDocumentListener(this);
		((IDocumentExtension4) document).removeDocumentRewriteSessionListener(this);
		listeners.clear();
	}
}
