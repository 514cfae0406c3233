package community.scs.workbench.ui.lifecycle;

import java.nio.charset.Charset;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.PlatformUI;

/** Gives a file another text: in its editor if it is open, where the change can be undone, else in the workspace. */
public final class DocumentEdits {

	private DocumentEdits() {
	}

	/**
	 * Replaces only what differs. Any thread may call.
	 *
	 * @param before the text that the new one was made from; if the file has another one by now, nothing is changed
	 * @throws CoreException with a message for users
	 */
	public static void replace(IFile file, String before, String after, IProgressMonitor monitor) throws CoreException {
		ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
		if (buffer == null) {
			if (!file.readString().equals(before)) {
				throw changed(file);
			}
			file.setContents(after.getBytes(Charset.forName(file.getCharset())), false, true, monitor);
			return;
		}
		AtomicReference<CoreException> failure = new AtomicReference<>();
		PlatformUI.getWorkbench().getDisplay().syncExec(() -> {
			IDocument document = buffer.getDocument();
			if (document.get().equals(before)) {
				replace(document, before, after);
			} else {
				failure.set(changed(file));
			}
		});
		if (failure.get() != null) {
			throw failure.get();
		}
	}

	static CoreException changed(IFile file) {
		return new CoreException(Status.error(file.getName() + " has changed meanwhile; close the dialog and start again."));
	}

	private static void replace(IDocument document, String before, String after) {
		int start = 0;
		int shorter = Math.min(before.length(), after.length());
		while (start < shorter && before.charAt(start) == after.charAt(start)) {
			start++;
		}
		int end = 0;
		while (end < shorter - start && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
			end++;
		}
		try {
			document.replace(start, before.length() - start - end, after.substring(start, after.length() - end));
		} catch (BadLocationException e) {
			throw new IllegalStateException(e);
		}
	}
}
