package community.scs.workbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import community.scs.workbench.ui.graph.GraphCanvas;

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
		Ui.screenshot("clouds");
	}

	@Test
	void resultsSayWhatToDoBeforeTheFirstCheck() throws Exception {
		IViewPart view = Bench.view("community.scs.workbench.ui.results");
		Link link = Ui.find(Bench.widgets(view), Link.class);
		assertTrue(link.getText().contains("check the sandbox cloud"), link.getText());
	}

	@Test
	void statementsTellWhichRequirementsQuoteThem() throws Exception {
		openSample();
		IViewPart view = Bench.view("community.scs.workbench.ui.statements");
		Table table = Ui.find(Bench.widgets(view), Table.class);
		Ui.waitFor("the statement and its requirement", () -> Arrays.stream(table.getItems())
				.anyMatch(item -> item.getText(3).equals("All public images MUST be active.") && item.getText(4).equals("scs-9002-active")));
		int all = table.getItemCount();
		Text words = Ui.find(Bench.widgets(view), Text.class);
		words.setText("os_distro");
		Ui.waitFor("fewer statements", () -> table.getItemCount() > 0 && table.getItemCount() < all);
		for (TableItem item : table.getItems()) {
			assertTrue(item.getText(3).contains("os_distro"), item.getText(3));
		}
		words.setText("");
		Ui.screenshot("statements");
	}

	@Test
	void roleMatrixOfThePolicyInTheSample() throws Exception {
		openSample();
		Bench.perspective("community.scs.workbench.ui.perspective.review");
		IViewPart view = Bench.view("community.scs.workbench.ui.matrix");
		Bench.page().setPartState(Bench.page().getReference(view), IWorkbenchPage.STATE_MAXIMIZED);
		Composite widgets = Bench.widgets(view);
		Ui.waitFor("the policy of the sample", () -> combo(widgets, 2) != null && combo(widgets, 2).getItemCount() > 1);
		choose(combo(widgets, 2), 1);
		Tree tree = Ui.find(widgets, Tree.class);
		Ui.waitFor("the operations", () -> Bench.items(tree).size() > 1);
		assertTrue(tree.getColumnCount() > 5, "a column for each persona");
		Ui.screenshot("role-matrix");
		Bench.page().setPartState(Bench.page().getReference(view), IWorkbenchPage.STATE_RESTORED);
	}

	@Test
	void ruleGraphFollowsTheEditor() throws Exception {
		IProject project = openSample();
		Bench.perspective("community.scs.workbench.ui.perspective.review");
		IViewPart view = Bench.view("community.scs.workbench.ui.graph");
		IDE.openEditor(Bench.page(), project.getFile(new Path("policies/domain-manager.policy.yaml")));
		GraphCanvas canvas = Ui.find(Bench.widgets(view), GraphCanvas.class);
		Ui.waitFor("the rules in their places", () -> canvas.drawing() != null);
		List<String> boxes = canvas.drawing().boxes().stream().map(box -> box.node().lines().getFirst()).toList();
		assertTrue(boxes.containsAll(List.of("is_admin", "manages_user", "identity: 2 operations", "identity:create_grant")), boxes.toString());
		Ui.screenshot("rule-graph");
		Bench.screenshotInTheDark("rule-graph-dark");
	}

	@Test
	void playgroundFollowsTheRoles() throws Exception {
		openSample();
		Bench.perspective("community.scs.workbench.ui.perspective.review");
		IViewPart view = Bench.view("community.scs.workbench.ui.playground");
		Bench.page().setPartState(Bench.page().getReference(view), IWorkbenchPage.STATE_MAXIMIZED);
		Table table = Ui.find(Bench.widgets(view), Table.class);
		Ui.waitFor("decisions", () -> table.getItemCount() > 0);
		long before = allowed(table);
		Text roles = Ui.find(Bench.widgets(view), Text.class, text -> text.getText().equals("member, reader"));
		Text target = Ui.find(Bench.widgets(view), Text.class, text -> text.getText().equals("project_id=p1"));
		roles.setText("manager");
		target.setText("target.user.domain_id=d1");
		choose(Ui.find(Bench.widgets(view), Combo.class, combo -> combo.indexOf("domain") >= 0), 1);
		Ui.waitFor("a manager of the domain may do more", () -> allowed(table) > before);
		Ui.screenshot("playground");
		Bench.page().setPartState(Bench.page().getReference(view), IWorkbenchPage.STATE_RESTORED);
	}

	private static long allowed(Table table) {
		return Arrays.stream(table.getItems()).filter(item -> item.getText(1).equals("allowed")).count();
	}

	private static IProject openSample() throws Exception {
		Bench.run("community.scs.workbench.ui.openSample");
		Ui.await("the sample's first editor", () -> Bench.page().getActiveEditor());
		return ResourcesPlugin.getWorkspace().getRoot().getProject("scs-sample");
	}

	/** the combo with an index, in the order of the screen; null if there are fewer */
	private static Combo combo(Composite widgets, int index) {
		int[] seen = new int[1];
		return Ui.find(widgets, Combo.class, combo -> seen[0]++ == index);
	}

	private static void choose(Combo combo, int index) {
		combo.select(index);
		combo.notifyListeners(SWT.Selection, new Event());
	}
}
