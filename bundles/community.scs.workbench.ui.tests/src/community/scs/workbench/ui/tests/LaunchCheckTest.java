package community.scs.workbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks that are kept as launch configurations. */
class LaunchCheckTest {

	private static final String TYPE = "community.scs.workbench.ui.check";
	private static final String METADATA = "requirements/scs-9002-v1.scsreq";

	private final ILaunchManager launches = DebugPlugin.getDefault().getLaunchManager();
	private IProject project;

	@BeforeEach
	void begin() throws Exception {
		Bench.reset("community.scs.workbench.ui.perspective.checks");
		project = Bench.openSample();
	}

	@AfterEach
	void forget() throws CoreException {
		launches.removeLaunches(launches.getLaunches());
		for (ILaunchConfiguration configuration : launches.getLaunchConfigurations()) {
			configuration.delete();
		}
	}

	@Test
	void checksWhatIsChosenAndSavesTheRecording() throws Exception {
		ILaunchConfigurationWorkingCopy copy = configuration();
		copy.setAttribute(TYPE + ".files", List.of(METADATA));
		copy.setAttribute(TYPE + ".library", true);
		copy.setAttribute(TYPE + ".reference", "2026-01-31");
		copy.setAttribute(TYPE + ".recording", "recordings/sandbox.json");
		run(copy.doSave());
		List<String> lines = verdicts();
		assertTrue(lines.stream().anyMatch(line -> line.contains("scs-9002-active")), lines::toString);
		assertTrue(lines.stream().anyMatch(line -> line.contains("scs-0102-")), "the library: " + lines);
		assertTrue(lines.stream().anyMatch(line -> line.contains("scs-0302-")), "role rules of the library: " + lines);
		assertFalse(lines.stream().anyMatch(line -> line.contains("scs-9001-")), lines::toString);
		IFile saved = project.getFile("recordings/sandbox.json");
		assertTrue(saved.exists() && saved.readString().contains("\"cloud\": \"sandbox\""), "the recording");
	}

	@Test
	void roleRulesShowWhatIsPredictedAndWhatWasObserved() throws Exception {
		ILaunchConfigurationWorkingCopy copy = configuration();
		copy.setAttribute(TYPE + ".files", List.of("requirements/scs-9004-v1.scsreq"));
		run(copy.doSave());
		Composite widgets = Bench.widgets(Bench.page().findView("community.scs.workbench.ui.results"));
		Tree tree = Ui.await("the tree of results", () -> Ui.find(widgets, Tree.class));
		TreeItem verdict = Ui.await("the verdict", () -> Bench.items(tree).stream().filter(item -> item.getText(0).equals("scs-9004-no-admin")).findAny().orElse(null));
		verdict.setExpanded(true);
		tree.setSelection(verdict);
		tree.notifyListeners(SWT.Expand, event(verdict));
		TreeItem outcome = Ui.await("the outcome", () -> Bench.items(tree).stream().filter(item -> item.getText(0).contains("assigning admin")).findAny().orElse(null));
		assertTrue(IntStream.range(0, tree.getColumnCount()).mapToObj(outcome::getText).anyMatch("predicted: denied, observed: not asked"::equals), outcome.getText());
		tree.setSelection(outcome);
		tree.notifyListeners(SWT.Selection, event(outcome));
		Ui.waitFor("the grounds", () -> Ui.find(widgets, Text.class, text -> text.getText().contains("expected: denied\n    predicted: denied. The policy's rule. ")
				&& text.getText().contains("observed: not asked")) != null);
		Ui.screenshot("role-rules");
		Bench.screenshotInTheDark("role-rules-dark");
	}

	private static Event event(TreeItem item) {
		Event event = new Event();
		event.item = item;
		return event;
	}

	@Test
	void theDialogWritesWhatWasChosen() throws Exception {
		ILaunchConfiguration saved = configuration().doSave();
		Dialogs.with("Run Configurations", () -> DebugUITools.openLaunchConfigurationDialogOnGroup(Bench.shell(), new StructuredSelection(saved), "org.eclipse.debug.ui.launchGroup.run"), dialog -> {
			Table files = Ui.await("the files", () -> Ui.find(dialog, Table.class, table -> table.getItemCount() == 4));
			assertFalse(files.isEnabled(), "all files are checked");
			assertEquals("sandbox cloud", Ui.find(dialog, Combo.class, combo -> combo.indexOf("sandbox cloud") >= 0).getText());
			Dialogs.press(Dialogs.button(dialog, "All of the project, or these files:"));
			Button run = Dialogs.button(dialog, "Run");
			Ui.waitFor("a file to be demanded", () -> !run.isEnabled());
			Arrays.stream(files.getItems()).filter(item -> item.getText().equals(METADATA)).forEach(Dialogs::tick);
			day(dialog).setText("2026-02-30");
			Ui.waitFor("the date to be refused", () -> !run.isEnabled());
			day(dialog).setText("2026-01-31");
			Ui.waitFor("everything to be right", run::isEnabled);
			Ui.screenshot("launch-check");
			Dialogs.press(Dialogs.button(dialog, "Apply"));
		});
		assertEquals(List.of(METADATA), saved.getAttribute(TYPE + ".files", List.of()));
		assertEquals("2026-01-31", saved.getAttribute(TYPE + ".reference", ""));
	}

	@Test
	void saysWhatIsWrong() throws Exception {
		ILaunchConfigurationWorkingCopy copy = configuration();
		copy.setAttribute(TYPE + ".recording", "../elsewhere/cloud.json");
		CoreException outside = assertThrows(CoreException.class, () -> copy.launch(ILaunchManager.RUN_MODE, new NullProgressMonitor()));
		assertTrue(outside.getMessage().contains("is no path in the project"), outside.getMessage());
		copy.setAttribute(TYPE + ".recording", "");
		copy.setAttribute(TYPE + ".files", List.of("requirements/gone.scsreq"));
		CoreException gone = assertThrows(CoreException.class, () -> copy.launch(ILaunchManager.RUN_MODE, new NullProgressMonitor()));
		assertTrue(gone.getMessage().startsWith("There is no file requirements/gone.scsreq in the project scs-sample"), gone.getMessage());
	}

	private static Text day(Shell dialog) {
		return Ui.find(dialog, Text.class, text -> text.getMessage().startsWith("the day of the check"));
	}

	private ILaunchConfigurationWorkingCopy configuration() throws CoreException {
		ILaunchConfigurationWorkingCopy copy = launches.getLaunchConfigurationType(TYPE).newInstance(null, "Images of the sandbox");
		copy.setAttribute(TYPE + ".project", project.getName());
		return copy;
	}

	private static void run(ILaunchConfiguration configuration) throws CoreException {
		ILaunch launch = configuration.launch(ILaunchManager.RUN_MODE, new NullProgressMonitor());
		Ui.waitFor("the end of the check", launch::isTerminated);
	}

	private static List<String> verdicts() {
		Tree tree = Ui.await("the tree of results", () -> Ui.find(Bench.widgets(Bench.page().findView("community.scs.workbench.ui.results")), Tree.class));
		Ui.settle();
		return Bench.items(tree).stream().map(item -> item.getText(0) + " " + item.getText(1)).toList();
	}
}
