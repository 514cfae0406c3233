package community.scs.workbench.ui.policy.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;

/**
 * Widths and heights of the table of the Role Matrix, in pixels. The heading and the columns with resource and operation stay
 * where they are, the others are scrolled.
 *
 * @param titles     lines of the heading of each column
 * @param widths     of the columns that are scrolled
 * @param lineHeight of a line of text
 */
record MatrixGeometry(List<List<String>> titles, int[] widths, int resource, int operation, int lineHeight) {

	static final int PADDING = 6;

	private static final int SMALLEST_OPERATION = 120;
	private static final int WIDEST_RESOURCE = 130;
	private static final int NARROWEST_TITLE = 70;
	private static final int MEASURED = 30;

	static MatrixGeometry of(GC gc, Grid grid) {
		List<List<String>> titles = new ArrayList<>();
		int[] widths = new int[grid.columns().size()];
		for (int column = 0; column < widths.length; column++) {
			int at = column;
			List<String> title = wrapped(gc, grid.columns().get(column));
			titles.add(title);
			int marks = widest(gc, grid.lines().stream().map(line -> line.marks().get(at).text()).distinct());
			widths[column] = Math.max(marks, widest(gc, title.stream())) + 2 * PADDING;
		}
		return new MatrixGeometry(titles, widths, Math.min(WIDEST_RESOURCE, widest(gc, Stream.concat(Stream.of("Resource"), grid.lines().stream().map(Grid.Line::resource).distinct())) + 2 * PADDING),
				widest(gc, Stream.concat(Stream.of("Operation"), grid.lines().stream().map(Grid.Line::operation))) + 2 * PADDING, gc.getFontMetrics().getHeight());
	}

	/** Measures the longest texts only, for there may be many thousand. */
	private static int widest(GC gc, Stream<String> texts) {
		return texts.sorted(Comparator.comparingInt(String::length).reversed()).limit(MEASURED).mapToInt(text -> gc.textExtent(text).x).max().orElse(0);
	}

	/** Breaks a title at commas, and where its words get wider than the widest of them. */
	private static List<String> wrapped(GC gc, String title) {
		List<String> lines = new ArrayList<>();
		for (String part : title.split("(?<=,) ")) {
			List<String> words = List.of(part.split(" "));
			int width = Math.max(NARROWEST_TITLE, widest(gc, words.stream()));
			StringBuilder line = new StringBuilder();
			for (String word : words) {
				if (!line.isEmpty() && gc.textExtent(line + " " + word).x > width) {
					lines.add(line.toString());
					line.setLength(0);
				}
				line.append(line.isEmpty() ? "" : " ").append(word);
			}
			lines.add(line.toString());
		}
		return lines;
	}

	int rowHeight() {
		return lineHeight + PADDING;
	}

	int headHeight() {
		return titles.stream().mapToInt(List::size).max().orElse(1) * lineHeight + 2 * PADDING;
	}

	/** Of the column with the operations: at most as wide as leaves half of the table to the marks. */
	int operation(int tableWidth) {
		return Math.min(operation, Math.max(SMALLEST_OPERATION, tableWidth / 2 - resource));
	}

	/** where the columns begin that are scrolled */
	int fixed(int tableWidth) {
		return resource + operation(tableWidth);
	}

	/** from the first column's left side, before scrolling */
	int left(int column) {
		int left = 0;
		for (int i = 0; i < column; i++) {
			left += widths[i];
		}
		return left;
	}

	/** of all columns that are scrolled */
	int width() {
		return left(widths.length);
	}

	/** The column at a distance from the first column's left side; -1 if there is none. */
	int columnAt(int x) {
		for (int column = 0, right = 0; column < widths.length && x >= 0; column++) {
			right += widths[column];
			if (x < right) {
				return column;
			}
		}
		return -1;
	}

	/** The text, with an ellipsis in its middle where it is too long: operations often differ at their ends. */
	static String shortened(GC gc, String text, int width) {
		Point size = gc.textExtent(text);
		if (size.x <= width) {
			return text;
		}
		for (int kept = Math.min(text.length(), text.length() * width / Math.max(1, size.x) + 2); kept > 2; kept--) {
			String shorter = text.substring(0, kept / 2) + "…" + text.substring(text.length() - (kept - kept / 2));
			if (gc.textExtent(shorter).x <= width) {
				return shorter;
			}
		}
		return "…";
	}
}
