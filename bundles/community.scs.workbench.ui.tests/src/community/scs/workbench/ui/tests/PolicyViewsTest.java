package community.scs.workbench.ui.tests;

import static community.scs.workbench.ui.tests.Policies.button;
import static community.scs.workbench.ui.tests.Policies.choose;
import static community.scs.workbench.ui.tests.Policies.clipboard;
import static community.scs.workbench.ui.tests.Policies.combo;
import static community.scs.workbench.ui.tests.Policies.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.Path;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
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

/** Rule Graph and Policy Playground. */
class PolicyViewsTest {

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
		choose(combo(widgets, 3), "scs-sample/policies/shop.policy.yaml");
		choose(combo(widgets, 5), "scs-sample/policies/shop-1.yaml");
		choose(combo(widgets, 2), "scs-sample/policies/shop-1.yaml");
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
		write(project, "policies/large.policy.yaml", large.toString());
		IViewPart view = Bench.view("community.scs.workbench.ui.graph");
		Bench.page().setPartState(Bench.page().getReference(view), IWorkbenchPage.STATE_MAXIMIZED);
		Composite widgets = Bench.widgets(view);
		choose(combo(widgets, 3), "scs-sample/policies/large.policy.yaml");
		GraphCanvas canvas = Ui.find(widgets, GraphCanvas.class);
		Ui.waitFor("folded boxes", () -> canvas.drawing() != null && boxes(canvas).contains("big:list_…"));
		int folded = canvas.drawing().boxes().size();
		assertTrue(folded < 40, boxes(canvas).toString());
		Ui.screenshot("rule-graph-folded");
		canvas.select("big:list_…");
		key(canvas, SWT.CR, SWT.CR);
		Ui.waitFor("what is below the prefix", () -> boxes(canvas).contains("big:list_thing1…"));
		assertTrue(canvas.drawing().boxes().size() < 60, boxes(canvas).toString());
		Text search = Ui.find(widgets, Text.class);
		search.setText("big:list_thing396");
		search.notifyListeners(SWT.DefaultSelection, new Event());
		Ui.waitFor("the rule that was searched for", () -> boxes(canvas).contains("big:list_thing396"));
		key(canvas, 0, SWT.BS);
		Ui.waitFor("folded around it", () -> !boxes(canvas).contains("big:list_thing396"));
	}

	@Test
	void tenThousandRulesAreFolded() throws Exception {
		StringBuilder large = new StringBuilder();
		for (int i = 0; i < 10_000; i++) {
			large.append("\"r").append(i).append("\": \"role:r").append(i).append(i < 100 ? "" : " or rule:r" + i % 100).append("\"\n");
		}
		write(project, "policies/large.policy.yaml", large.toString());
		IViewPart view = Bench.view("community.scs.workbench.ui.graph");
		Bench.page().setPartState(Bench.page().getReference(view), IWorkbenchPage.STATE_MAXIMIZED);
		Composite widgets = Bench.widgets(view);
		choose(combo(widgets, 3), "scs-sample/policies/large.policy.yaml");
		GraphCanvas canvas = Ui.find(widgets, GraphCanvas.class);
		Ui.waitFor("folded boxes", () -> canvas.drawing() != null && boxes(canvas).contains("r9…"));
		Text search = Ui.find(widgets, Text.class);
		search.setText("role:r9876");
		search.notifyListeners(SWT.DefaultSelection, new Event());
		Ui.waitFor("the rule that was searched for", () -> boxes(canvas).contains("r9876"));
		assertTrue(canvas.drawing().boxes().size() < 100, boxes(canvas).toString());
		Ui.screenshot("rule-graph-large");
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
	void choicesOfGraphAndPlaygroundAreRemembered() throws Exception {
		IViewPart graph = Bench.view("community.scs.workbench.ui.graph");
		choose(combo(Bench.widgets(graph), 3), "scs-sample/policies/shop.policy.yaml");
		choose(combo(Bench.widgets(graph), 5), "scs-sample/policies/shop-1.yaml");
		Dialogs.press(button(Bench.widgets(graph), "enforce_new_defaults"));
		IViewPart playground = Bench.view("community.scs.workbench.ui.playground");
		choose(combo(Bench.widgets(playground), 0), "scs-sample/policies/shop.policy.yaml");
		Ui.find(Bench.widgets(playground), Text.class, text -> text.getText().equals("member, reader")).setText("manager");
		Bench.page().hideView(graph);
		Bench.page().hideView(playground);
		Composite again = Bench.widgets(Bench.view("community.scs.workbench.ui.graph"));
		GraphCanvas canvas = Ui.find(again, GraphCanvas.class);
		Ui.waitFor("the rules", () -> canvas.drawing() != null && node(canvas.drawing(), "shop:delete_order").lines().get(1).equals("(role:manager and project_id:%(project_id)s)"));
		assertTrue(button(again, "enforce_new_defaults").getSelection());
		Composite played = Bench.widgets(Bench.view("community.scs.workbench.ui.playground"));
		Ui.waitFor("the policy", () -> combo(played, 0).getText().equals("scs-sample/policies/shop.policy.yaml"));
		assertTrue(Ui.find(played, Text.class, text -> text.getText().equals("manager")) != null, "the roles");
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

	/** lines are made when they are asked for */
	private static java.util.stream.Stream<TableItem> lines(Table table) {
		return java.util.stream.IntStream.range(0, table.getItemCount()).mapToObj(table::getItem);
	}

	private static String text(Table table, int line, int column) {
		return line < table.getItemCount() ? table.getItem(line).getText(column) : "";
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
}
