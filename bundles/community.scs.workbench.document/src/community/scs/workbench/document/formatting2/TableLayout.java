package community.scs.workbench.document.formatting2;

import community.scs.workbench.document.markdown.TableCells;
import community.scs.workbench.document.model.Row;
import community.scs.workbench.document.model.DocumentPackage;
import community.scs.workbench.document.model.Table;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.TextRegion;

/**
 * Gives each column of a table the width of its widest cell, in code points, and aligns its cells as the delimiter row says;
 * short rows stay short.
 */
final class TableLayout {

	private static final int SHORTEST_DELIMITER = 3;

	private final List<Integer> widths = new ArrayList<>();
	private final List<String> delimiters;
	private final List<TableLine> lines = new ArrayList<>();

	private TableLayout(Table table) {
		INode delimiter = NodeModelUtils.findNodesForFeature(table, DocumentPackage.Literals.TABLE__DELIMITER).getFirst();
		List<INode> rows = new ArrayList<>();
		rows.add(NodeModelUtils.findActualNodeFor(table.getHeader()));
		for (Row row : table.getRows())
			rows.add(NodeModelUtils.findActualNodeFor(row));
		delimiters = TableCells.of(written(delimiter));
		for (INode row : rows)
			measure(TableCells.of(written(row)));
		for (INode row : rows)
			lines.add(line(row, aligned(TableCells.of(written(row)))));
		lines.add(line(delimiter, delimiterLine()));
	}

	/** @return the lines in no particular order */
	static List<TableLine> of(Table table) {
		return new TableLayout(table).lines;
	}

	private static TableLine line(INode node, String aligned) {
		String written = written(node);
		return new TableLine(new TextRegion(node.getOffset(), written.length()), written, aligned);
	}

	private static String written(INode node) {
		return node.getRootNode().getText().substring(node.getOffset(), node.getEndOffset());
	}

	private void measure(List<String> cells) {
		for (int i = 0; i < cells.size(); i++) {
			if (widths.size() == i)
				widths.add(SHORTEST_DELIMITER);
			widths.set(i, Math.max(widths.get(i), width(cells.get(i))));
		}
	}

	private static int width(String cell) {
		return cell.codePointCount(0, cell.length());
	}

	private String aligned(List<String> cells) {
		StringBuilder line = new StringBuilder("|");
		for (int i = 0; i < cells.size(); i++) {
			int padding = widths.get(i) - width(cells.get(i));
			int before = i < delimiters.size() ? before(delimiters.get(i), padding) : 0;
			line.append(' ').append(" ".repeat(before)).append(cells.get(i)).append(" ".repeat(padding - before)).append(" |");
		}
		return line.toString();
	}

	private static int before(String delimiter, int padding) {
		if (!delimiter.endsWith(":"))
			return 0;
		return delimiter.startsWith(":") ? padding / 2 : padding;
	}

	private String delimiterLine() {
		StringBuilder line = new StringBuilder("|");
		for (int i = 0; i < delimiters.size(); i++) {
			String left = delimiters.get(i).startsWith(":") ? ":" : "-";
			String right = delimiters.get(i).endsWith(":") ? ":" : "-";
			line.append(' ').append(left).append("-".repeat(widths.get(i) - 2)).append(right).append(" |");
		}
		return line.toString();
	}
}
