package community.scs.workbench.ui.policy.matrix;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

import community.scs.workbench.ui.policy.matrix.Grid.Mark;
import community.scs.workbench.ui.policy.matrix.Grid.Trend;

/** Paints the rows that are seen; the heading and the columns that stay are painted over what is scrolled below them. */
final class MatrixPainter {

	private static final int PADDING = MatrixGeometry.PADDING;

	private final GC gc;
	private final Grid grid;
	private final MatrixGeometry geometry;
	private final Rectangle area;
	private final int top;
	private final int end;
	private final int fixed;
	private final boolean dark;
	private final Color text;
	private final Color faint;
	private final Color line;

	/** @param top the first row that is seen */
	MatrixPainter(GC gc, Grid grid, MatrixGeometry geometry, Rectangle area, Color background, int top) {
		this.gc = gc;
		this.grid = grid;
		this.geometry = geometry;
		this.area = area;
		this.top = top;
		end = Math.min(grid.lines().size(), top + (area.height - geometry.headHeight()) / geometry.rowHeight() + 1);
		fixed = geometry.fixed(area.width);
		dark = TrendColors.dark(background);
		text = dark ? new Color(0xe6, 0xeb, 0xf0) : new Color(0x1b, 0x24, 0x30);
		faint = dark ? new Color(0x96, 0xa0, 0xaa) : new Color(0x68, 0x72, 0x7e);
		line = dark ? new Color(0x46, 0x4b, 0x50) : new Color(0xdd, 0xe0, 0xe4);
	}

	/**
	 * @param scrolled pixels that the columns are moved to the left
	 * @param row      selected; -1 if none
	 * @param focused  whether keys go to the table
	 */
	void paint(int scrolled, int row, int column, boolean focused) {
		for (int i = 0; i < grid.columns().size(); i++) {
			int x = fixed + geometry.left(i) - scrolled;
			if (x + geometry.widths()[i] > fixed && x < area.width) {
				gc.setClipping(fixed, 0, area.width - fixed, area.height);
				column(i, x);
			}
		}
		gc.setClipping(0, 0, area.width, area.height);
		for (int i = top; i < end; i++) {
			operation(i, i == row && focused);
		}
		rules(Math.min(area.width, fixed + geometry.width() - scrolled));
		if (row >= top && row < end) {
			gc.setClipping(fixed, 0, area.width - fixed, area.height);
			selection(fixed + geometry.left(column) - scrolled, y(row), geometry.widths()[column], focused);
		}
	}

	private int y(int row) {
		return geometry.headHeight() + (row - top) * geometry.rowHeight();
	}

	private void column(int column, int x) {
		int width = geometry.widths()[column];
		for (int row = top; row < end; row++) {
			Mark mark = grid.lines().get(row).marks().get(column);
			Color fill = TrendColors.of(mark.trend(), dark);
			if (fill != null) {
				gc.setBackground(fill);
				gc.fillRectangle(x, y(row), width, geometry.rowHeight());
			}
			gc.setForeground(mark.trend() == Trend.NONE ? faint : text);
			gc.drawText(mark.text(), x + PADDING, y(row) + PADDING / 2, true);
		}
		gc.setForeground(line);
		gc.drawLine(x + width - 1, 0, x + width - 1, y(end));
		title(geometry.titles().get(column), x);
	}

	private void title(List<String> title, int x) {
		gc.setForeground(text);
		for (int i = 0; i < title.size(); i++) {
			gc.drawText(title.get(i), x + PADDING, geometry.headHeight() - PADDING - (title.size() - i) * geometry.lineHeight(), true);
		}
	}

	/** The resource stands at the first of its operations that is seen. */
	private void operation(int row, boolean selected) {
		Grid.Line shown = grid.lines().get(row);
		int width = geometry.operation(area.width);
		if (selected) {
			gc.setBackground(gc.getDevice().getSystemColor(SWT.COLOR_LIST_SELECTION));
			gc.fillRectangle(geometry.resource(), y(row), width, geometry.rowHeight());
		}
		gc.setForeground(faint);
		if (row == top || begins(row)) {
			gc.drawText(MatrixGeometry.shortened(gc, shown.resource(), geometry.resource() - 2 * PADDING), PADDING, y(row) + PADDING / 2, true);
		}
		gc.setForeground(selected ? gc.getDevice().getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT) : text);
		gc.drawText(MatrixGeometry.shortened(gc, shown.operation(), width - 2 * PADDING), geometry.resource() + PADDING, y(row) + PADDING / 2, true);
	}

	private boolean begins(int row) {
		return row == 0 || !grid.lines().get(row).resource().equals(grid.lines().get(row - 1).resource());
	}

	/** Lines between rows, stronger ones between resources, below the heading and beside the columns that stay. */
	private void rules(int right) {
		for (int row = top; row <= end; row++) {
			boolean strong = row == top || row < end && begins(row);
			gc.setForeground(strong ? faint : line);
			gc.drawLine(strong ? 0 : geometry.resource(), y(row), right, y(row));
		}
		gc.setForeground(faint);
		gc.drawLine(fixed - 1, 0, fixed - 1, y(end));
		title(List.of("Resource"), 0);
		title(List.of("Operation"), geometry.resource());
	}

	private void selection(int x, int y, int width, boolean focused) {
		gc.setForeground(focused ? gc.getDevice().getSystemColor(SWT.COLOR_LIST_SELECTION) : faint);
		gc.setLineWidth(2);
		gc.drawRectangle(x, y + 1, width - 1, geometry.rowHeight() - 1);
		gc.setLineWidth(1);
	}
}
