package community.scs.workbench.ui.tests;

import static community.scs.workbench.ui.tests.Policies.choose;
import static community.scs.workbench.ui.tests.Policies.combo;
import static community.scs.workbench.ui.tests.Policies.compared;
import static community.scs.workbench.ui.tests.Policies.line;
import static community.scs.workbench.ui.tests.Policies.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareEditorInput;
import org.eclipse.compare.CompareUI;
import org.eclipse.compare.ResourceNode;
import org.eclipse.compare.structuremergeviewer.Differencer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Path;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import community.scs.workbench.policy.catalogue.CatalogueStore;
import community.scs.workbench.ui.policy.CataloguePage;
import community.scs.workbench.ui.policy.matrix.MatrixCanvas;

/** Policies in the compare editor, tests of policies, and the preferences for catalogues. */
class PolicyWorkTest {

	private static final String TESTS = """
			policy: domain-manager.policy.yaml
			personas:
			  manager: {roles: [manager], domain_id: d1}
			  stranger: {roles: [member], project_id: p1}
			tests:
			- {name: a manager creates users of the domain, persona: manager, operation: 'identity:create_user', target: {target: {user: {domain_id: d1}}}, expected: allowed}
			- {name: not those of another domain, persona: manager, operation: 'identity:create_user', target: {target: {user: {domain_id: d2}}}, expected: denied}
			- {name: a member creates users, persona: stranger, operation: 'identity:create_user', expected: allowed}
			""";

	private IProject project;

	@BeforeEach
	void begin() throws Exception {
		project = Policies.begin();
	}

	@AfterEach
	void end() {
		Bench.page().closeAllEditors(false);
	}

	@Test
	void theCompareEditorSaysWhatADifferenceMeans() throws Exception {
		IFile old = write(project, "old.policy.yaml", "# comment\n\"base\": \"role:admin\"\n\"shop:list\": \"rule:base\"\n\"shop:buy\": \"role:member or role:admin\"\n\"shop:same\": 'role:x  or role:y'\n\"shop:gone\": \"role:x\"\n");
		IFile now = write(project, "new.policy.yaml", "\"base\": \"role:admin or role:manager\"\n\"shop:list\": \"rule:base\"\n\"shop:buy\": \"role:admin\"\n\"shop:same\": \"role:x or role:y\"\n");
		CompareUI.openCompareEditor(new CompareEditorInput(new CompareConfiguration()) {
			@Override
			protected Object prepareInput(IProgressMonitor monitor) {
				return new Differencer().findDifferences(false, monitor, null, null, new ResourceNode(now), new ResourceNode(old));
			}
		});
		Tree tree = compared("shop:buy");
		Ui.waitFor("what they mean", () -> line(tree, "shop:buy").contains("narrowed"));
		assertTrue(line(tree, "shop:list").contains("+ widened") && line(tree, "shop:list").contains("allowed now: token {roles: [manager"), line(tree, "shop:list"));
		assertTrue(line(tree, "shop:gone").contains("removed"), line(tree, "shop:gone"));
		assertEquals(null, line(tree, "shop:same"), "layout makes no difference");
		Ui.screenshot("policy-compare");
		Bench.screenshotInTheDark("policy-compare-dark");
	}

	@Test
	void testsOfAPolicySayWhatCameOutAndWhatTheyReached() throws Exception {
		IFile tests = write(project, "policies/managers.policy-test", TESTS);
		assertEquals("community.scs.workbench.ui.policyTests", tests.getContentDescription().getContentType().getId());
		IFile policy = project.getFile(new Path("policies/domain-manager.policy.yaml"));
		IDE.openEditor(Bench.page(), policy);
		IDE.openEditor(Bench.page(), tests);
		Bench.run("community.scs.workbench.ui.runPolicyTests");
		Composite widgets = Bench.widgets(Bench.page().findView("community.scs.workbench.ui.policyTests"));
		Table table = Ui.find(widgets, Table.class);
		Ui.waitFor("the results", () -> table.getItemCount() == 3);
		assertEquals(List.of("a manager creates users of the domain", "not those of another domain", "a member creates users"), Arrays.stream(table.getItems()).map(item -> item.getText(0)).toList());
		assertEquals("managers.policy-test: 2 of 3 tests as expected; 3 of 9 rules of domain-manager.policy.yaml evaluated", Ui.find(widgets, Label.class).getText());
		assertTrue(Ui.find(widgets, Text.class).getText().startsWith("No test evaluates identity:create_grant"), Ui.find(widgets, Text.class).getText());
		assertEquals(3, policy.findMarkers("community.scs.workbench.ui.covered", false, IResource.DEPTH_ZERO).length);
		assertEquals(6, policy.findMarkers("community.scs.workbench.ui.uncovered", false, IResource.DEPTH_ZERO).length);
		IMarker[] problems = tests.findMarkers("community.scs.workbench.ui.policyTestProblem", false, IResource.DEPTH_ZERO);
		assertEquals(1, problems.length);
		assertEquals(8, problems[0].getAttribute(IMarker.LINE_NUMBER, 0));
		IDE.openEditor(Bench.page(), policy);
		Ui.screenshot("policy-tests");
		Bench.screenshotInTheDark("policy-tests-dark");
	}

	@Test
	void testsThatCannotBeReadAreASentenceWithALine() throws Exception {
		IFile tests = write(project, "policies/managers.policy-test", TESTS.replace("persona: stranger", "persona: nobody"));
		IDE.openEditor(Bench.page(), tests);
		Bench.run("community.scs.workbench.ui.runPolicyTests");
		Composite widgets = Bench.widgets(Bench.page().findView("community.scs.workbench.ui.policyTests"));
		Ui.waitFor("the sentence", () -> Ui.find(widgets, Label.class).getText().equals("managers.policy-test, line 8: There is no persona 'nobody'."));
		assertEquals(8, tests.findMarkers("community.scs.workbench.ui.policyTestProblem", false, IResource.DEPTH_ZERO)[0].getAttribute(IMarker.LINE_NUMBER, 0));
	}

	@Test
	void cataloguesAreAddedListedAndRemovedWhileTheyAreInUse(@TempDir java.nio.file.Path folder) throws Exception {
		CatalogueStore store = CatalogueStore.ofUser();
		store.remove("workbenchtest-1");
		Composite matrix = Bench.widgets(Bench.view("community.scs.workbench.ui.matrix"));
		PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(Bench.shell(), "community.scs.workbench.ui.catalogues", new String[] { "community.scs.workbench.ui.catalogues" }, null);
		dialog.setBlockOnOpen(false);
		dialog.open();
		try {
			CataloguePage page = (CataloguePage) dialog.getSelectedPage();
			Table table = Ui.find(dialog.getShell(), Table.class, found -> found.getColumnCount() == 2 && found.getColumn(0).getText().equals("Service and release"));
			page.add(Files.writeString(folder.resolve("bad.yaml"), "rules:\n- {name: 'shop:buy'}\n"));
			Ui.waitFor("what is wrong", () -> "bad.yaml, line 2: 'check_str' is missing here.".equals(page.getErrorMessage()));
			Ui.screenshot("policy-catalogues-bad");
			Dialogs.with("Add Catalogue", () -> page.add(Files.writeString(folder.resolve("list.yaml"), "rules: [{name: 'shop:buy', check_str: 'role:member'}]\n")), named -> {
				assertEquals("list-", Ui.find(named, Text.class).getText(), "the release is for the user to say");
				assertFalse(Dialogs.button(named, "OK").isEnabled());
				Ui.find(named, Text.class).setText("workbenchtest-1");
				Dialogs.press(Dialogs.button(named, "OK"));
			});
			TableItem line = Ui.await("the catalogue", () -> Arrays.stream(table.getItems()).filter(item -> item.getText().equals("workbenchtest-1")).findAny().orElse(null));
			assertEquals("1", line.getText(1));
			assertEquals(null, page.getErrorMessage());
			assertEquals(null, Ui.find(dialog.getShell(), CLabel.class, label -> label.isVisible() && String.valueOf(label.getText()).startsWith("No catalogue")));
			Ui.screenshot("policy-catalogues");
			choose(combo(matrix, 5), "workbenchtest-1 (preferences)");
			Ui.waitFor("its operation", () -> Ui.find(matrix, MatrixCanvas.class).grid().lines().size() == 1);
			table.setSelection(line);
			table.notifyListeners(SWT.Selection, new Event());
			Dialogs.press(Policies.button(dialog.getShell(), "Remove"));
			Ui.waitFor("the list without it", () -> Arrays.stream(table.getItems()).noneMatch(item -> item.getText().equals("workbenchtest-1")));
			assertFalse(store.keeps("workbenchtest-1"));
			Ui.waitFor("a sentence in the view", () -> Policies.label(matrix, "There is no catalogue 'workbenchtest-1' in ") != null);
		} finally {
			dialog.close();
			store.remove("workbenchtest-1");
		}
	}
}
