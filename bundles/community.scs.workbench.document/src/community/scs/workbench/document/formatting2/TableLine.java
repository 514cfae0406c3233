package community.scs.workbench.document.formatting2;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.ReplaceRegion;

/** A line of a table, from its first to its last character that is no white space. */
record TableLine(ITextRegion region, String written, String aligned) {

	/** As small as possible, so that carets and marks stay in their cells. Offsets are those of the document. */
	List<ReplaceRegion> edits() {
		List<ReplaceRegion> edits = new ArrayList<>();
		int from = 0;
		int to = 0;
		while (from < written.length() || to < aligned.length()) {
			int kept = same(from, to);
			from += kept;
			to += kept;
			int fromEnd = blanksEnd(written, from);
			int toEnd = blanksEnd(aligned, to);
			if (!startsAlike(fromEnd, toEnd) && toEnd < aligned.length() && aligned.charAt(toEnd) == '|')
				toEnd = blanksEnd(aligned, toEnd + 1); // an outer bar that was left out
			if (!startsAlike(fromEnd, toEnd)) {
				fromEnd = written.length();
				toEnd = aligned.length();
			}
			if (fromEnd > from || toEnd > to)
				edits.add(new ReplaceRegion(region.getOffset() + from, fromEnd - from, aligned.substring(to, toEnd)));
			from = fromEnd;
			to = toEnd;
		}
		return edits;
	}

	private int same(int from, int to) {
		int length = 0;
		while (from + length < written.length() && to + length < aligned.length()
				&& written.charAt(from + length) == aligned.charAt(to + length))
			length++;
		return length;
	}

	private boolean startsAlike(int from, int to) {
		return from < written.length() && to < aligned.length() ? written.charAt(from) == aligned.charAt(to)
				: from == written.length() && to == aligned.length();
	}

	private static int blanksEnd(String text, int start) {
		int end = start;
		while (end < text.length() && Character.isWhitespace(text.charAt(end)))
			end++;
		return end;
	}
}
