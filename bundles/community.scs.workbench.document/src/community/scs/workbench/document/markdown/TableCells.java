package community.scs.workbench.document.markdown;

import java.util.List;

/** The cells of a table row. */
public final class TableCells {

	private TableCells() {
	}

	/** @return what stands between the pipes, trimmed; escaped pipes are part of their cells */
	public static List<String> of(String row) {
		return TableRow.cells(row, new Span(0, row.length())).stream().map(c -> row.substring(c.start(), c.end()).strip()).toList();
	}
}
