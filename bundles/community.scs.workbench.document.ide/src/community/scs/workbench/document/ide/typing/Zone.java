package community.scs.workbench.document.ide.typing;

/**
 * What kind of text a line is, by a look at the lines before it. Nothing is parsed, so this is as quick as a key press
 * needs; indented code counts as prose.
 */
enum Zone {
	PROSE, CODE, FRONT_MATTER;

	private static final int SHORTEST_FENCE = 3;

	/** @return the first and the last line of a fence belong to it, those of the front matter, too */
	static Zone at(String text, int offset) {
		int lineStart = Lines.start(text, offset);
		int line = 0;
		if (isRule(text, 0)) {
			for (line = Lines.next(text, 0); line > 0 && !isRule(text, line); line = Lines.next(text, line))
				if (line >= lineStart)
					return FRONT_MATTER;
			if (line < 0 || line >= lineStart)
				return FRONT_MATTER;
			line = Lines.next(text, line);
		}
		int fence = 0;
		char sign = 0;
		for (; line >= 0 && line <= lineStart; line = Lines.next(text, line)) {
			int start = contentStart(text, line, fence == 0);
			int length = runLength(text, start);
			boolean ends = fence > 0 && length >= fence && text.charAt(start) == sign && Lines.isBlank(text, start + length);
			boolean starts = fence == 0 && length >= SHORTEST_FENCE && isInfo(text, start, length);
			if (line == lineStart)
				return fence > 0 || starts ? CODE : PROSE;
			if (ends)
				fence = 0;
			else if (starts) {
				fence = length;
				sign = text.charAt(start);
			}
		}
		return PROSE;
	}

	private static boolean isRule(String text, int line) {
		return text.startsWith("---", line) && Lines.isBlank(text, line + 3);
	}

	/** Behind indentation and quote signs and, where a block may start, behind the markers of list items. */
	private static int contentStart(String text, int line, boolean skipsMarkers) {
		int i = line;
		while (true) {
			while (i < text.length() && " \t>".indexOf(text.charAt(i)) >= 0)
				i++;
			int behind = i + (skipsMarkers ? Item.markerLength(text, i) : 0);
			if (behind == i || Lines.skipBlanks(text, behind) == behind)
				return i;
			i = behind;
		}
	}

	private static int runLength(String text, int start) {
		if (start >= text.length() || text.charAt(start) != '`' && text.charAt(start) != '~')
			return 0;
		int end = start;
		while (end < text.length() && text.charAt(end) == text.charAt(start))
			end++;
		return end - start;
	}

	private static boolean isInfo(String text, int start, int length) {
		int tick = text.indexOf('`', start + length);
		return text.charAt(start) == '~' || tick < 0 || tick >= Lines.end(text, start);
	}
}
