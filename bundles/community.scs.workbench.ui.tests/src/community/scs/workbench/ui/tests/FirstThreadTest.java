package community.scs.workbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Path;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a statement to a verdict, and from a change of the expectation to the next, on the real workbench. */
class FirstThreadTest {

	private static final String RESULTS = "community.scs.workbench.ui.results";
	private static final String VERDICT = "community.scs.workbench.ui.verdict";

	@BeforeEach
	void begin() throws Exception {
		Bench.reset("community.scs.workbench.ui.perspective.standards");
	}

	@Test
	void verdictsFollowTheExpectation() throws Exception {
		Bench.run("community.scs.workbench.ui.openSample");
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("scs-sample");
		Ui.await("the editor of the sample's first requirements", () -> active("scs-9001-v1.scsreq"));
		Ui.screenshot("1-sample-project");

		ITextEditor editor = (ITextEditor) IDE.openEditor(Bench.page(), project.getFile(new Path("requirements/scs-9002-v1.scsreq")));
		Bench.run("community.scs.workbench.ui.checkSandbox");
		IViewPart results = Bench.page().findView(RESULTS);
		assertSame(editor, Bench.page().getActivePart(), "the author types on");
		Tree tree = Ui.await("the tree of results", () -> Ui.find(Bench.widgets(results), Tree.class));
		Ui.waitFor("the verdict on the images' state", () -> outcome(tree, "scs-9002-active").equals("PASS"));
		assertEquals("FAIL", outcome(tree, "scs-9002-image_source"));
		Ui.waitFor("a marker on what failed", () -> marked(project).contains("scs-9002-image_source"));
		assertFalse(marked(project).contains("scs-9002-active"));
		Ui.waitFor("code minings above the requirements", () -> mined(editor, "✓ PASS on sandbox") && mined(editor, "✗ FAIL on sandbox"));
		Ui.screenshot("2-verdicts");
		Bench.screenshotInTheDark("2-verdicts-dark");

		ITextEditor document = (ITextEditor) IDE.openEditor(Bench.page(), project.getFile(new Path("Standards/scs-9002-v1-sample-image-metadata.md")));
		Ui.waitFor("a code mining above the statement", () -> mined(document, "✓ scs-9002-active PASS"));
		Ui.screenshot("3-statement");

		Bench.page().activate(editor);
		String text = Editors.text(editor);
		Editors.replace(editor, text.indexOf("\"active\""), "\"active\"".length(), "\"queued\"");
		Ui.waitFor("the code mining of the changed expectation", () -> Editors.minings(editor).stream().anyMatch(line -> line.startsWith("✗ FAIL") && line.contains("status")));
		Bench.page().activate(document);
		Ui.waitFor("the code mining above the statement", () -> mined(document, "✗ scs-9002-active FAIL"));
		assertEquals("PASS", outcome(tree, "scs-9002-active"), "the cloud was not asked again: the results are those of the check");
		Bench.page().activate(editor);
		Ui.screenshot("4-changed-expectation");
		editor.doRevertToSaved();
	}

	private static IEditorPart active(String name) {
		IEditorPart editor = Bench.page().getActiveEditor();
		return editor != null && editor.getEditorInput().getName().equals(name) ? editor : null;
	}

	/** the testcases that markers name */
	private static List<String> marked(IProject project) {
		try {
			return Arrays.stream(project.findMarkers(VERDICT, true, IResource.DEPTH_INFINITE)).map(marker -> marker.getAttribute("testcase", "")).toList();
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}

	private static boolean mined(ITextEditor editor, String words) {
		return Editors.minings(editor).stream().anyMatch(line -> line.contains(words));
	}

	/** the word beside a requirement; empty if it is not there */
	private static String outcome(Tree tree, String requirement) {
		return Bench.items(tree).stream().filter(item -> item.getText(0).equals(requirement)).map(item -> item.getText(1)).findFirst().orElse("");
	}
}
