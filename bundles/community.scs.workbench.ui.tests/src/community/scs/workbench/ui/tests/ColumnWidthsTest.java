package community.scs.workbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A column that was dragged has its width when the view comes again. */
class ColumnWidthsTest {

	private static final String VIEW = "community.scs.workbench.ui.statements";

	@BeforeEach
	void begin() throws Exception {
		Bench.page().closeAllEditors(false);
		Bench.page().closeAllPerspectives(false, false); // a view that another perspective shows, too, does not go
		Bench.reset("community.scs.workbench.ui.perspective.standards");
	}

	private static Tree tree() throws Exception {
		IViewPart view = Bench.view(VIEW);
		Tree tree = Ui.find(Bench.widgets(view), Tree.class);
		Ui.waitFor("columns", () -> tree.getColumn(1).getWidth() > 20);
		return tree;
	}

	@Test
	void widthsOfTheUserAreKept() throws Exception {
		Tree before = tree();
		int untouched = before.getColumn(1).getWidth();
		before.getColumn(2).setWidth(137);
		Ui.settle();
		Bench.page().hideView(Bench.page().findView(VIEW));
		Ui.waitFor("the view to be gone", before::isDisposed);
		Tree after = tree();
		Ui.settle();
		assertEquals(137, after.getColumn(2).getWidth());
		assertTrue(Math.abs(after.getColumn(1).getWidth() - untouched) < 60, "the others share what is left");
	}

	@Test
	void filtersWrapWhereTheWindowIsNarrow() throws Exception {
		Bench.shell().setMaximized(false);
		Bench.shell().setSize(1000, 800);
		IViewPart view = Bench.view(VIEW);
		Combo grouping = Ui.find(Bench.widgets(view), Combo.class, combo -> combo.indexOf("by standard") >= 0);
		Text words = Ui.find(Bench.widgets(view), Text.class);
		Ui.waitFor("all filters in sight", () -> grouping.getBounds().width > 0 && grouping.getBounds().x + grouping.getBounds().width <= grouping.getParent().getClientArea().width
				&& grouping.getBounds().y + grouping.getBounds().height <= grouping.getParent().getClientArea().height && words.getBounds().width >= 100);
		Ui.screenshot("statements-narrow");
	}
}
