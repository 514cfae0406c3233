package community.scs.workbench.ui.tests;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.ISourceViewerExtension2;
import org.eclipse.ui.texteditor.ITextEditor;

/** What an open text editor shows, and typing into it. */
final class Editors {

	private Editors() {
	}

	static IDocument document(ITextEditor editor) {
		return editor.getDocumentProvider().getDocument(editor.getEditorInput());
	}

	static String text(ITextEditor editor) {
		return document(editor).get();
	}

	static void replace(ITextEditor editor, int offset, int length, String text) throws BadLocationException {
		document(editor).replace(offset, length, text);
	}

	/** the labels of all code minings that are drawn now */
	static List<String> minings(ITextEditor editor) {
		ISourceViewer viewer = (ISourceViewer) editor.getAdapter(ITextViewer.class);
		List<String> labels = new ArrayList<>();
		Iterator<Annotation> annotations = ((ISourceViewerExtension2) viewer).getVisualAnnotationModel().getAnnotationIterator();
		while (annotations.hasNext()) {
			Annotation annotation = annotations.next();
			if (annotation.getClass().getSimpleName().startsWith("CodeMining")) {
				minings(annotation).stream().map(ICodeMining::getLabel).filter(label -> label != null).forEach(labels::add);
			}
		}
		return labels;
	}

	/** The platform keeps the minings of an annotation to itself. */
	@SuppressWarnings("unchecked")
	private static List<ICodeMining> minings(Annotation annotation) {
		try {
			Field field = annotation.getClass().getDeclaredField("fMinings");
			field.setAccessible(true);
			return List.copyOf((List<ICodeMining>) field.get(annotation));
		} catch (ReflectiveOperationException e) {
			throw new AssertionError(e);
		}
	}
}
