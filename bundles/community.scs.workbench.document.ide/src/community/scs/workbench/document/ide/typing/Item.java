package community.scs.workbench.document.ide.typing;

/**
 * The start of a line: signs of quotes, indentation, the marker of a list item and a box of a task. What is not there is
 * empty.
 *
 * @param quote  signs of quotes with the blanks between them
 * @param indent blanks before the marker
 * @param marker of a list item, without blanks: {@code -}, {@code *}, {@code +} or a number with {@code .} or {@code )}
 * @param gap    blanks behind the marker
 * @param task   {@code [ ] } or {@code [x] }
 */
record Item(String quote, String indent, String marker, String gap, String task) {

	private static final int LONGEST_NUMBER = 9;
	private static final int TASK_LENGTH = 4;

	static Item of(String line) {
		int quoteEnd = 0;
		for (int i = 0; i < line.length() && " \t>".indexOf(line.charAt(i)) >= 0; i++)
			if (line.charAt(i) == '>')
				quoteEnd = i + 1;
		int indentStart = quoteEnd > 0 && quoteEnd < line.length() && line.charAt(quoteEnd) == ' ' ? quoteEnd + 1 : quoteEnd;
		int indentEnd = Lines.skipBlanks(line, indentStart);
		int markerEnd = indentEnd + (isRule(line, indentEnd) ? 0 : markerLength(line, indentEnd));
		int gapEnd = markerEnd == indentEnd ? markerEnd : Lines.skipBlanks(line, markerEnd);
		if (gapEnd == markerEnd && gapEnd < line.length())
			markerEnd = gapEnd = indentEnd;
		int taskEnd = markerEnd > indentEnd && isTask(line, gapEnd) ? gapEnd + TASK_LENGTH : gapEnd;
		return new Item(line.substring(0, indentStart), line.substring(indentStart, indentEnd), line.substring(indentEnd, markerEnd),
				line.substring(markerEnd, gapEnd), line.substring(gapEnd, taskEnd));
	}

	/** @return the number of characters of the marker at the offset, 0 if there is none; what follows is not looked at */
	static int markerLength(String text, int offset) {
		if (offset >= text.length())
			return 0;
		if ("-*+".indexOf(text.charAt(offset)) >= 0)
			return 1;
		int i = offset;
		while (i < text.length() && i - offset < LONGEST_NUMBER && text.charAt(i) >= '0' && text.charAt(i) <= '9')
			i++;
		return i > offset && i < text.length() && ".)".indexOf(text.charAt(i)) >= 0 ? i + 1 - offset : 0;
	}

	/** A line of the same sign alone ({@code * * *}) divides, it is no list. */
	private static boolean isRule(String line, int start) {
		int count = 0;
		for (int i = start; i < line.length(); i++) {
			char c = line.charAt(i);
			if (c == line.charAt(start) && "-*".indexOf(c) >= 0)
				count++;
			else if (c != ' ' && c != '\t')
				return false;
		}
		return count > 2;
	}

	private static boolean isTask(String line, int offset) {
		return line.startsWith("[ ] ", offset) || line.startsWith("[x] ", offset) || line.startsWith("[X] ", offset);
	}

	boolean isItem() {
		return !marker.isEmpty();
	}

	boolean isQuote() {
		return !quote.isEmpty();
	}

	boolean isNumbered() {
		return marker.length() > 1;
	}

	/** Only for numbered items. */
	int number() {
		return Integer.parseInt(marker.substring(0, marker.length() - 1));
	}

	/** Where the text of the line starts. */
	int length() {
		return quote.length() + indent.length() + marker.length() + gap.length() + task.length();
	}

	/** Columns from the quote to the text, which is where a list in this item starts. */
	int contentColumn() {
		return indent.length() + marker.length() + (gap.isEmpty() ? 1 : gap.length());
	}

	Item numbered(int number) {
		return new Item(quote, indent, number + marker.substring(marker.length() - 1), gap, task);
	}

	Item indented(int columns) {
		return new Item(quote, " ".repeat(columns), marker, gap, task);
	}

	/** As the start of a new line. */
	String written() {
		return quote + indent + marker + (isItem() && gap.isEmpty() ? " " : gap) + (task.isEmpty() ? "" : "[ ] ");
	}

	boolean isSiblingOf(Item other) {
		return isItem() && other.isItem() && quote.equals(other.quote) && indent.length() == other.indent.length()
				&& marker.charAt(marker.length() - 1) == other.marker.charAt(other.marker.length() - 1);
	}
}
