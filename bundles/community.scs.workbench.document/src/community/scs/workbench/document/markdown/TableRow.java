package community.scs.workbench.document.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Splits a line into the cells of a table row (GFM 0.29, section 4.10). */
final class TableRow {

	private static final String COLUMN = "[ \\t]*+:?-++:?[ \\t]*+";
	private static final Pattern DELIMITER = Pattern
			.compile("\\|" + COLUMN + "\\|?|" + COLUMN + "\\||\\|?" + COLUMN + "(?:\\|" + COLUMN + ")++\\|?");

	private TableRow() {
	}

	/** @param line without the white space around it */
	static boolean isDelimiter(String text, Span line) {
		return DELIMITER.matcher(text).region(line.start(), line.end()).matches();
	}

	/** Whether the line above a delimiter row has as many cells as that, and a pipe that shows it is no prose. */
	static boolean isHeader(String text, Span line, Span delimiter) {
		int pipe = text.indexOf('|', line.start());
		return pipe >= 0 && pipe < line.end() && cells(text, line).size() == cells(text, delimiter).size();
	}

	/** @return what stands between the pipes, white space included */
	static List<Span> cells(String text, Span line) {
		int from = Line.skipSpaces(text, line.start(), line.end());
		int to = Line.trimEnd(text, from, line.end());
		if (from < to && text.charAt(from) == '|')
			from++;
		List<Span> cells = new ArrayList<>();
		int start = from;
		for (int i = from; i < to; i++) {
			char c = text.charAt(i);
			if (c == '\\')
				i++;
			else if (c == '|') {
				cells.add(new Span(start, i));
				start = i + 1;
			}
		}
		if (start < to)
			cells.add(new Span(start, to));
		return cells;
	}
}
