package community.scs.workbench.ui.policy.playground;

import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

import community.scs.workbench.policy.decide.Explanation;
import community.scs.workbench.ui.policy.source.TextLines;

import community.scs.workbench.ui.ColumnWidths;

/** Why an operation is allowed or not: the checks that decided, each with its rule and its line. */
public final class ExplanationTree {

	private static final int UNFOLDED = 6;

	private final TreeViewer viewer;
	private Explained shown;

	/** @param opened told the check of a line on Enter or double click */
	public ExplanationTree(Composite parent, Runnable opened) {
		Composite area = new Composite(parent, SWT.NONE);
		TreeColumnLayout layout = new TreeColumnLayout();
		area.setLayout(layout);
		viewer = new TreeViewer(area, SWT.SINGLE | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		viewer.getTree().setHeaderVisible(true);
		viewer.setContentProvider(new Content());
		ColumnViewerToolTipSupport.enableFor(viewer);
		column(layout, "Check", 44, check -> sign(check) + check.check());
		column(layout, "Why", 32, Explanation::reason);
		column(layout, "Rule, line", 24, this::place);
		ColumnWidths.keep("explanation", layout, viewer.getTree());
		viewer.addOpenListener(event -> opened.run());
	}

	private interface Text {
		String of(Explanation check);
	}

	private void column(TreeColumnLayout layout, String title, int weight, Text text) {
		TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(title);
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 80));
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return text.of((Explanation) element);
			}

			@Override
			public String getToolTipText(Object element) {
				return text.of((Explanation) element);
			}
		});
	}

	private static String sign(Explanation check) {
		return check.result() == null ? "? " : check.result() ? "✓ " : "✗ ";
	}

	private String place(Explanation check) {
		if (check.rule() == null) {
			return "";
		}
		Explanation.Place place = check.place(shown.played().policy().files());
		return check.rule().name() + (place == null ? ", default" : ", " + TextLines.line(place.file().text(), place.span().offset()));
	}

	/** what decided about a line of the playground */
	record Explained(Played played, Explanation root) {
	}

	void show(Explained explained) {
		shown = explained;
		viewer.setInput(explained);
		if (explained != null) {
			viewer.expandToLevel(UNFOLDED);
		}
	}

	/** the selected check, else the first; null when nothing is shown */
	Explanation selected() {
		return viewer.getStructuredSelection().getFirstElement() instanceof Explanation check ? check : shown == null ? null : shown.root();
	}

	private static final class Content implements ITreeContentProvider {

		@Override
		public Object[] getElements(Object input) {
			Explanation root = ((Explained) input).root();
			return root.check() == null ? new Object[0] : new Object[] { root };
		}

		@Override
		public Object[] getChildren(Object parent) {
			return ((Explanation) parent).parts().toArray();
		}

		@Override
		public Object getParent(Object element) {
			return null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return !((Explanation) element).parts().isEmpty();
		}
	}
}
