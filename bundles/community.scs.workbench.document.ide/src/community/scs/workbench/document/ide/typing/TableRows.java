package community.scs.workbench.document.ide.typing;

import community.scs.workbench.document.markdown.TableCells;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of tables that start with a pipe, and moves between their cells. */
public final class TableRows {

	private TableRows() {
	}

	/**
	 * Enter in a row: a row with as many cells below it, or the end of the table from a row without text. The line that then stays empty
	 * keeps what is written next from becoming a row.
	 */
	static Optional<TextChange> enter(String text, int offset, String lineEnd) {
		int start = Lines.start(text, offset);
		if (!isRow(text, start) || offset <= pipe(text, start))
			return Optional.empty();
		int next = Lines.next(text, offset);
		int previous = Lines.previous(text, offset);
		boolean isTable = isDelimiter(text, start) || next >= 0 && isDelimiter(text, next) || previous >= 0 && isRow(text, previous);
		if (!isTable)
			return isHeader(text, start, offset) ? Optional.of(firstRow(text, start, lineEnd)) : Optional.empty();
		if (isEmpty(text, start) && !(next >= 0 && isRow(text, next)))
			return Optional.of(TextChange.replacing(start, Lines.end(text, start) - start, lineEnd));
		int above = next >= 0 && isDelimiter(text, next) ? next : start;
		return Optional.of(newRow(text, above, lineEnd));
	}

	/** The next cell, and behind the last one a new row; empty outside of tables. */
	public static Optional<TextChange> next(String text, int offset, String lineEnd) {
		int start = Lines.start(text, offset);
		if (!isInTable(text, start) || Zone.at(text, offset) != Zone.PROSE)
			return Optional.empty();
		for (int[] cell : cells(text, start))
			if (cell[0] > offset)
				return Optional.of(TextChange.moving(cell[0], cell[1] - cell[0]));
		int below = Lines.next(text, start);
		if (below >= 0 && isDelimiter(text, below))
			below = Lines.next(text, below);
		if (below < 0 || !isRow(text, below))
			return Optional.of(newRow(text, belowDelimiter(text, start), lineEnd));
		int[] cell = cells(text, below).getFirst();
		return Optional.of(TextChange.moving(cell[0], cell[1] - cell[0]));
	}

	/** The cell before; empty outside of tables and in the first cell. */
	public static Optional<TextChange> previous(String text, int offset) {
		int start = Lines.start(text, offset);
		if (!isInTable(text, start) || Zone.at(text, offset) != Zone.PROSE)
			return Optional.empty();
		int[] before = null;
		for (int[] cell : cells(text, start))
			if (cell[1] < offset)
				before = cell;
		if (before == null) {
			int above = Lines.previous(text, start);
			if (above >= 0 && isDelimiter(text, above))
				above = Lines.previous(text, above);
			if (above < 0 || !isRow(text, above))
				return Optional.empty();
			before = cells(text, above).getLast();
		}
		return Optional.of(TextChange.moving(before[0], before[1] - before[0]));
	}

	private static int belowDelimiter(String text, int row) {
		int below = Lines.next(text, row);
		return below >= 0 && isDelimiter(text, below) ? below : row;
	}

	private static boolean isInTable(String text, int start) {
		int next = Lines.next(text, start);
		int previous = Lines.previous(text, start);
		return isRow(text, start) && (isDelimiter(text, start) || next >= 0 && isDelimiter(text, next)
				|| previous >= 0 && isRow(text, previous));
	}

	private static int pipe(String text, int start) {
		Item prefix = Item.of(Lines.at(text, start));
		return start + prefix.length();
	}

	private static boolean isRow(String text, int start) {
		int pipe = pipe(text, start);
		return pipe < text.length() && text.charAt(pipe) == '|';
	}

	private static boolean isDelimiter(String text, int start) {
		if (!isRow(text, start))
			return false;
		String row = text.substring(pipe(text, start), Lines.end(text, start));
		return row.indexOf('-') >= 0 && consistsOf(row, "|:- \t");
	}

	private static boolean isHeader(String text, int start, int offset) {
		String row = text.substring(pipe(text, start), Lines.end(text, start)).strip();
		int below = Lines.next(text, start);
		return Lines.isBlank(text, offset) && row.length() > 1 && row.endsWith("|") && TableCells.of(row).size() > 1
				&& (below < 0 || Lines.isBlank(text, below));
	}

	private static boolean isEmpty(String text, int start) {
		return consistsOf(text.substring(pipe(text, start), Lines.end(text, start)), "| \t");
	}

	private static boolean consistsOf(String row, String characters) {
		return row.chars().allMatch(c -> characters.indexOf(c) >= 0);
	}

	private static TextChange firstRow(String text, int header, String lineEnd) {
		int columns = TableCells.of(text.substring(pipe(text, header), Lines.end(text, header))).size();
		String indent = indent(text, header);
		String delimiter = lineEnd + indent + "|" + " --- |".repeat(columns);
		int end = Lines.end(text, header);
		String row = lineEnd + indent + "|" + "  |".repeat(columns);
		return new TextChange(end, 0, delimiter + row, end + delimiter.length() + lineEnd.length() + indent.length() + 2, 0);
	}

	/** Cells are as wide as those of the row above, so that an aligned table stays so. */
	private static TextChange newRow(String text, int above, String lineEnd) {
		String line = text.substring(pipe(text, above), Lines.end(text, above)).strip();
		StringBuilder row = new StringBuilder("|");
		int from = 1;
		for (int i = 1; i <= line.length(); i++)
			if (i == line.length() ? from < i : line.charAt(i) == '|' && line.charAt(i - 1) != '\\') {
				row.append(" ".repeat(Math.max(2, line.codePointCount(from, i)))).append('|');
				from = i + 1;
			}
		String start = lineEnd + indent(text, above);
		int end = Lines.end(text, above);
		return new TextChange(end, 0, start + row, end + start.length() + 2, 0);
	}

	/** What stands before the first pipe, with blanks for the marker of a list item. */
	private static String indent(String text, int start) {
		Item prefix = Item.of(Lines.at(text, start));
		return prefix.quote() + prefix.indent() + " ".repeat(prefix.length() - prefix.quote().length() - prefix.indent().length());
	}

	/** Start and end of the text in each cell; of an empty cell the place behind its first blank. */
	private static List<int[]> cells(String text, int start) {
		List<int[]> cells = new ArrayList<>();
		int end = Lines.end(text, start);
		int from = pipe(text, start) + 1;
		for (int i = from; i <= end; i++)
			if (i == end ? !text.substring(from, i).isBlank() || cells.isEmpty()
					: text.charAt(i) == '|' && text.charAt(i - 1) != '\\') {
				cells.add(trimmed(text, from, i));
				from = i + 1;
			}
		return cells;
	}

	private static int[] trimmed(String text, int from, int to) {
		int start = from;
		int end = to;
		while (start < end && Character.isWhitespace(text.charAt(start)))
			start++;
		while (end > start && Character.isWhitespace(text.charAt(end - 1)))
			end--;
		if (start == end)
			start = end = Math.min(from + 1, to);
		return new int[] { start, end };
	}
}
