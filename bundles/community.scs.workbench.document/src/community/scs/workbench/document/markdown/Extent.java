package community.scs.workbench.document.markdown;

import java.util.stream.Stream;

/** From where to where a block goes, and what that says about lists. */
final class Extent {

	private Extent() {
	}

	/** @return the first character of the block; white space in front of it may count */
	static int start(Block block) {
		int start = block.marker == null ? Integer.MAX_VALUE : block.marker.start();
		if (!block.lines.isEmpty())
			start = Math.min(start, block.lines.getFirst().start());
		return block.children.isEmpty() ? start : Math.min(start, start(block.children.getFirst()));
	}

	private static int end(Block block) {
		int end = Stream.of(block.marker, block.info, block.title, block.target, block.end, block.lines.isEmpty() ? null : block.lines.getLast())
				.filter(span -> span != null).mapToInt(Span::end).max().orElse(0);
		return block.children.isEmpty() ? end : Math.max(end, end(block.children.getLast()));
	}

	/**
	 * Whether a blank line parts two items or two blocks of an item (CommonMark 0.31, section 5.3).
	 *
	 * @param quotes around the list, whose markers do not count
	 */
	static boolean isLoose(String text, Block list, int quotes) {
		return hasGap(text, list, quotes) || list.children.stream().anyMatch(item -> hasGap(text, item, quotes));
	}

	private static boolean hasGap(String text, Block parent, int quotes) {
		for (int i = 1; i < parent.children.size(); i++)
			if (hasBlankLine(text, end(parent.children.get(i - 1)), start(parent.children.get(i)), quotes))
				return true;
		return false;
	}

	private static boolean hasBlankLine(String text, int from, int to, int quotes) {
		boolean atLineStart = from > 0 && (text.charAt(from - 1) == '\n' || text.charAt(from - 1) == '\r');
		int line = atLineStart ? from : Line.startOfNext(text, Line.endOfLine(text, from));
		while (line < to) {
			int end = Line.endOfLine(text, line);
			int first = Line.skipSpaces(text, line, end);
			for (int i = 0; i < quotes && first < end && text.charAt(first) == '>'; i++)
				first = Line.skipSpaces(text, first + 1, end);
			if (first == end && end < to)
				return true;
			line = Line.startOfNext(text, end);
		}
		return false;
	}
}
