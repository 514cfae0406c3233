package community.scs.workbench.ui.typing;

import community.scs.workbench.document.ide.typing.Indentation;
import community.scs.workbench.document.ide.typing.Pairs;
import community.scs.workbench.document.ide.typing.TableRows;
import community.scs.workbench.document.ide.typing.TextChange;
import java.util.Optional;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension;
import org.eclipse.jface.text.TextUtilities;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.custom.VerifyKeyListener;
import org.eclipse.swt.events.VerifyEvent;
import org.eclipse.swt.graphics.Point;

/**
 * Keys that select: Tab and Shift+Tab through the cells of a table and the levels of a list, and signs around a selection.
 * Anywhere else Tab is the platform's.
 */
public final class TypingKeys implements IReconciler, VerifyKeyListener {

	private ITextViewer viewer;

	/** Before the keys of the editor, among them Shift+Tab, which the editor adds after it has installed its viewer. */
	@Override
	public void install(ITextViewer installed) {
		viewer = installed;
		StyledText widget = viewer.getTextWidget();
		widget.getDisplay().asyncExec(() -> {
			if (!widget.isDisposed())
				((ITextViewerExtension) viewer).prependVerifyKeyListener(this);
		});
	}

	@Override
	public void uninstall() {
		((ITextViewerExtension) viewer).removeVerifyKeyListener(this);
	}

	@Override
	public void verifyKey(VerifyEvent event) {
		StyledText widget = viewer.getTextWidget();
		boolean isPlain = (event.stateMask & (SWT.CTRL | SWT.ALT | SWT.COMMAND)) == 0;
		boolean isOneCaret = !widget.getBlockSelection() && widget.getSelectionRanges().length == 2;
		if (event.doit && isPlain && isOneCaret && widget.getEditable() && viewer.getDocument() != null)
			change(event).ifPresent(change -> {
				event.doit = false;
				TextChanges.apply(change, viewer);
			});
	}

	private Optional<TextChange> change(VerifyEvent event) {
		IDocument document = viewer.getDocument();
		Point selection = viewer.getSelectedRange();
		String text = document.get();
		if (event.keyCode == SWT.TAB)
			return tab(text, selection, (event.stateMask & SWT.SHIFT) != 0, TextUtilities.getDefaultLineDelimiter(document));
		boolean isSign = selection.y > 0 && event.character > ' ' && event.character < SWT.DEL;
		return isSign ? Pairs.around(text, selection.x, selection.y, event.character) : Optional.empty();
	}

	/** In a cell that is selected as a whole, the caret counts as its end, so that Tab moves on. */
	private static Optional<TextChange> tab(String text, Point selection, boolean isBack, String lineEnd) {
		boolean isManyLines = text.substring(selection.x, selection.x + selection.y).contains("\n");
		if (isManyLines)
			return Optional.empty();
		if (isBack)
			return TableRows.previous(text, selection.x)
					.or(() -> selection.y == 0 ? Indentation.higher(text, selection.x) : Optional.empty());
		return TableRows.next(text, selection.x + selection.y, lineEnd)
				.or(() -> selection.y == 0 ? Indentation.deeper(text, selection.x) : Optional.empty());
	}

	@Override
	public IReconcilingStrategy getReconcilingStrategy(String contentType) {
		return null;
	}
}
