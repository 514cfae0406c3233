package community.scs.workbench.document.style;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.xtext.util.ReplaceRegion;

/** Collects what the checks of one text find. */
final class Report {

	private final StyleText text;
	private final List<Blemish> found = new ArrayList<>();

	Report(StyleText text) {
		this.text = text;
	}

	void add(StyleRule rule, int from, int to, String message, ReplaceRegion... edits) {
		found.add(new Blemish(rule, from, Math.max(0, to - from), message, List.of(edits)));
	}

	/** Marks all of a line but its indentation. */
	void addLine(StyleRule rule, int line, String message, ReplaceRegion... edits) {
		String written = text.line(line);
		int start = text.start(line);
		add(rule, start + written.length() - written.stripLeading().length(), start + written.stripTrailing().length(), message, edits);
	}

	void addPiece(StyleRule rule, Piece piece, String message, ReplaceRegion... edits) {
		add(rule, piece.start(), piece.end(), message, edits);
	}

	List<Blemish> found() {
		return found;
	}
}
