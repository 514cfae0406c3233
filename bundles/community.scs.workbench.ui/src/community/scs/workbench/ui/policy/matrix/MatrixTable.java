package community.scs.workbench.ui.policy.matrix;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerEditor;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationStrategy;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.FocusCellOwnerDrawHighlighter;
import org.eclipse.jface.viewers.ILazyContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TableViewerEditor;
import org.eclipse.jface.viewers.TableViewerFocusCellManager;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

import community.scs.workbench.ui.policy.matrix.Grid.Mark;

/** Operations below their resource, a column for each persona; the arrow keys walk through the cells. Lines are made when they are seen. */
final class MatrixTable {

	/** Told which cell has the focus. */
	@FunctionalInterface
	interface Listener {
		void selected(Grid.Line line, int column);
	}

	/** @param first whether it is the first operation on its resource */
	private record Shown(Grid.Line line, boolean first) {
	}

	private static final int FIRST_MARK = 2;

	private final TableViewer viewer;
	private final TableViewerFocusCellManager focus;
	private final Listener listener;
	private List<String> columns = List.of();
	private List<Shown> lines = List.of();
	private boolean dark;

	MatrixTable(Composite parent, Listener listener) {
		this.listener = listener;
		viewer = new TableViewer(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL | SWT.VIRTUAL);
		Table table = viewer.getTable();
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		viewer.setContentProvider((ILazyContentProvider) index -> viewer.replace(lines.get(index), index));
		ColumnViewerToolTipSupport.enableFor(viewer);
		column("Resource", 130, new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return element instanceof Shown shown && shown.first() ? shown.line().resource() : "";
			}
		});
		column("Operation", 270, new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return element instanceof Shown shown ? shown.line().operation() : "";
			}

			@Override
			public String getToolTipText(Object element) {
				return element instanceof Shown shown && !shown.line().calls().isEmpty()
						? String.join("\n", shown.line().calls().stream().map(call -> call.method() + " " + call.path()).toList())
						: null;
			}
		});
		focus = new TableViewerFocusCellManager(viewer, new FocusCellOwnerDrawHighlighter(viewer));
		TableViewerEditor.create(viewer, focus, new ColumnViewerEditorActivationStrategy(viewer), ColumnViewerEditor.DEFAULT);
		viewer.addSelectionChangedListener(event -> tell());
		table.addListener(SWT.KeyUp, event -> tell());
		table.addListener(SWT.MouseUp, event -> tell());
		table.addListener(SWT.Paint, event -> followTheme());
	}

	private void followTheme() {
		boolean now = TrendColors.dark(viewer.getTable().getBackground());
		if (now != dark) {
			dark = now;
			viewer.getTable().getDisplay().asyncExec(() -> {
				if (!viewer.getTable().isDisposed()) {
					viewer.getTable().clearAll();
				}
			});
		}
	}

	private void tell() {
		ViewerCell cell = focus.getFocusCell();
		if (cell != null && cell.getElement() instanceof Shown shown) {
			listener.selected(shown.line(), Math.max(0, cell.getColumnIndex() - FIRST_MARK));
		}
	}

	private void column(String title, int width, ColumnLabelProvider labels) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(title);
		column.getColumn().setToolTipText(title.replace('\n', ' '));
		column.getColumn().setWidth(width);
		column.getColumn().setMoveable(true);
		column.setLabelProvider(labels);
	}

	void show(Grid grid) {
		Table table = viewer.getTable();
		table.setRedraw(false);
		if (!columns.equals(grid.columns())) {
			columns = grid.columns();
			TableColumn[] old = table.getColumns();
			for (int i = old.length - 1; i >= FIRST_MARK; i--) {
				old[i].dispose();
			}
			for (int i = 0; i < columns.size(); i++) {
				column(columns.get(i).replace(", ", ",\n"), 112, new MarkLabels(i));
			}
		}
		List<Shown> next = new ArrayList<>(grid.lines().size());
		String resource = null;
		for (Grid.Line line : grid.lines()) {
			next.add(new Shown(line, !line.resource().equals(resource)));
			resource = line.resource();
		}
		lines = next;
		dark = TrendColors.dark(table.getBackground());
		viewer.setInput(lines);
		viewer.setItemCount(lines.size());
		table.clearAll();
		table.setRedraw(true);
	}

	Table control() {
		return viewer.getTable();
	}

	TableViewer viewer() {
		return viewer;
	}

	private final class MarkLabels extends ColumnLabelProvider {

		private final int column;

		MarkLabels(int column) {
			this.column = column;
		}

		private Mark mark(Object element) {
			return ((Shown) element).line().marks().get(column);
		}

		@Override
		public String getText(Object element) {
			return mark(element).text();
		}

		@Override
		public String getToolTipText(Object element) {
			return ((Shown) element).line().operation() + "  ·  " + columns.get(column) + "\n" + mark(element).text() + "\n" + mark(element).hint();
		}

		@Override
		public Color getBackground(Object element) {
			return TrendColors.of(mark(element).trend(), dark);
		}
	}
}
