package community.scs.workbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IPageLayout;
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
	void end() {
		System.clearProperty(WITHOUT_BROWSER);
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
	void withoutBrowserTheViewSaysSoAndLeadsToTheOutline() throws Exception {
		System.setProperty(WITHOUT_BROWSER, "true");
		Bench.page().hideView(Bench.page().findView(VIEW));
		Bench.page().hideView(Bench.page().findView(IPageLayout.ID_OUTLINE));
		IViewPart view = Bench.view(VIEW);
		open("scs-9101-v1-entropy.md", DOCUMENT);
		Composite widgets = Bench.widgets(view);
		Link note = Ui.await("the note", () -> Ui.find(widgets, Link.class));
		assertTrue(note.getText().contains("browser") && note.getText().contains("outline"), note.getText());
		assertNull(Ui.find(widgets, Browser.class));
		Ui.screenshot("preview-without-browser");
		note.notifyListeners(SWT.Selection, new Event());
		Ui.waitFor("the outline", () -> Bench.page().findView(IPageLayout.ID_OUTLINE) != null);
		Bench.page().hideView(view);
	}
}
