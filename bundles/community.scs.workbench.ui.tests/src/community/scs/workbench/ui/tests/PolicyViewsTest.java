package community.scs.workbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.Path;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jgit.api.Git;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import community.scs.workbench.ui.graph.Drawing;
import community.scs.workbench.ui.graph.Graph;
import community.scs.workbench.ui.graph.GraphCanvas;

/** Role Matrix, Rule Graph and Policy Playground. */
class PolicyViewsTest {

	private static final String CATALOGUE = """
			service: shop
			release: '1'
			rules:
			- {name: admin_required, check_str: 'role:admin'}
			- {name: 'shop:list_orders', check_str: 'role:reader', scope_types: [project], operations: [{method: GET, path: /v1/orders}]}
			- name: 'shop:delete_order'
			  check_str: 'role:manager and project_id:%(project_id)s'
			  scope_types: [project]
			  operations: [{method: DELETE, path: '/v1/orders/{id}'}]
			  deprecated: {name: 'shop:delete_order', check_str: 'rule:admin_required', since: '1'}
			- {name: 'shop:create_voucher', check_str: 'rule:admin_required', operations: [{method: POST, path: /v1/vouchers}]}
			""";
	private static final String POLICY = """
			"is_owner": "project_id:%(project_id)s"
			"shop:list_orders": "role:member and rule:is_owner"
			"shop:create_voucher": "role:manager or rule:admin_required"
			""";

	private IProject project;

	@BeforeEach
	void begin() throws Exception {
		Bench.reset("community.scs.workbench.ui.perspective.review");
		project = Bench.openSample();
		Bench.perspective("community.scs.workbench.ui.perspective.review");
		write("policies/shop-1.yaml", CATALOGUE);
		write("policies/shop.policy.yaml", POLICY);
	}

	@AfterEach
	void end() {
		Bench.page().setPartState(Bench.page().getActivePartReference(), IWorkbenchPage.STATE_RESTORED);
	}

	@Test
	void roleMatrixSaysWhoGainsAndLosesAndWhy() throws Exception {
		Composite widgets = matrix();
		Table table = Ui.find(widgets, Table.class);
		assertTrue(label(widgets, "Choose a policy").isVisible());
		choose(combo(widgets, 2), "scs-sample/policies/shop-1.yaml");
		choose(combo(widgets, 3), "scs-sample/policies/shop.policy.yaml");
		choose(combo(widgets, 5), "scs-sample/policies/shop-1.yaml");
		Ui.waitFor("the operations", () -> table.getItemCount() == 3 && !text(table, 0, 1).isEmpty());
		assertEquals(List.of("orders", "shop:delete_order"), List.of(text(table, 0, 0), text(table, 0, 1)));
		assertEquals(List.of("", "shop:list_orders"), List.of(text(table, 1, 0), text(table, 1, 1)));
		int manager = column(table, "project manager");
		int reader = column(table, "project reader");
		assertEquals("+ gains", text(table, 2, manager));
		assertEquals("− loses", text(table, 1, reader));
		click(table, 1, reader);
		Text details = Ui.find(widgets, Text.class, text -> (text.getStyle() & SWT.MULTI) != 0);
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
		link.notifyListeners(SWT.Selection, new Event());
		ITextEditor editor = (ITextEditor) Ui.await("the policy's editor", () -> Bench.page().getActiveEditor() instanceof ITextEditor text && text.getTitle().equals("shop.policy.yaml") ? text : null);
		assertEquals("role:manager", ((ITextSelection) editor.getSelectionProvider().getSelection()).getText());
	}

	@Test
	void roleMatrixFiltersAndShowsTheSwitches() throws Exception {
		Composite widgets = matrix();
		Table table = Ui.find(widgets, Table.class);
		choose(combo(widgets, 5), "scs-sample/policies/shop-1.yaml");
		Ui.waitFor("the defaults alone", () -> table.getItemCount() == 3);
		Text filter = Ui.find(widgets, Text.class);
		filter.setText("voucher");
		Ui.waitFor("one operation", () -> table.getItemCount() == 1);
		filter.setText("");
		press(button(widgets, "all combinations of switches"));
		Ui.waitFor("a column for each combination", () -> table.getColumnCount() == 6 && table.getItemCount() == 3);
		assertEquals(List.of("both off", "new_defaults", "scope", "both on"), List.of(2, 3, 4, 5).stream().map(i -> table.getColumn(i).getText()).sorted((a, b) -> order(a) - order(b)).toList());
		int newDefaults = column(table, "new_defaults");
		Ui.waitFor("what the switch takes away", () -> text(table, 0, 1).equals("shop:delete_order") && text(table, 0, newDefaults).equals("− narrowed"));
		press(button(widgets, "only changes"));
		Ui.waitFor("the changes alone", () -> table.getItemCount() > 0 && table.getItemCount() < 3);
		press(button(widgets, "only changes"));
		Ui.screenshot("role-matrix-switches");
	}

	private static int order(String column) {
		return List.of("both off", "new_defaults", "scope", "both on").indexOf(column);
	}

	@Test
	void roleMatrixOfFencesAndRevisions() throws Exception {
		write("Standards/shop.md", "# Shop\n\n- In a list:\n\n  ```yaml\n  \"shop:list_orders\": \"role:reader\"\n  ```\n");
		File folder = project.getLocation().toFile();
		try (Git git = Git.init().setDirectory(folder).setInitialBranch("main").call()) {
			git.add().addFilepattern("policies").call();
			git.commit().setMessage("First").setAuthor("A", "a@example.org").setCommitter("A", "a@example.org").setSign(false).call();
		}
		write("policies/shop.policy.yaml", POLICY.replace("role:member", "role:reader"));
		Composite widgets = matrix();
		Table table = Ui.find(widgets, Table.class);
		choose(combo(widgets, 0), "scs-sample/policies/shop.policy.yaml");
		choose(combo(widgets, 3), "scs-sample/policies/shop.policy.yaml");
		Ui.waitFor("the branch", () -> combo(widgets, 1).indexOf("main") > 0);
		choose(combo(widgets, 1), "main");
		Ui.waitFor("what changed since the commit", () -> table.getItemCount() == 3 && marks(table).contains("+ gains"));
		combo(widgets, 1).setText("no-such-branch");
		combo(widgets, 1).notifyListeners(SWT.DefaultSelection, new Event());
		Ui.waitFor("a sentence", () -> label(widgets, "Git knows no revision 'no-such-branch'") != null);
		choose(combo(widgets, 0), "(none)");
		choose(combo(widgets, 3), "scs-sample/Standards/shop.md, policy 1");
		Ui.waitFor("the policy of the fence", () -> table.getItemCount() == 1 && text(table, 0, 1).equals("shop:list_orders"));
		click(table, 0, 4);
		Link link = Ui.find(widgets, Link.class);
		Ui.waitFor("the link", () -> link.getText().contains("shop.md"));
		link.notifyListeners(SWT.Selection, new Event());
		ITextEditor editor = (ITextEditor) Ui.await("the document's editor", () -> Bench.page().getActiveEditor() instanceof ITextEditor text && text.getTitle().equals("shop.md") ? text : null);
		assertTrue(((ITextSelection) editor.getSelectionProvider().getSelection()).getText().contains("shop:list_orders"));
	}

	@Test
	void ruleGraphFollowsTheEditor() throws Exception {
		IViewPart view = Bench.view("community.scs.workbench.ui.graph");
		IDE.openEditor(Bench.page(), project.getFile(new Path("policies/domain-manager.policy.yaml")));
		GraphCanvas canvas = Ui.find(Bench.widgets(view), GraphCanvas.class);
		Ui.waitFor("the rules in their places", () -> canvas.drawing() != null);
		assertTrue(boxes(canvas).containsAll(List.of("is_admin", "manages_user", "identity: 2 operations", "identity:create_grant")), boxes(canvas).toString());
		Ui.screenshot("rule-graph");
	}

	@Test
	void ruleGraphMarksWhatChanged() throws Exception {
		IViewPart view = Bench.view("community.scs.workbench.ui.graph");
		Composite widgets = Bench.widgets(view);
		Bench.page().setPartState(Bench.page().getReference(view), IWorkbenchPage.STATE_MAXIMIZED);
		Ui.waitFor("the policies", () -> combo(widgets, 0).getItemCount() > 2);
		choose(combo(widgets, 0), "scs-sample/policies/shop.policy.yaml");
		choose(combo(widgets, 2), "scs-sample/policies/shop-1.yaml");
		choose(combo(widgets, 5), "scs-sample/policies/shop-1.yaml");
		GraphCanvas canvas = Ui.find(widgets, GraphCanvas.class);
		Ui.waitFor("the changes", () -> canvas.drawing() != null && canvas.drawing().boxes().stream().anyMatch(box -> box.node().effect() == Graph.Effect.WIDENED));
		Drawing drawing = canvas.drawing();
		assertEquals(Graph.Change.ADDED, node(drawing, "is_owner").change());
		assertEquals(Graph.Effect.NARROWED, node(drawing, "shop:list_orders").effect());
		assertEquals(Graph.Effect.WIDENED, node(drawing, "shop:create_voucher").effect());
		assertEquals(Graph.Change.NONE, node(drawing, "admin_required").change());
		Ui.screenshot("rule-graph-changes");
		Bench.screenshotInTheDark("rule-graph-dark");
		canvas.select("shop:create_voucher");
		key(canvas, SWT.CR, SWT.CR);
		ITextEditor editor = (ITextEditor) Ui.await("the policy's editor", () -> Bench.page().getActiveEditor() instanceof ITextEditor text && text.getTitle().equals("shop.policy.yaml") ? text : null);
		assertTrue(((ITextSelection) editor.getSelectionProvider().getSelection()).getText().contains("shop:create_voucher"));
	}

	@Test
	void fourHundredRulesAreFolded() throws Exception {
		StringBuilder large = new StringBuilder();
		for (int i = 0; i < 400; i++) {
			large.append("\"big:").append(List.of("list", "get", "create", "delete").get(i % 4)).append("_thing").append(i).append("\": \"role:r").append(i).append(" or rule:base_").append(i % 20).append("\"\n");
		}
		for (int i = 0; i < 20; i++) {
			large.append("\"base_").append(i).append("\": \"role:b").append(i).append("\"\n");
		}
		write("policies/large.policy.yaml", large.toString());
		IViewPart view = Bench.view("community.scs.workbench.ui.graph");
		Bench.page().setPartState(Bench.page().getReference(view), IWorkbenchPage.STATE_MAXIMIZED);
		Composite widgets = Bench.widgets(view);
		Ui.waitFor("the policies", () -> combo(widgets, 0).indexOf("scs-sample/policies/large.policy.yaml") > 0);
		choose(combo(widgets, 0), "scs-sample/policies/large.policy.yaml");
		GraphCanvas canvas = Ui.find(widgets, GraphCanvas.class);
		Ui.waitFor("folded boxes", () -> canvas.drawing() != null && boxes(canvas).contains("big:list_…"));
		int folded = canvas.drawing().boxes().size();
		assertTrue(folded < 40, boxes(canvas).toString());
		Ui.screenshot("rule-graph-folded");
		canvas.select("big:list_…");
		key(canvas, SWT.CR, SWT.CR);
		Ui.waitFor("the rules below the prefix", () -> canvas.drawing().boxes().size() == folded + 99);
		canvas.select("big:list_thing0");
		key(canvas, 0, SWT.BS);
		Ui.waitFor("folded again", () -> canvas.drawing().boxes().size() == folded);
	}

	@Test
	void playgroundFollowsTheRoles() throws Exception {
		IViewPart view = Bench.view("community.scs.workbench.ui.playground");
		Bench.page().setPartState(Bench.page().getReference(view), IWorkbenchPage.STATE_MAXIMIZED);
		Composite widgets = Bench.widgets(view);
		Ui.waitFor("the policies", () -> combo(widgets, 0).getItemCount() > 2);
		choose(combo(widgets, 0), "scs-sample/policies/domain-manager.policy.yaml");
		choose(combo(widgets, 2), "(none)");
		Table table = Ui.find(widgets, Table.class);
		Ui.waitFor("decisions", () -> table.getItemCount() == 9);
		long before = allowed(table);
		Text roles = Ui.find(widgets, Text.class, text -> text.getText().equals("member, reader"));
		Text target = Ui.find(widgets, Text.class, text -> text.getText().equals("project_id=p1"));
		roles.setText("manager");
		target.setText("target.user.domain_id=d1");
		choose(Ui.find(widgets, Combo.class, combo -> combo.indexOf("domain") >= 0), "domain");
		Ui.waitFor("a manager of the domain may do more", () -> allowed(table) > before);
		int line = 0;
		while (!text(table, line, 0).equals("identity:create_user")) {
			line++;
		}
		click(table, line, 0);
		Tree tree = Ui.find(widgets, Tree.class);
		Ui.waitFor("the reason", () -> tree.getItemCount() == 1);
		assertTrue(Bench.items(tree).stream().anyMatch(item -> item.getText(2).equals("manages_user, 5") && item.getText(0).startsWith("✓ role:manager")),
				Bench.items(tree).stream().map(item -> item.getText(0) + item.getText(2)).toList().toString());
		Ui.screenshot("playground");
		Bench.screenshotInTheDark("playground-dark");
		Bench.run("community.scs.workbench.ui.copyAsTest");
		assertTrue(clipboard().contains("operation: 'identity:create_user', target: {'target.user.domain_id': 'd1'}, expected: allowed}"), clipboard());
	}

	@Test
	void policiesThatDoNotLoadAreASentence() throws Exception {
		write("policies/broken.policy.yaml", "\"a\": \"role:x\"\n  b: [\n");
		Composite widgets = matrix();
		Ui.waitFor("the policies", () -> combo(widgets, 3).indexOf("scs-sample/policies/broken.policy.yaml") > 0);
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

	private IFile write(String path, String text) throws Exception {
		IFile file = project.getFile(new Path(path));
		ByteArrayInputStream content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
		if (file.exists()) {
			file.setContents(content, true, true, null);
		} else {
			file.create(content, true, null);
		}
		return file;
	}

	private static List<String> boxes(GraphCanvas canvas) {
		return canvas.drawing().boxes().stream().map(box -> box.node().lines().getFirst()).toList();
	}

	private static Graph.Node node(Drawing drawing, String id) {
		return drawing.boxes().stream().map(Drawing.Box::node).filter(node -> node.id().equals(id)).findFirst().orElseThrow();
	}

	private static long allowed(Table table) {
		return lines(table).filter(item -> item.getText(1).equals("allowed")).count();
	}

	private static List<String> marks(Table table) {
		return lines(table).flatMap(item -> java.util.stream.IntStream.range(2, table.getColumnCount()).mapToObj(item::getText)).toList();
	}

	/** lines are made when they are asked for */
	private static java.util.stream.Stream<TableItem> lines(Table table) {
		return java.util.stream.IntStream.range(0, table.getItemCount()).mapToObj(table::getItem);
	}

	private static String text(Table table, int line, int column) {
		return line < table.getItemCount() ? table.getItem(line).getText(column) : "";
	}

	private static int column(Table table, String title) {
		for (int i = 0; i < table.getColumnCount(); i++) {
			if (table.getColumn(i).getText().replace("\n", " ").startsWith(title)) {
				return i;
			}
		}
		throw new AssertionError("no column " + title);
	}

	/** the cell as a user would, so that it has the focus */
	private static void click(Table table, int line, int column) {
		table.showColumn(table.getColumn(column));
		Ui.settle();
		table.getItem(line).getText();
		Event event = new Event();
		org.eclipse.swt.graphics.Rectangle bounds = table.getItem(line).getBounds(column);
		event.x = bounds.x + 4;
		event.y = bounds.y + 4;
		event.button = 1;
		table.setSelection(line);
		table.notifyListeners(SWT.MouseDown, event);
		Event selection = new Event();
		selection.item = table.getItem(line);
		table.notifyListeners(SWT.Selection, selection);
		table.notifyListeners(SWT.MouseUp, event);
		Ui.settle();
	}

	private static void key(GraphCanvas canvas, int code, char character) {
		Event event = new Event();
		event.keyCode = code;
		event.character = character;
		canvas.notifyListeners(SWT.KeyDown, event);
		Ui.settle();
	}

	private static Label label(Composite widgets, String start) {
		return Ui.find(widgets, Label.class, label -> label.getText().startsWith(start));
	}

	private static Button button(Composite widgets, String text) {
		return Ui.find(widgets, Button.class, button -> button.getText().equals(text));
	}

	private static void press(Button button) {
		button.setSelection(!button.getSelection());
		button.notifyListeners(SWT.Selection, new Event());
	}

	private static String clipboard() {
		Clipboard clipboard = new Clipboard(Bench.shell().getDisplay());
		try {
			return (String) clipboard.getContents(TextTransfer.getInstance());
		} finally {
			clipboard.dispose();
		}
	}

	/** the combo with an index, in the order of the screen; null if there are fewer */
	private static Combo combo(Composite widgets, int index) {
		int[] seen = new int[1];
		return Ui.find(widgets, Combo.class, combo -> seen[0]++ == index);
	}

	private static void choose(Combo combo, String item) {
		Ui.waitFor(item + " to choose", () -> combo.indexOf(item) >= 0);
		combo.select(combo.indexOf(item));
		combo.notifyListeners(SWT.Selection, new Event());
		Ui.settle();
	}
}
