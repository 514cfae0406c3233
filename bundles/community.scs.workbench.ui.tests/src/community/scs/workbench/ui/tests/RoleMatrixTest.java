package community.scs.workbench.ui.tests;

import static community.scs.workbench.ui.tests.Policies.button;
import static community.scs.workbench.ui.tests.Policies.choose;
import static community.scs.workbench.ui.tests.Policies.clipboard;
import static community.scs.workbench.ui.tests.Policies.combo;
import static community.scs.workbench.ui.tests.Policies.label;
import static community.scs.workbench.ui.tests.Policies.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jgit.api.Git;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import community.scs.workbench.ui.policy.matrix.MatrixCanvas;

/** The Role Matrix: who gains and loses what, why, and how one gets around in it. */
class RoleMatrixTest {

	private IProject project;

	@BeforeEach
	void begin() throws Exception {
		project = Policies.beginWithShop();
	}

	@AfterEach
	void end() {
		Bench.page().setPartState(Bench.page().getActivePartReference(), IWorkbenchPage.STATE_RESTORED);
	}

	@Test
	void saysWhoGainsAndLosesAndWhy() throws Exception {
		Composite widgets = matrix();
		MatrixCanvas table = Ui.find(widgets, MatrixCanvas.class);
		assertTrue(label(widgets, "Choose a policy").isVisible());
		compareShops(widgets);
		assertEquals(List.of("orders shop:delete_order", "orders shop:list_orders", "vouchers shop:create_voucher"),
				table.grid().lines().stream().map(line -> line.resource() + " " + line.operation()).toList());
		int manager = column(table, "project manager, own project");
		int reader = column(table, "project reader, own project");
		assertEquals("+ gains", text(table, 2, manager));
		assertEquals("− loses", text(table, 1, reader));
		click(table, 1, reader);
		Text details = details(widgets);
		Ui.waitFor("the reason", () -> details.getText().contains("Lost, for example with"));
		assertTrue(details.getText().contains("“role:reader” in shop:list_orders"), details.getText());
		assertTrue(details.getText().contains("GET /v1/orders"), details.getText());
		Ui.screenshot("role-matrix");
		Bench.screenshotInTheDark("role-matrix-dark");
		click(table, 2, manager);
		Ui.waitFor("the gain", () -> details.getText().contains("Gained"));
		Link link = Ui.find(widgets, Link.class);
		assertTrue(link.getText().contains("shop.policy.yaml"), link.getText());
		Bench.run("community.scs.workbench.ui.copyMatrix");
		String copied = clipboard();
		assertTrue(copied.startsWith("operation\tsystem admin") && copied.contains("shop:create_voucher\t"), copied);
		key(table, SWT.CR, 0);
		ITextEditor editor = (ITextEditor) Ui.await("the policy's editor", () -> Bench.page().getActiveEditor() instanceof ITextEditor text && text.getTitle().equals("shop.policy.yaml") ? text : null);
		assertEquals("role:manager", ((ITextSelection) editor.getSelectionProvider().getSelection()).getText());
	}

	@Test
	void keysGoFromCellToCellAndFromChangeToChange() throws Exception {
		Composite widgets = matrix();
		MatrixCanvas table = Ui.find(widgets, MatrixCanvas.class);
		compareShops(widgets);
		Text details = details(widgets);
		key(table, SWT.ARROW_DOWN, 0);
		Ui.waitFor("the first cell", () -> details.getText().startsWith("shop:delete_order  ·  system admin\n"));
		key(table, SWT.ARROW_DOWN, SWT.MOD1);
		Ui.waitFor("the first change", () -> details.getText().startsWith("shop:list_orders  ·  system admin\n"));
		key(table, SWT.ARROW_RIGHT, 0);
		key(table, SWT.END, 0);
		Ui.waitFor("the last persona", () -> details.getText().startsWith("shop:list_orders  ·  service\n"));
		key(table, SWT.END, SWT.MOD1);
		Ui.waitFor("the last operation", () -> details.getText().startsWith("shop:create_voucher  ·  service\n"));
		key(table, SWT.HOME, SWT.MOD1);
		Ui.waitFor("the first operation", () -> details.getText().startsWith("shop:delete_order  ·  system admin\n"));
		assertTrue(table.bounds(0, 0).x > 0, "the first column is in sight again");
	}

	@Test
	void filtersAndShowsTheSwitches() throws Exception {
		Composite widgets = matrix();
		MatrixCanvas table = Ui.find(widgets, MatrixCanvas.class);
		choose(combo(widgets, 5), "scs-sample/policies/shop-1.yaml");
		Ui.waitFor("the defaults alone", () -> table.grid().lines().size() == 3);
		Text filter = Ui.find(widgets, Text.class);
		filter.setText("voucher");
		Ui.waitFor("one operation", () -> table.grid().lines().size() == 1);
		filter.setText("");
		Dialogs.press(button(widgets, "all combinations of switches"));
		Ui.waitFor("a column for each combination", () -> table.grid().columns().size() == 4 && table.grid().lines().size() == 3);
		assertEquals(List.of("both off", "scope", "new_defaults", "both on"), table.grid().columns());
		Ui.waitFor("what the switch takes away", () -> text(table, 0, column(table, "new_defaults")).equals("− narrowed"));
		Dialogs.press(button(widgets, "only changes"));
		Ui.waitFor("the changes alone", () -> !table.grid().lines().isEmpty() && table.grid().lines().stream().noneMatch(line -> line.operation().equals("shop:create_voucher")));
		Dialogs.press(button(widgets, "only changes"));
	}

	/** The supplement's policy, in its document, over the release that has a domain manager of its own. */
	@Test
	void tellsWhetherTheSwitchesClashWithTheSupplement() throws Exception {
		Path data = Path.of(System.getProperty("workbench.root", "."), "../shared/data");
		assumeTrue(Files.isDirectory(data), () -> "skipped: " + data + " is not there");
		String document = "scs-0302-w1-domain-manager-implementation-notes.md";
		write(project, "Standards/" + document, Files.readString(data.resolve("standards-2026-08-21/Standards").resolve(document)));
		write(project, "policies/keystone-2024.2.yaml", Files.readString(data.resolve("policy/keystone-2024.2.yaml")));
		Composite widgets = matrix();
		MatrixCanvas table = Ui.find(widgets, MatrixCanvas.class);
		Ui.waitFor("the fence and the release", () -> combo(widgets, 3).indexOf("scs-sample/Standards/" + document + ", policy 1") > 0 && combo(widgets, 5).indexOf("scs-sample/policies/keystone-2024.2.yaml") > 0);
		choose(combo(widgets, 2), "scs-sample/policies/keystone-2024.2.yaml");
		choose(combo(widgets, 3), "scs-sample/Standards/" + document + ", policy 1");
		choose(combo(widgets, 5), "scs-sample/policies/keystone-2024.2.yaml");
		Ui.waitFor("who gains and who loses", () -> label(widgets, "194 operations × 14 personas; 8 operations change for a persona; no operation reads any more: domain_managed_target_role") != null);
		Dialogs.press(button(widgets, "all combinations of switches"));
		Ui.waitFor("the switches", () -> label(widgets, "The switches make a difference for identity:") != null);
		assertTrue(label(widgets, "The switches make a difference for ").getText().matches("(?s).*identity:list_user_projects.*both off: 178 same.*both on: 180 same.*"));
		Dialogs.press(button(widgets, "only changes"));
		Ui.waitFor("what changes", () -> table.grid().lines().size() == 16);
		Ui.screenshot("role-matrix-switches");
		Bench.screenshotInTheDark("role-matrix-switches-dark");
		Dialogs.press(button(widgets, "only changes"));
	}

	@Test
	void showsFencesAndRevisions() throws Exception {
		write(project, "Standards/shop.md", "# Shop\n\n- In a list:\n\n  ```yaml\n  \"shop:list_orders\": \"role:reader\"\n  ```\n");
		File folder = project.getLocation().toFile();
		try (Git git = Git.init().setDirectory(folder).setInitialBranch("main").call()) {
			git.add().addFilepattern("policies").call();
			git.commit().setMessage("First").setAuthor("A", "a@example.org").setCommitter("A", "a@example.org").setSign(false).call();
		}
		write(project, "policies/shop.policy.yaml", Policies.SHOP.replace("role:member", "role:reader"));
		Composite widgets = matrix();
		MatrixCanvas table = Ui.find(widgets, MatrixCanvas.class);
		choose(combo(widgets, 0), "scs-sample/policies/shop.policy.yaml");
		choose(combo(widgets, 3), "scs-sample/policies/shop.policy.yaml");
		Ui.waitFor("the branch", () -> combo(widgets, 1).indexOf("main") > 0);
		choose(combo(widgets, 1), "main");
		Ui.waitFor("what changed since the commit", () -> table.grid().lines().size() == 3 && table.grid().lines().stream().flatMap(line -> line.marks().stream()).anyMatch(mark -> mark.text().equals("+ gains")));
		combo(widgets, 1).setText("no-such-branch");
		combo(widgets, 1).notifyListeners(SWT.DefaultSelection, new Event());
		Ui.waitFor("a sentence", () -> label(widgets, "Git knows no revision 'no-such-branch'") != null);
		choose(combo(widgets, 0), "(none)");
		choose(combo(widgets, 3), "scs-sample/Standards/shop.md, policy 1");
		Ui.waitFor("the policy of the fence", () -> table.grid().lines().size() == 1 && table.grid().lines().getFirst().operation().equals("shop:list_orders"));
		click(table, 0, 2);
		Link link = Ui.find(widgets, Link.class);
		Ui.waitFor("the link", () -> link.getText().contains("shop.md"));
		link.notifyListeners(SWT.Selection, new Event());
		ITextEditor editor = (ITextEditor) Ui.await("the document's editor", () -> Bench.page().getActiveEditor() instanceof ITextEditor text && text.getTitle().equals("shop.md") ? text : null);
		assertTrue(((ITextSelection) editor.getSelectionProvider().getSelection()).getText().contains("shop:list_orders"));
	}

	@Test
	void tenThousandOperationsAreComparedInTheBackground() throws Exception {
		StringBuilder defaults = new StringBuilder("service: big\nrelease: '1'\nrules:\n- {name: base, check_str: 'role:reader'}\n");
		for (int i = 0; i < 10_000; i++) {
			defaults.append("- {name: 'big:").append(i % 2 == 0 ? "list" : "create").append("_thing_of_the_").append(i).append("th_kind', check_str: 'role:manager or rule:base', operations: [{method: GET, path: /v1/kind")
					.append(i / 20).append("}]}\n");
		}
		write(project, "policies/big-1.yaml", defaults.toString());
		write(project, "policies/big.policy.yaml", "\"base\": \"role:member\"\n");
		Composite widgets = matrix();
		MatrixCanvas table = Ui.find(widgets, MatrixCanvas.class);
		choose(combo(widgets, 2), "scs-sample/policies/big-1.yaml");
		choose(combo(widgets, 3), "scs-sample/policies/big.policy.yaml");
		choose(combo(widgets, 5), "scs-sample/policies/big-1.yaml");
		assertTrue(table.grid().lines().size() < 10_000, "nobody has waited for it");
		Ui.waitFor("all operations", () -> table.grid().lines().size() == 10_000);
		table.setFocus();
		key(table, SWT.END, SWT.MOD1);
		Ui.waitFor("the last operation", () -> details(widgets).getText().contains("big:list_thing_of_the_1998th_kind  ·  service"));
		Rectangle cell = table.bounds(9_999, 0);
		assertTrue(cell.y > 0 && cell.y + cell.height <= table.getClientArea().height, "the last row is in sight: " + cell);
		Ui.screenshot("role-matrix-large");
	}

	@Test
	void examplesThatComeWithTheWorkbenchAreOffered() throws Exception {
		Composite widgets = matrix();
		MatrixCanvas table = Ui.find(widgets, MatrixCanvas.class);
		choose(combo(widgets, 2), "example-2024.1 (example)");
		choose(combo(widgets, 5), "example-2024.2 (example)");
		Ui.waitFor("the releases", () -> table.grid().title().equals("example-2024.1 defaults → example-2024.2 defaults") && table.grid().lines().stream().anyMatch(line -> line.marks().stream().anyMatch(mark -> !mark.text().matches("[●◐·].*"))));
		table.select(0, 0);
		Link link = Ui.find(widgets, Link.class);
		Ui.waitFor("the link", () -> link.getText().contains("example-2024.2"));
		link.notifyListeners(SWT.Selection, new Event());
		ITextEditor editor = (ITextEditor) Ui.await("the example", () -> Bench.page().getActiveEditor() instanceof ITextEditor text && text.getTitle().equals("example-2024.2.yaml") ? text : null);
		assertEquals(table.grid().lines().getFirst().operation(), ((ITextSelection) editor.getSelectionProvider().getSelection()).getText().replace("\"", "").replace("'", ""));
		assertFalse(editor.isEditable());
	}

	@Test
	void choicesAreRemembered() throws Exception {
		Composite widgets = matrix();
		compareShops(widgets);
		Dialogs.press(button(widgets, "enforce_scope"));
		Dialogs.press(button(widgets, "only changes"));
		Ui.find(widgets, Text.class).setText("shop");
		Bench.page().hideView(Bench.page().findView("community.scs.workbench.ui.matrix"));
		Composite again = matrix();
		Ui.waitFor("the same comparison", () -> Ui.find(again, MatrixCanvas.class).grid().title().equals("shop-1 defaults → shop.policy.yaml over shop-1"));
		assertTrue(button(again, "enforce_scope").getSelection() && button(again, "only changes").getSelection() && !button(again, "enforce_new_defaults").getSelection());
		assertEquals("shop", Ui.find(again, Text.class).getText());
	}

	@Test
	void policiesThatDoNotLoadAreASentence() throws Exception {
		write(project, "policies/broken.policy.yaml", "\"a\": \"role:x\"\n  b: [\n");
		Composite widgets = matrix();
		choose(combo(widgets, 3), "scs-sample/policies/broken.policy.yaml");
		Ui.waitFor("a sentence", () -> label(widgets, "broken.policy.yaml: ") != null);
		assertFalse(Arrays.stream(Bench.shell().getShells()).anyMatch(shell -> shell.isVisible()), "no dialog");
	}

	private static Composite matrix() throws Exception {
		IViewPart view = Bench.view("community.scs.workbench.ui.matrix");
		Bench.page().setPartState(Bench.page().getReference(view), IWorkbenchPage.STATE_MAXIMIZED);
		Composite widgets = Bench.widgets(view);
		Ui.waitFor("the policies", () -> combo(widgets, 3).indexOf("scs-sample/policies/shop.policy.yaml") > 0);
		return widgets;
	}

	private static void compareShops(Composite widgets) {
		choose(combo(widgets, 2), "scs-sample/policies/shop-1.yaml");
		choose(combo(widgets, 3), "scs-sample/policies/shop.policy.yaml");
		choose(combo(widgets, 5), "scs-sample/policies/shop-1.yaml");
		Ui.waitFor("the operations", () -> Ui.find(widgets, MatrixCanvas.class).grid().title().equals("shop-1 defaults → shop.policy.yaml over shop-1"));
	}

	private static Text details(Composite widgets) {
		return Ui.find(widgets, Text.class, text -> (text.getStyle() & SWT.MULTI) != 0);
	}

	private static String text(MatrixCanvas table, int row, int column) {
		return table.grid().lines().get(row).marks().get(column).text();
	}

	private static int column(MatrixCanvas table, String title) {
		int column = table.grid().columns().indexOf(title);
		assertTrue(column >= 0, title + " in " + table.grid().columns());
		return column;
	}

	private static void click(MatrixCanvas table, int row, int column) {
		table.select(row, 0);
		table.select(row, column);
		Rectangle cell = table.bounds(row, column);
		Event event = new Event();
		event.x = cell.x + 4;
		event.y = cell.y + 4;
		event.button = 1;
		table.notifyListeners(SWT.MouseDown, event);
		Ui.settle();
	}

	private static void key(MatrixCanvas table, int code, int modifiers) {
		Event event = new Event();
		event.keyCode = code;
		event.stateMask = modifiers;
		table.notifyListeners(SWT.KeyDown, event);
		Ui.settle();
	}
}
