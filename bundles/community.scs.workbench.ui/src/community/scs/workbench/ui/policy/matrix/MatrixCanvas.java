package community.scs.workbench.ui.policy.matrix;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;

import community.scs.workbench.ui.policy.matrix.Grid.Mark;
import community.scs.workbench.ui.policy.matrix.Grid.Trend;

/**
 * Operations below their resource, a column for each persona. Heading and operations stay in sight; only what is seen is
 * painted, so that ten thousand operations cost no more than ten. The arrow keys walk through the cells, with Ctrl up and
 * down go to the next operation that changes, Enter opens the rule.
 */
public final class MatrixCanvas extends Canvas {

	/** Told which cell is selected. */
	@FunctionalInterface
	interface Listener {
		void selected(Grid.Line line, int column);
	}

	private static final int STEP = 24;

	private final Listener listener;
	private final Runnable opened;
	private Grid grid = new Grid("", List.of(), List.of());
	private MatrixGeometry geometry;
	private int row = -1;
	private int column;

	MatrixCanvas(Composite parent, Listener listener, Runnable opened) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.H_SCROLL | SWT.V_SCROLL);
		this.listener = listener;
		this.opened = opened;
		setBackground(parent.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
		measure();
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.Resize, event -> scroll());
		addListener(SWT.Settings, event -> measure());
		addListener(SWT.MouseDown, this::press);
		addListener(SWT.MouseDoubleClick, event -> opened.run());
		addListener(SWT.MouseMove, event -> hint(event.x, event.y));
		addListener(SWT.KeyDown, this::key);
		addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
		addListener(SWT.FocusIn, event -> redraw());
		addListener(SWT.FocusOut, event -> redraw());
		getVerticalBar().addListener(SWT.Selection, event -> redraw());
		getHorizontalBar().addListener(SWT.Selection, event -> redraw());
		speak();
	}

	private void speak() {
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = row < 0 ? "role matrix with " + grid.lines().size() + " operations; the arrow keys go from cell to cell" : words(grid.lines().get(row), column);
			}
		});
		getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = ACC.ROLE_TABLE;
			}
		});
	}

	private void measure() {
		GC gc = new GC(this);
		geometry = MatrixGeometry.of(gc, grid);
		gc.dispose();
		scroll();
	}

	/** Shows another table, with nothing selected. */
	void show(Grid next) {
		grid = next;
		row = -1;
		measure();
	}

	/** What is shown. */
	public Grid grid() {
		return grid;
	}

	/** Where a cell is painted, in pixels of the canvas, also if it is out of sight. */
	public Rectangle bounds(int ofRow, int ofColumn) {
		return new Rectangle(geometry.fixed(getClientArea().width) + geometry.left(ofColumn) - scrolled(),
				geometry.headHeight() + (ofRow - top()) * geometry.rowHeight(), geometry.widths()[ofColumn], geometry.rowHeight());
	}

	/** Selects a cell, brings it into sight, and tells the listener. */
	public void select(int nextRow, int nextColumn) {
		if (grid.lines().isEmpty() || grid.columns().isEmpty()) {
			return;
		}
		mark(Math.clamp(nextRow, 0, grid.lines().size() - 1), Math.clamp(nextColumn, 0, grid.columns().size() - 1));
		listener.selected(grid.lines().get(row), column);
	}

	/** Scrolls no further than needed. */
	private void mark(int nextRow, int nextColumn) {
		row = nextRow;
		column = nextColumn;
		Rectangle area = getClientArea();
		ScrollBar down = getVerticalBar();
		ScrollBar right = getHorizontalBar();
		int rows = Math.max(1, visibleRows());
		down.setSelection(Math.clamp(down.getSelection(), Math.max(0, row - rows + 1), row));
		int left = geometry.left(column);
		int seen = Math.max(geometry.widths()[column], area.width - geometry.fixed(area.width));
		right.setSelection(Math.clamp(right.getSelection(), Math.max(0, left + geometry.widths()[column] - seen), left));
		getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
		redraw();
	}

	private int top() {
		return getVerticalBar().getSelection();
	}

	private int scrolled() {
		return getHorizontalBar().getSelection();
	}

	private int visibleRows() {
		return (getClientArea().height - geometry.headHeight()) / geometry.rowHeight();
	}

	private void scroll() {
		Rectangle area = getClientArea();
		bar(getVerticalBar(), grid.lines().size(), visibleRows(), 1);
		bar(getHorizontalBar(), geometry.width(), area.width - geometry.fixed(area.width), STEP);
		redraw();
	}

	private static void bar(ScrollBar bar, int all, int seen, int step) {
		int thumb = Math.clamp(seen, 1, Math.max(1, all));
		bar.setVisible(all > seen);
		bar.setValues(Math.clamp(bar.getSelection(), 0, Math.max(0, all - thumb)), 0, Math.max(1, all), thumb, step, Math.max(step, thumb - step));
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		gc.setBackground(getBackground());
		gc.fillRectangle(area);
		if (!grid.columns().isEmpty()) {
			new MatrixPainter(gc, grid, geometry, area, getBackground(), top()).paint(scrolled(), row, column, isFocusControl());
		}
	}

	/** The cell at a place: x the column, −1 left of all columns; y the row, −1 in the heading. Null where nothing is. */
	private Point at(int x, int y) {
		int fixed = geometry.fixed(getClientArea().width);
		int atRow = y < geometry.headHeight() ? -1 : top() + (y - geometry.headHeight()) / geometry.rowHeight();
		int atColumn = x < fixed ? -1 : geometry.columnAt(x - fixed + scrolled());
		return atRow >= grid.lines().size() || x >= fixed && atColumn < 0 ? null : new Point(atColumn, atRow);
	}

	private void press(Event event) {
		setFocus();
		Point cell = at(event.x, event.y);
		if (cell != null && cell.y >= 0) {
			select(cell.y, cell.x >= 0 ? cell.x : firstChange(grid.lines().get(cell.y)));
		}
	}

	private static int firstChange(Grid.Line line) {
		for (int i = 0; i < line.marks().size(); i++) {
			if (line.marks().get(i).trend() != Trend.NONE) {
				return i;
			}
		}
		return 0;
	}

	private void hint(int x, int y) {
		Point cell = grid.columns().isEmpty() ? null : at(x, y);
		String hint = null;
		if (cell != null && cell.y < 0) {
			hint = cell.x < 0 ? null : grid.columns().get(cell.x);
		} else if (cell != null) {
			Grid.Line line = grid.lines().get(cell.y);
			hint = cell.x >= 0 ? words(line, cell.x) : line.operation() + line.calls().stream().map(call -> "\n" + call.method() + " " + call.path()).collect(Collectors.joining());
		}
		if (hint == null || !hint.equals(getToolTipText())) {
			setToolTipText(hint);
		}
	}

	private String words(Grid.Line line, int ofColumn) {
		Mark mark = line.marks().get(ofColumn);
		return line.operation() + "  ·  " + grid.columns().get(ofColumn) + "\n" + mark.text() + (mark.hint().isEmpty() ? "" : "\n" + mark.hint());
	}

	private void key(Event event) {
		boolean control = (event.stateMask & SWT.MOD1) != 0;
		int page = Math.max(1, visibleRows() - 1);
		switch (event.keyCode) {
		case SWT.ARROW_UP -> select(control ? change(-1) : row - 1, column);
		case SWT.ARROW_DOWN -> select(control ? change(1) : row + 1, column);
		case SWT.ARROW_LEFT -> select(row, column - 1);
		case SWT.ARROW_RIGHT -> select(row, column + (row < 0 ? 0 : 1));
		case SWT.PAGE_UP -> select(row - page, column);
		case SWT.PAGE_DOWN -> select(row + page, column);
		case SWT.HOME -> select(control ? 0 : row, 0);
		case SWT.END -> select(control ? grid.lines().size() - 1 : row, grid.columns().size() - 1);
		case SWT.CR, SWT.KEYPAD_CR -> opened.run();
		default -> {
			// no key of the table
		}
		}
	}

	/** The next row that changes; the selected one if there is none. */
	private int change(int step) {
		for (int i = row + step; i >= 0 && i < grid.lines().size(); i += step) {
			if (grid.lines().get(i).changed()) {
				return i;
			}
		}
		return row;
	}
}
