package community.scs.workbench.ui;

import community.scs.workbench.editor.BufferListener;
import java.util.Set;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.swt.widgets.Control;

/**
 * Tells when the text of a workspace file may have changed: when it is typed, saved, added, removed, closed without saving,
 * or when a project is opened or closed.
 */
public final class TextWatch {

	private final Control owner;
	private final Set<String> extensions;
	private final Runnable changed;
	private final BufferListener buffers = new BufferListener() {

		@Override
		public void bufferCreated(IFileBuffer buffer) {
			watch(buffer);
		}

		@Override
		public void bufferDisposed(IFileBuffer buffer) {
			if (concerns(buffer)) {
				((ITextFileBuffer) buffer).getDocument().removeDocumentListener(typed);
				tell();
			}
		}
	};
	private final IDocumentListener typed = new IDocumentListener() {

		@Override
		public void documentAboutToBeChanged(DocumentEvent event) {
			// told after the change
		}

		@Override
		public void documentChanged(DocumentEvent event) {
			tell();
		}
	};

	/**
	 * @param owner      nothing is told any more when it is disposed
	 * @param extensions of the files that matter
	 * @param changed    called on the UI thread
	 */
	public TextWatch(Control owner, Set<String> extensions, Runnable changed) {
		this.owner = owner;
		this.extensions = extensions;
		this.changed = changed;
		FileChanges.listen(owner, extensions, this::tell);
		FileBuffers.getTextFileBufferManager().addFileBufferListener(buffers);
		for (IFileBuffer buffer : FileBuffers.getTextFileBufferManager().getFileBuffers()) {
			watch(buffer);
		}
		owner.addDisposeListener(event -> release());
	}

	private void watch(IFileBuffer buffer) {
		if (concerns(buffer)) {
			((ITextFileBuffer) buffer).getDocument().addDocumentListener(typed);
		}
	}

	private void release() {
		FileBuffers.getTextFileBufferManager().removeFileBufferListener(buffers);
		for (IFileBuffer buffer : FileBuffers.getTextFileBufferManager().getFileBuffers()) {
			if (concerns(buffer)) {
				((ITextFileBuffer) buffer).getDocument().removeDocumentListener(typed);
			}
		}
	}

	private boolean concerns(IFileBuffer buffer) {
		IPath path = buffer.getLocation();
		return buffer instanceof ITextFileBuffer && path != null && path.getFileExtension() != null && extensions.contains(path.getFileExtension());
	}

	private void tell() {
		if (!owner.isDisposed()) {
			owner.getDisplay().asyncExec(() -> {
				if (!owner.isDisposed()) {
					changed.run();
				}
			});
		}
	}
}
