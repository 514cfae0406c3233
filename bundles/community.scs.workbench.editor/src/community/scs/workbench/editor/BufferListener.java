package community.scs.workbench.editor;

import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.runtime.IPath;

/** Hears what subclasses care about. */
public abstract class BufferListener implements IFileBufferListener {

	@Override
	public void bufferCreated(IFileBuffer buffer) {
		// not heard
	}

	@Override
	public void bufferDisposed(IFileBuffer buffer) {
		// not heard
	}

	@Override
	public void bufferContentAboutToBeReplaced(IFileBuffer buffer) {
		// not heard
	}

	@Override
	public void bufferContentReplaced(IFileBuffer buffer) {
		// not heard
	}

	@Override
	public void stateChanging(IFileBuffer buffer) {
		// not heard
	}

	@Override
	public void stateChangeFailed(IFileBuffer buffer) {
		// not heard
	}

	@Override
	public void dirtyStateChanged(IFileBuffer buffer, boolean isDirty) {
		// not heard
	}

	@Override
	public void stateValidationChanged(IFileBuffer buffer, boolean isStateValidated) {
		// not heard
	}

	@Override
	public void underlyingFileMoved(IFileBuffer buffer, IPath path) {
		// not heard
	}

	@Override
	public void underlyingFileDeleted(IFileBuffer buffer) {
		// not heard
	}
}
