package community.scs.workbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Outcomes view on the minutes of the founding meeting, and drafts that grow out of them. */
class OutcomesTest {

	private static final String VIEW = "community.scs.workbench.ui.outcomes";
	private static final String DRAFT = "community.scs.workbench.ui.draftFromOutcome";

	private IProject project;

	@BeforeEach
	void begin() throws Exception {
		Bench.reset("community.scs.workbench.ui.perspective.standards");
		project = ResourcesPlugin.getWorkspace().getRoot().getProject("meetings");
		project.create(null);
		project.open(null);
	}

	/** The real minutes, and the real standard that one of their topics speaks of. */
	private IFile foundingMinutes() throws Exception {
		Path data = Path.of(System.getProperty("workbench.root", "../.."), "../shared/data").normalize();
		assumeTrue(Files.isDirectory(data), () -> "no minutes in " + data);
		IFolder standards = project.getFolder("Standards");
		standards.create(false, true, null);
		standards.getFile("scs-0101-v1-entropy.md").create(Files.readAllBytes(data.resolve("standards-2026-08-21/Standards/scs-0101-v1-entropy.md")), false, false, null);
		IFile minutes = project.getFile("iaas-20240731.md");
		minutes.create(Files.readAllBytes(data.resolve("minutes/iaas-20240731.md")), false, false, null);
		return minutes;
	}

	@Test
	void theViewSaysWhatItWaitsFor() throws Exception {
		IViewPart view = Bench.view(VIEW);
		Ui.waitFor("the empty state", () -> Ui.find(Bench.widgets(view), Label.class, label -> label.getText().startsWith("There are no minutes in an open project")) != null);
		project.getFile("call.md").create("# Call 2025-01-02\n\nAgenda:\n\n- Disks (@a)\n  - Decision: yes | no\n  - [ ] @b asks\n".getBytes(), false, false, null);
		Tree table = Ui.find(Bench.widgets(view), Tree.class);
		Ui.waitFor("what was written", () -> table.getItemCount() == 2);
		assertEquals("outcome|Disks|yes | no|a|2025-01-02|call.md|", line(table, 0));
		assertEquals("action item|Disks|@b asks|a|2025-01-02|call.md|", line(table, 1));
		table.setSelection(table.getItem(1));
		Bench.page().activate(view);
		table.setFocus();
		Bench.run("org.eclipse.ui.edit.copy");
		Clipboard clipboard = new Clipboard(Display.getCurrent());
		assertEquals("action item\tDisks\t@b asks\ta\t2025-01-02\tcall.md\t", clipboard.getContents(TextTransfer.getInstance()));
		clipboard.dispose();
		Bench.run("community.scs.workbench.ui.copyAsMarkdown");
		Clipboard again = new Clipboard(Display.getCurrent());
		assertEquals("| Kind | Topic | Outcome | Sponsors | Meeting | File | Standards |\n| --- | --- | --- | --- | --- | --- | --- |\n"
				+ "| action item | Disks | @b asks | a | 2025-01-02 | call.md |  |\n", again.getContents(TextTransfer.getInstance()));
		again.dispose();
	}

	@Test
	void whatIsTypedIsShownAndFiltersAreRemembered() throws Exception {
		IFile file = project.getFile("call.md");
		file.create("# Call 2025-01-02\n\nAgenda:\n\n- Disks (@a)\n  - Decision: yes\n".getBytes(), false, false, null);
		ITextEditor editor = (ITextEditor) IDE.openEditor(Bench.page(), file);
		IViewPart view = Bench.view(VIEW);
		Tree table = Ui.find(Bench.widgets(view), Tree.class);
		Ui.waitFor("what was saved", () -> table.getItemCount() == 1);
		Editors.replace(editor, Editors.document(editor).getLength(), 0, "  - [ ] @b asks\n");
		Ui.waitFor("what was typed", () -> table.getItemCount() == 2);
		assertEquals("@b asks", table.getItem(1).getText(2));

		Button outcomes = Ui.find(Bench.widgets(view), Button.class, button -> button.getText().equals("outcome"));
		outcomes.setSelection(false);
		outcomes.notifyListeners(SWT.Selection, new Event());
		Ui.find(Bench.widgets(view), Text.class).setText("disks");
		assertEquals(1, table.getItemCount());
		Bench.page().hideView(view);
		IViewPart again = Bench.view(VIEW);
		assertEquals("disks", Ui.find(Bench.widgets(again), Text.class).getText());
		Tree shown = Ui.find(Bench.widgets(again), Tree.class);
		Ui.waitFor("the one line that passes", () -> shown.getItemCount() == 1 && shown.getItem(0).getText(2).equals("@b asks"));

		Bench.page().closeEditor(editor, false);
		Ui.waitFor("what is saved, as nothing of the kind is", () -> shown.getItemCount() == 0);
		Ui.find(Bench.widgets(again), Text.class).setText("");
		Button restored = Ui.find(Bench.widgets(again), Button.class, button -> button.getText().equals("outcome"));
		assertFalse(restored.getSelection());
		restored.setSelection(true);
		restored.notifyListeners(SWT.Selection, new Event());
		assertEquals(1, shown.getItemCount());
	}

	private static String line(Tree table, int index) {
		return String.join("|", java.util.stream.IntStream.range(0, 7).mapToObj(i -> table.getItem(index).getText(i)).toList());
	}

	@Test
	void sixTopicsOfTheFoundingMeeting() throws Exception {
		foundingMinutes();
		IViewPart view = Bench.view(VIEW);
		Tree table = Ui.find(Bench.widgets(view), Tree.class);
		Ui.waitFor("the topics", () -> table.getItemCount() == 6);
		assertEquals(List.of("tentative outcome", "tentative outcome", "no outcome", "no outcome", "no outcome", "no outcome"),
				Arrays.stream(table.getItems()).map(item -> item.getText(0)).toList());
		assertEquals("scs-0101-v1-entropy", table.getItem(1).getText(6));
		Ui.screenshot("outcomes");
		Bench.screenshotInTheDark("outcomes-dark");
		Text words = Ui.find(Bench.widgets(view), Text.class);
		words.setText("gtema");
		assertEquals(1, table.getItemCount());
		words.setText("");
		table.setSelection(table.getItem(1));
		table.notifyListeners(SWT.Selection, new Event());
		table.notifyListeners(SWT.DefaultSelection, new Event());
		Ui.waitFor("the minutes at the outcome", () -> Bench.page().getActiveEditor() instanceof ITextEditor editor
				&& editor.getSelectionProvider().getSelection().toString().contains("Outcome (proposal)"));
	}

	@Test
	void anOutcomeBecomesARevisionOfTheStandardItSpeaksOf() throws Exception {
		ITextEditor editor = (ITextEditor) IDE.openEditor(Bench.page(), foundingMinutes());
		editor.selectAndReveal(Editors.text(editor).indexOf("leave this as is"), 0);
		Dialogs.with("New Revision", () -> Bench.run(DRAFT), dialog -> {
			assertEquals("scs-0101-v1-entropy.md", Ui.find(dialog, Combo.class).getText());
			Ui.screenshot("draft-revision");
			Dialogs.finish(dialog);
		});
		String revision = project.getFile("Standards/scs-0101-v2-entropy.md").readString();
		assertTrue(revision.contains("## Motivation\n\n> - leave this as is right now and introduce new revision of the standard (changing language from \"installed\" to \"running\")\n>\n"
				+ "> — Outcome (proposal) of \"Bug in check script for the entropy standard\", `iaas-20240731.md`, 2024-07-31\n"), revision);
	}

	@Test
	void anOutcomeWithoutAStandardBecomesADecisionRecord() throws Exception {
		ITextEditor editor = (ITextEditor) IDE.openEditor(Bench.page(), foundingMinutes());
		editor.selectAndReveal(Editors.text(editor).indexOf("just/at least mandate"), 0);
		Dialogs.with("New Decision Record", () -> Bench.run(DRAFT), dialog -> {
			Ui.screenshot("draft-decision");
			Dialogs.finish(dialog);
		});
		String record = project.getFile("Standards/scs-xxxx-v1-standardizing-instance-metadata.md").readString();
		assertTrue(record.contains("type: Decision Record\n") && record.contains("## Context\n\n> - just/at least mandate") && record.contains("`iaas-20240731.md`, 2024-07-31"), record);
	}
}
