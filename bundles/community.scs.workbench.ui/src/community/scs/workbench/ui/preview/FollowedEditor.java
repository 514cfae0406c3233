package community.scs.workbench.ui.preview;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension5;
import org.eclipse.jface.text.IViewportListener;
import org.eclipse.swt.custom.CaretListener;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.texteditor.ITextEditor;

/** The editor whose document is shown: its text, and the place in it that the user looks at. UI thread only. */
final class FollowedEditor {

	/** What the user does in the editor. */
	interface Listener {

		void typed();

		void caretMoved();

		/** By the user; not when {@link FollowedEditor#scrollTo} did. */
		void scrolled();

		void closed();
	}

	private final ITextEditor editor;
	private final IDocument document;
	private final ITextViewer viewer;
	private final StyledText text;
	private final Listener listener;
	private final IDocumentListener typed = new IDocumentListener() {

		@Override
		public void documentAboutToBeChanged(DocumentEvent event) {
			// the text is taken after the change
		}

		@Override
		public void documentChanged(DocumentEvent event) {
			listener.typed();
		}
	};
	private final CaretListener caretMoved;
	private final IViewportListener scrolled = offset -> scrolled();
	private boolean isLed;

	FollowedEditor(ITextEditor editor, Listener listener) {
		this.editor = editor;
		this.listener = listener;
		caretMoved = event -> listener.caretMoved();
		document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
		viewer = editor.getAdapter(ITextViewer.class);
		text = viewer.getTextWidget();
		document.addDocumentListener(typed);
		text.addCaretListener(caretMoved);
		viewer.addViewportListener(scrolled);
		text.addDisposeListener(event -> listener.closed());
	}

	static boolean isDocument(ITextEditor editor) {
		IFile file = Adapters.adapt(editor.getEditorInput(), IFile.class);
		return editor.getDocumentProvider() != null && editor.getAdapter(ITextViewer.class) != null
				&& (file == null ? editor.getEditorInput().getName() : file.getName()).endsWith(".md");
	}

	void release() {
		document.removeDocumentListener(typed);
		if (!text.isDisposed()) {
			text.removeCaretListener(caretMoved);
			viewer.removeViewportListener(scrolled);
		}
	}

	private void scrolled() {
		if (!isLed) {
			listener.scrolled();
		}
	}

	ITextEditor editor() {
		return editor;
	}

	String text() {
		return document.get();
	}

	/** the line of the caret, from 1; 0 if it is out of sight */
	int caretLine() {
		if (text.isDisposed()) {
			return 0;
		}
		try {
			int offset = text.getOffsetAtLine(text.getLineAtOffset(text.getCaretOffset()));
			int line = document.getLineOfOffset(viewer instanceof ITextViewerExtension5 folded ? folded.widgetOffset2ModelOffset(offset) : offset);
			return line >= viewer.getTopIndex() && line <= viewer.getBottomIndex() ? line + 1 : 0;
		} catch (BadLocationException e) {
			return 0; // the text changed meanwhile
		}
	}

	/** the first line in sight, from 1; {@link PageWidget#END} when the last line is in sight and the first is not */
	int topLine() {
		if (text.isDisposed()) {
			return 1;
		}
		boolean isAtEnd = viewer.getTopIndex() > 0 && viewer.getBottomIndex() >= document.getNumberOfLines() - 1;
		return isAtEnd ? PageWidget.END : viewer.getTopIndex() + 1;
	}

	/** Scrolls, and leaves the caret where it is. @param line from 1, or {@link PageWidget#END} */
	void scrollTo(int line) {
		if (text.isDisposed()) {
			return;
		}
		isLed = true;
		try {
			viewer.setTopIndex(line == PageWidget.END ? document.getNumberOfLines() - 1 : Math.min(line, document.getNumberOfLines()) - 1);
		} finally {
			isLed = false;
		}
	}

	/** @param line from 1 */
	void select(int line) {
		try {
			editor.selectAndReveal(document.getLineOffset(line - 1), 0);
		} catch (BadLocationException e) {
			listener.typed(); // the page is older than the text
		}
	}
}
