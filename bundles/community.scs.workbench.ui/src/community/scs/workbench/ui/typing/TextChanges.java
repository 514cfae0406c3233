package community.scs.workbench.ui.typing;

import community.scs.workbench.document.ide.typing.TextChange;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.IRewriteTarget;
import org.eclipse.jface.text.ITextViewerExtension;

/** Makes changes in a viewer; each is one step of Undo. */
final class TextChanges {

	private TextChanges() {
	}

	static void apply(TextChange change, ITextViewer viewer) {
		IRewriteTarget target = ((ITextViewerExtension) viewer).getRewriteTarget();
		if (!change.isMove()) {
			target.beginCompoundChange();
			try {
				target.getDocument().replace(change.offset(), change.length(), change.text());
			} catch (BadLocationException e) {
				ILog.of(TextChanges.class).error("A key was meant for another text.", e);
				return;
			} finally {
				target.endCompoundChange();
			}
		}
		viewer.setSelectedRange(change.caret(), change.selected());
		viewer.revealRange(change.caret(), change.selected());
	}
}
