package community.scs.workbench.ui.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerEditor;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationStrategy;
import org.eclipse.jface.viewers.FocusCellOwnerDrawHighlighter;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.jface.viewers.TreeViewerEditor;
import org.eclipse.jface.viewers.TreeViewerFocusCellManager;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TreeColumn;

import community.scs.workbench.policy.compare.RoleMatrix;
import community.scs.workbench.policy.compare.RoleMatrix.Cell;

/** Operations grouped by resource, a column for each persona; the arrow keys walk through the cells. */
final class MatrixTable {

	/** Told which cell has the focus. */
	@FunctionalInterface
	interface Listener {
		/** @param persona index of the column's persona */
		void selected(RoleMatrix.Row row, int persona);
	}

	/** The operations on one kind of thing. */
	private record Resource(String name, List<RoleMatrix.Row> rows) {
	}

	private static final int FIRST_PERSONA = 1;

	private final TreeViewer viewer;
	private final TreeViewerFocusCellManager focus;
	private final Listener listener;

	MatrixTable(Composite parent, Listener listener) {
		this.listener = listener;
		viewer = new TreeViewer(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		viewer.getTree().setHeaderVisible(true);
		viewer.getTree().setLinesVisible(true);
		viewer.setContentProvider(new Content());
		column("Operation", 260, new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return element instanceof RoleMatrix.Row row ? row.operation() : ((Resource) element).name().isEmpty() ? "rules" : ((Resource) element).name();
			}
		});
		focus = new TreeViewerFocusCellManager(viewer, new FocusCellOwnerDrawHighlighter(viewer));
		TreeViewerEditor.create(viewer, focus, new ColumnViewerEditorActivationStrategy(viewer), ColumnViewerEditor.DEFAULT);
		viewer.addSelectionChangedListener(event -> tell());
		viewer.getTree().addListener(SWT.KeyUp, event -> tell());
	}

	private void tell() {
		ViewerCell cell = focus.getFocusCell();
		if (cell != null && cell.getElement() instanceof RoleMatrix.Row row && cell.getColumnIndex() >= FIRST_PERSONA) {
			listener.selected(row, cell.getColumnIndex() - FIRST_PERSONA);
		}
	}

	private void column(String title, int width, ColumnLabelProvider labels) {
		TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(title);
		column.getColumn().setToolTipText(title);
		column.getColumn().setWidth(width);
		column.setLabelProvider(labels);
	}

	void show(RoleMatrix matrix) {
		viewer.getTree().setRedraw(false);
		TreeColumn[] columns = viewer.getTree().getColumns();
		for (int i = columns.length - 1; i >= FIRST_PERSONA; i--) {
			columns[i].dispose();
		}
		for (int i = 0; i < matrix.personas().size(); i++) {
			column(matrix.personas().get(i).name(), 110, new CellLabels(i, viewer.getTree().getBackground()));
		}
		viewer.setInput(matrix);
		viewer.expandAll();
		viewer.getTree().setRedraw(true);
	}

	void setFocus() {
		viewer.getTree().setFocus();
	}

	private static final class Content implements ITreeContentProvider {

		@Override
		public Object[] getElements(Object input) {
			Map<String, List<RoleMatrix.Row>> byResource = new LinkedHashMap<>();
			((RoleMatrix) input).rows().forEach(row -> byResource.computeIfAbsent(row.resource(), resource -> new ArrayList<>()).add(row));
			return byResource.entrySet().stream().map(entry -> new Resource(entry.getKey(), entry.getValue())).toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return parent instanceof Resource resource ? resource.rows().toArray() : new Object[0];
		}

		@Override
		public Object getParent(Object element) {
			return null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return element instanceof Resource;
		}
	}

	private static final class CellLabels extends ColumnLabelProvider {

		private final int persona;
		private final boolean dark;

		CellLabels(int persona, Color background) {
			this.persona = persona;
			dark = background.getRed() + background.getGreen() + background.getBlue() < 3 * 128;
		}

		@Override
		public String getText(Object element) {
			return element instanceof RoleMatrix.Row row ? MatrixTexts.cell(row.cells().get(persona)) : "";
		}

		@Override
		public Color getBackground(Object element) {
			if (!(element instanceof RoleMatrix.Row row) || !row.cells().get(persona).changed()) {
				return null;
			}
			Cell cell = row.cells().get(persona);
			if (cell.gained().isPresent()) {
				return dark ? new Color(0x1d, 0x4d, 0x30) : new Color(0xd5, 0xf0, 0xdf);
			}
			return dark ? new Color(0x5c, 0x26, 0x22) : new Color(0xf9, 0xdc, 0xd9);
		}
	}
}
