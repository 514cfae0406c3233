package community.scs.workbench.editor.coloring;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;

/** Tells which lines are too long to be coloured: what the widget needs to lay out a line grows faster than the number of its colours. */
final class LongLines {

	/** characters; editor-bridge.md has the figures */
	static final int LIMIT = 5_000;

	private final IDocument document;
	private int start;
	private int end = -1;

	LongLines(IDocument document) {
		this.document = document;
	}

	/** Fast where the offsets of calls rise. */
	boolean isLong(int offset) {
		if (offset < start || offset > end) {
			try {
				IRegion line = document.getLineInformationOfOffset(offset);
				start = line.getOffset();
				end = start + line.getLength();
			} catch (BadLocationException e) {
				return false;
			}
		}
		return end - start > LIMIT;
	}
}
