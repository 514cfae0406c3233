package community.scs.workbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The preview beside the editor: what it shows, that it follows, and that it stays inside. */
class PreviewTest {

	private static final String VIEW = "community.scs.workbench.ui.preview";
	private static final String WITHOUT_BROWSER = "community.scs.workbench.preview.withoutBrowser";
	private static final String DOCUMENT = """
			---
			title: Entropy
			type: Standard
			status: Draft
			track: IaaS
			---

			## Motivation

			Clouds *must* have entropy[^1], see [the other](scs-9102-v1-other.md#second-part) and [the web](https://example.org/).

			:::note

			A note for readers.

			:::

			| image | state |
			| ----- | ----: |
			| a     | ~~no~~ |

			```mermaid
			graph TD
			```

			<script>document.title = 'run'</script>

			![a picture](https://example.org/picture.png)

			[^1]: Random numbers.

			""" + "Filler paragraph.\n\n".repeat(80) + "## The End\n\nLast words.\n";

	private IProject project;

	@BeforeEach
	void begin() throws Exception {
		Bench.reset("community.scs.workbench.ui.perspective.standards");
		project = ResourcesPlugin.getWorkspace().getRoot().getProject("preview");
		project.create(null);
		project.open(null);
	}

	@AfterEach
	void end() throws Exception {
		if (System.clearProperty(WITHOUT_BROWSER) != null) {
			Bench.page().hideView(Bench.page().findView(VIEW));
		}
	}

	private ITextEditor open(String name, String text) throws Exception {
		IFile file = project.getFile(name);
		file.create(text.getBytes(StandardCharsets.UTF_8), true, false, null);
		return (ITextEditor) IDE.openEditor(Bench.page(), file);
	}

	/** Tests of the page itself need a browser; that there may be none is a test of its own. */
	private static Browser browser() throws Exception {
		Shell shell = new Shell();
		try {
			new Browser(shell, SWT.NONE);
		} catch (SWTError e) {
			assumeTrue(false, "no browser on this machine: " + e.getMessage());
		} finally {
			shell.dispose();
		}
		return Ui.await("the browser", () -> Ui.find(Bench.widgets(Bench.page().findView(VIEW)), Browser.class));
	}

	private static String shown(Browser browser) {
		return String.valueOf(browser.evaluate("return document.getElementById('page').innerText"));
	}

	private static void click(Browser browser, String selector) {
		browser.execute("document.querySelector('" + selector + "').click()");
	}

	@Test
	void previewShowsAndFollowsTheDocument() throws Exception {
		open("scs-9102-v1-other.md", "x\n\n".repeat(90) + "## Second part\n\nThere.\n");
		ITextEditor editor = open("scs-9101-v1-entropy.md", DOCUMENT);
		Browser browser = browser();
		Ui.waitFor("the page", () -> shown(browser).contains("Clouds must have entropy"));
		assertTrue(shown(browser).contains("A note for readers."));
		assertTrue(shown(browser).contains("<script>"), "scripts are shown, not run");
		assertEquals("Preview", browser.evaluate("return document.title"));
		assertEquals(0.0, browser.evaluate("return document.images.length"));
		Ui.screenshot("preview");
		Bench.screenshotInTheDark("preview-dark");

		int motivation = Editors.text(editor).indexOf("Clouds");
		Editors.replace(editor, motivation, "Clouds".length(), "Machines");
		Ui.waitFor("what is typed", () -> shown(browser).contains("Machines must have entropy"));

		editor.selectAndReveal(Editors.text(editor).indexOf("Last words"), 0);
		Ui.waitFor("the end of the page", () -> (double) browser.evaluate("return document.getElementById('the-end').getBoundingClientRect().top - innerHeight") < 0);

		click(browser, "#motivation");
		Ui.waitFor("the editor at the heading that is clicked", () -> ((ITextSelection) editor.getSelectionProvider().getSelection()).getStartLine() == 7);

		click(browser, "a[href^=scs-9102]");
		Ui.waitFor("the document that the link leads to", () -> Bench.page().getActiveEditor().getTitle().equals("scs-9102-v1-other.md"));
		Ui.waitFor("the anchor of the link", () -> (boolean) browser.evaluate("var a = document.getElementById('second-part'); return a !== null && a.getBoundingClientRect().top < innerHeight"));
		editor.doRevertToSaved();
	}

	@Test
	void editorAndPageScrollEachOther() throws Exception {
		String sections = IntStream.rangeClosed(1, 60).mapToObj(i -> "## Section " + i + "\n\nWords of it.\n\n- one\n- two\n\n").collect(Collectors.joining());
		ITextEditor editor = open("scs-9103-v1-long.md", sections);
		ITextViewer viewer = editor.getAdapter(ITextViewer.class);
		Browser browser = browser();
		Ui.waitFor("the page", () -> shown(browser).contains("Section 60"));

		int line = Editors.document(editor).getLineOfOffset(Editors.text(editor).indexOf("## Section 30\n"));
		viewer.setTopIndex(line);
		Ui.waitFor("the page at the section on top of the editor", () -> Math.abs(top(browser, "section-30")) < 3);
		rest(browser, viewer);
		assertEquals(line, viewer.getTopIndex(), "the page does not answer");
		assertTrue(Math.abs(top(browser, "section-30")) < 3);

		browser.execute("document.getElementById('section-40').scrollIntoView()");
		int reached = Editors.document(editor).getLineOfOffset(Editors.text(editor).indexOf("## Section 40\n"));
		Ui.waitFor("the editor at the section on top of the page", () -> viewer.getTopIndex() == reached);
		rest(browser, viewer);
		assertEquals(reached, viewer.getTopIndex());
		assertTrue(Math.abs(top(browser, "section-40")) < 3, "the editor does not answer");
		assertEquals(0, ((ITextSelection) editor.getSelectionProvider().getSelection()).getStartLine(), "the caret stays");

		browser.execute("scrollTo(0, document.documentElement.scrollHeight)");
		Ui.waitFor("the editor's end", () -> viewer.getBottomIndex() >= Editors.document(editor).getNumberOfLines() - 1);
		viewer.setTopIndex(0);
		Ui.waitFor("the page's start", () -> (double) browser.evaluate("return scrollY") == 0);
	}

	/** pixels from the top of the window */
	private static double top(Browser browser, String id) {
		return (double) browser.evaluate("return document.getElementById('" + id + "').getBoundingClientRect().top");
	}

	/** Lets whatever one of the two would tell the other arrive: they are quiet when nothing moved for ten looks. */
	private static void rest(Browser browser, ITextViewer viewer) {
		double[] last = { -1, -1 };
		int[] quiet = new int[1];
		Ui.waitFor("editor and page at rest", () -> {
			double page = (double) browser.evaluate("return scrollY");
			quiet[0] = page == last[0] && viewer.getTopIndex() == last[1] ? quiet[0] + 1 : 0;
			last[0] = page;
			last[1] = viewer.getTopIndex();
			return quiet[0] > 10;
		});
	}

	@Test
	void withoutBrowserTheViewSaysSoAndShowsTheOutline() throws Exception {
		System.setProperty(WITHOUT_BROWSER, "true");
		Bench.page().hideView(Bench.page().findView(VIEW));
		IViewPart view = Bench.view(VIEW);
		ITextEditor editor = open("scs-9101-v1-entropy.md", DOCUMENT);
		Composite widgets = Bench.widgets(view);
		Link note = Ui.await("the note", () -> Ui.find(widgets, Link.class));
		assertTrue(note.getText().contains("browser") && note.getText().contains("outline"), note.getText());
		assertNull(Ui.find(widgets, Browser.class));
		Tree tree = Ui.await("the outline", () -> Ui.find(widgets, Tree.class));
		Ui.waitFor("the last section", () -> end(tree) != null);
		Ui.screenshot("preview-without-browser");
		Event selected = new Event();
		selected.item = end(tree);
		tree.select(end(tree));
		tree.notifyListeners(SWT.Selection, selected);
		Ui.waitFor("the editor at the section", () -> ((ITextSelection) editor.getSelectionProvider().getSelection()).getText().contains("The End"));
		Bench.page().closeEditor(editor, false);
		assertNull(Ui.find(widgets, Tree.class), "no outline of what is closed");
	}

	private static TreeItem end(Tree outline) {
		return Bench.items(outline).stream().filter(item -> item.getText().contains("The End")).findFirst().orElse(null);
	}
}
