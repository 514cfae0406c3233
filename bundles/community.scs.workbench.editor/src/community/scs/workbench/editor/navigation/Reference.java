package community.scs.workbench.editor.navigation;

import community.scs.workbench.editor.Lines;
import org.eclipse.core.resources.IFile;
import org.eclipse.lsp4j.Range;
import org.eclipse.search.ui.text.Match;

/** One reference, with the line it stands in. */
final class Reference extends Match {

	private final int line;
	private final int column;
	private final String lineText;

	private Reference(IFile file, int offset, int length, int line, int column, String lineText) {
		super(file, offset, length);
		this.line = line;
		this.column = column;
		this.lineText = lineText;
	}

	static Reference of(IFile file, String text, Lines lines, Range range) {
		int start = lines.offset(range.getStart());
		int end = lines.offset(range.getEnd());
		int line = range.getStart().getLine();
		int lineStart = start - range.getStart().getCharacter();
		int lineEnd = text.indexOf('\n', start);
		String whole = text.substring(lineStart, lineEnd < 0 ? text.length() : lineEnd);
		int indent = whole.length() - whole.stripLeading().length();
		return new Reference(file, start, end - start, line, Math.max(0, start - lineStart - indent), whole.strip());
	}

	/** Zero-based. */
	int line() {
		return line;
	}

	/** Where in {@link #lineText()} the reference starts. */
	int column() {
		return column;
	}

	String lineText() {
		return lineText;
	}
}
