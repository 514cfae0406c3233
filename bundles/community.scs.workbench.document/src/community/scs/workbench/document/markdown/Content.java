package community.scs.workbench.document.markdown;

import java.util.Arrays;
import java.util.List;

/**
 * The text of a block without what belongs to its containers: its lines, trimmed and joined by line feeds, and where
 * each lies in the document.
 */
final class Content {

	final String text;
	private final int[] starts;
	private final int[] offsets;

	Content(String document, List<Span> lines) {
		starts = new int[lines.size()];
		offsets = new int[lines.size()];
		StringBuilder joined = new StringBuilder();
		for (int i = 0; i < starts.length; i++) {
			Span line = lines.get(i);
			int from = Line.skipSpaces(document, line.start(), line.end());
			if (i > 0)
				joined.append('\n');
			starts[i] = joined.length();
			offsets[i] = from;
			joined.append(document, from, Line.trimEnd(document, from, line.end()));
		}
		text = joined.toString();
	}

	/** @return the offset in the document */
	int source(int position) {
		int line = lineOf(position);
		return offsets[line] + position - starts[line];
	}

	/** @return the line of the block, from 0 */
	int lineOf(int position) {
		int found = Arrays.binarySearch(starts, position);
		return found < 0 ? -found - 2 : found;
	}

	Span source(Span span) {
		return new Span(source(span.start()), source(span.end()));
	}
}
