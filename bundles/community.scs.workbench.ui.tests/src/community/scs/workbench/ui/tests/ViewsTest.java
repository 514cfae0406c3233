package community.scs.workbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.part.ViewPart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the views show for the sample project, and when there is nothing to show. */
class ViewsTest {

	@BeforeEach
	void begin() throws Exception {
		Bench.reset("community.scs.workbench.ui.perspective.checks");
	}

	@Test
	void cloudsListsTheSandboxAndReachesIt() throws Exception {
		IViewPart view = Bench.view("community.scs.workbench.ui.clouds");
		Composite widgets = Bench.widgets(view);
		Table table = Ui.find(widgets, Table.class);
		Ui.waitFor("the sandbox in the list", () -> table.getItemCount() > 0 && table.getItem(0).getText(0).equals("sandbox cloud"));
		assertTrue(table.getItem(0).getText(1).startsWith("not tried"), table.getItem(0).getText(1));
		Bench.page().activate(view);
		Bench.run("community.scs.workbench.ui.testConnection");
		Ui.waitFor("the sandbox's answer", () -> table.getItem(0).getText(1).startsWith("reached"));
		assertTrue(table.getItem(0).getText(1).matches("reached at \\d\\d:\\d\\d.*"), table.getItem(0).getText(1));
		String details = Ui.find(widgets, Text.class).getText();
		assertTrue(details.matches("(?s).*reached; user \\S+; project .+; roles? .+; token lives \\d+ (min|h); .+"), details);
		Bench.shell().setMaximized(false);
		Bench.shell().setSize(1280, 900);
		Ui.settle();
		assertTextsFit(table);
		Ui.screenshot("clouds");
	}

	@Test
	void whoChecksWithoutACloudIsToldToChooseOne() throws Exception {
		Bench.openSample();
		Bench.page().hideView(Bench.view("community.scs.workbench.ui.clouds"));
		Bench.page().activate(Bench.page().getActiveEditor());
		Bench.run("community.scs.workbench.ui.checkCloud");
		ViewPart view = (ViewPart) Bench.page().findView("community.scs.workbench.ui.clouds");
		Table table = Ui.find(Bench.widgets(view), Table.class);
		Ui.waitFor("the selected sandbox", () -> table.getSelectionCount() == 1);
		assertTrue(view.getContentDescription().startsWith("Select a cloud"), view.getContentDescription());
		table.notifyListeners(SWT.Selection, new Event());
		assertEquals("", view.getContentDescription());
	}

	/** No text of a table is cut off by its column. */
	private static void assertTextsFit(Table table) {
		GC gc = new GC(table);
		try {
			for (TableItem item : table.getItems()) {
				for (int i = 0; i < table.getColumnCount(); i++) {
					int room = table.getColumn(i).getWidth() - (item.getImage(i) == null ? 0 : item.getImageBounds(i).width);
					assertTrue(gc.textExtent(item.getText(i)).x < room, item.getText(i) + " needs more than " + room + " pixels");
				}
			}
		} finally {
			gc.dispose();
		}
	}

	@Test
	void resultsSayWhatToDoBeforeTheFirstCheck() throws Exception {
		IViewPart view = Bench.view("community.scs.workbench.ui.results");
		Link link = Ui.find(Bench.widgets(view), Link.class);
		assertTrue(link.getText().contains("check the sandbox cloud"), link.getText());
	}

	@Test
	void statementsTellWhichRequirementsQuoteThem() throws Exception {
		Bench.openSample();
		IViewPart view = Bench.view("community.scs.workbench.ui.statements");
		Tree tree = Ui.find(Bench.widgets(view), Tree.class);
		Ui.waitFor("the statement and its requirement", () -> Bench.items(tree).stream()
				.anyMatch(item -> item.getText(3).equals("All public images MUST be active.") && item.getText(4).equals("scs-9002-active") && item.getText(5).equals("normative")));
		int all = tree.getItemCount();
		Text words = Ui.find(Bench.widgets(view), Text.class);
		words.setText("os_distro");
		Ui.waitFor("fewer statements", () -> tree.getItemCount() > 0 && tree.getItemCount() < all);
		for (TreeItem item : tree.getItems()) {
			assertTrue(item.getText(3).contains("os_distro"), item.getText(3));
		}
		words.setText("");
		Ui.screenshot("statements");
		Combo documents = Ui.find(Bench.widgets(view), Combo.class);
		String document = "scs-9002-v1-sample-image-metadata";
		choose(documents, documents.indexOf(document));
		assertTrue(tree.getItemCount() > 0 && tree.getItemCount() < all && Arrays.stream(tree.getItems()).allMatch(item -> item.getText(1).equals(document)), document);
		choose(documents, 0);
		choose(Ui.find(Bench.widgets(view), Combo.class, combo -> combo.indexOf("by standard") >= 0), 1);
		assertTrue(Arrays.stream(tree.getItems()).anyMatch(item -> item.getText(3).equals(document) && item.getText(0).endsWith(" statements")), "groups with their size");
		Ui.screenshot("statements-grouped");
	}

	private static void choose(Combo combo, int index) {
		combo.select(index);
		combo.notifyListeners(SWT.Selection, new Event());
	}
}
