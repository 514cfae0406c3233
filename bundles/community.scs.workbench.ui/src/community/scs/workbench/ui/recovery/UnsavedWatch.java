package community.scs.workbench.ui.recovery;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;

import community.scs.workbench.editor.Bridge;
import community.scs.workbench.editor.BufferListener;

/**
 * Keeps copies of the texts that are typed and not saved yet, at most {@value #DELAY_MS} ms old. A copy goes when its text is
 * saved or its editor is closed; it stays when the workbench is killed. Only files of our languages are copied, and
 * never one that may hold credentials. UI thread only.
 */
final class UnsavedWatch extends BufferListener implements IDocumentListener, IWorkbenchListener {

	private static final int DELAY_MS = 2000;
	private static final String TESTS = ".policy-test";

	private final Display display;
	private final UnsavedTexts texts;
	private final Runnable capture = this::capture;
	private final Set<ITextFileBuffer> typed = new HashSet<>();
	private final Set<IPath> kept = ConcurrentHashMap.newKeySet();
	/** What is to be written, or deleted, next. */
	private final Map<IPath, Optional<UnsavedText>> waiting = new LinkedHashMap<>();
	private final Job writing = Job.createSystem("Keep unsaved texts", (ICoreRunnable) monitor -> write());
	private boolean isScheduled;
	private boolean isForced;

	private UnsavedWatch(Display display, UnsavedTexts texts) {
		this.display = display;
		this.texts = texts;
	}

	static void start(IWorkbench workbench, UnsavedTexts texts) {
		UnsavedWatch watch = new UnsavedWatch(workbench.getDisplay(), texts);
		FileBuffers.getTextFileBufferManager().addFileBufferListener(watch);
		for (IFileBuffer buffer : FileBuffers.getTextFileBufferManager().getFileBuffers()) {
			watch.bufferCreated(buffer);
		}
		workbench.addWorkbenchListener(watch);
	}

	/** null for what is not copied */
	private static IFile file(IFileBuffer buffer) {
		IFile file = buffer instanceof ITextFileBuffer && buffer.getLocation() != null ? FileBuffers.getWorkspaceFileAtLocation(buffer.getLocation()) : null;
		return file != null && isCopied(file.getName()) ? file : null;
	}

	private static boolean isCopied(String name) {
		boolean mayHoldSecrets = name.matches("(?i)(clouds|secure).*+");
		return !mayHoldSecrets && (name.endsWith(TESTS) || Bridge.get() != null && Bridge.get().languages().mayKnow(name));
	}

	@Override
	public void bufferCreated(IFileBuffer buffer) {
		if (file(buffer) != null) {
			((ITextFileBuffer) buffer).getDocument().addDocumentListener(this);
		}
	}

	@Override
	public void bufferDisposed(IFileBuffer buffer) {
		if (file(buffer) != null) {
			((ITextFileBuffer) buffer).getDocument().removeDocumentListener(this);
			typed.remove(buffer);
			drop(file(buffer).getFullPath());
		}
	}

	@Override
	public void dirtyStateChanged(IFileBuffer buffer, boolean isDirty) {
		if (!isDirty && file(buffer) != null) {
			drop(file(buffer).getFullPath());
		}
	}

	@Override
	public void documentAboutToBeChanged(DocumentEvent event) {
		// the text is taken after the change
	}

	@Override
	public void documentChanged(DocumentEvent event) {
		ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(event.getDocument());
		if (buffer != null) {
			display.execute(() -> changed(buffer));
		}
	}

	private void changed(ITextFileBuffer buffer) {
		typed.add(buffer);
		if (!isScheduled) {
			isScheduled = true;
			display.timerExec(DELAY_MS, capture);
		}
	}

	private void capture() {
		isScheduled = false;
		for (ITextFileBuffer buffer : typed) {
			IFile file = file(buffer);
			if (buffer.isDirty() && file != null) {
				kept.add(file.getFullPath());
				change(file.getFullPath(), Optional.of(new UnsavedText(file.getFullPath(), Instant.now(), file.getLocalTimeStamp(), buffer.getDocument().get())));
			}
		}
		typed.clear();
	}

	private void drop(IPath path) {
		if (!isForced && kept.remove(path)) {
			change(path, Optional.empty());
		}
	}

	private void change(IPath path, Optional<UnsavedText> text) {
		synchronized (waiting) {
			waiting.put(path, text);
		}
		writing.schedule();
	}

	private void write() {
		Map<IPath, Optional<UnsavedText>> now;
		synchronized (waiting) {
			now = Map.copyOf(waiting);
			waiting.clear();
		}
		now.forEach((path, text) -> text.ifPresentOrElse(texts::keep, () -> texts.drop(path)));
	}

	/** Somebody ends the session, and editors are not asked whether to save. */
	@Override
	public boolean preShutdown(IWorkbench workbench, boolean forced) {
		isForced = forced;
		return true;
	}

	@Override
	public void postShutdown(IWorkbench workbench) {
		FileBuffers.getTextFileBufferManager().removeFileBufferListener(this);
		if (!isForced) {
			Set.copyOf(kept).forEach(this::drop);
		}
		write();
	}
}
