package community.scs.workbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** New revision, acceptance, stabilise, deprecate and reject, on documents of a project. */
class LifecycleTest {

	private static final String DRAFT = "---\ntitle: Disks\ntype: Standard\nstatus: Draft  # for now\ntrack: IaaS\n---\n\n## Introduction\n\nDisks.\n\n## Motivation\n\nWhy.\n\n## Disks\n\nClouds MUST have disks.\n";
	private static final String TODAY = LocalDate.now().toString();

	private IFolder standards;

	@BeforeEach
	void begin() throws Exception {
		Bench.reset("community.scs.workbench.ui.perspective.standards");
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("lifecycle");
		project.create(null);
		project.open(null);
		standards = project.getFolder("Standards");
		standards.create(false, true, null);
	}

	private IFile file(String name, String text) throws CoreException {
		IFile file = standards.getFile(name);
		file.create(text.getBytes(), false, false, null);
		return file;
	}

	private ITextEditor open(IFile file) throws CoreException {
		ITextEditor editor = (ITextEditor) IDE.openEditor(Bench.page(), file);
		Ui.settle();
		return editor;
	}

	private static void run(String command) throws Exception {
		Bench.run("community.scs.workbench.ui." + command);
	}

	private static Text text(Shell dialog, String content) {
		return Ui.find(dialog, Text.class, text -> text.getText().equals(content));
	}

	private static String conditions(Shell dialog) {
		Table table = Ui.find(dialog, Table.class, t -> (t.getStyle() & SWT.CHECK) == 0);
		return String.join("\n", Arrays.stream(table.getItems()).map(item -> item.getText(0) + ": " + item.getText(1)).toList());
	}

	@Test
	void stabiliseTellsWhatIsMissingAndChangesTwoKeys() throws Exception {
		ITextEditor editor = open(file("scs-0101-v1-disks.md", DRAFT));
		Dialogs.with("Stabilise", () -> run("stabilise"), dialog -> {
			assertEquals("""
					ok: The status is Draft.
					ok: The document has a number.
					ok: No other version is stable.
					missing: The document or a Supplement documents its conformance tests.
					people decide: The tests are implemented and were shown to work with the reference implementation.
					people decide: There is loose consensus in the group of the track IaaS.""", conditions(dialog));
			assertFalse(Dialogs.button(dialog, "Finish").isEnabled());
			Ui.screenshot("stabilise-missing");
			Text date = text(dialog, TODAY);
			date.setText("tomorrow");
			assertFalse(Dialogs.button(dialog, "Finish").isEnabled());
			Ui.screenshot("stabilise-error");
			date.setText("2026-12-01");
			Dialogs.press(Dialogs.button(dialog, "Take the step although a condition is missing"));
			Dialogs.finish(dialog);
		});
		String stable = DRAFT.replace("status: Draft  # for now\n", "status: Stable\nstabilized_at: 2026-12-01\n");
		assertEquals(stable, Editors.text(editor));
		assertTrue(editor.isDirty(), "the author saves");
		editor.getAdapter(ITextOperationTarget.class).doOperation(ITextOperationTarget.UNDO);
		assertEquals(DRAFT, Editors.text(editor));
	}

	@Test
	void aClosedDocumentIsChangedInTheWorkspace() throws Exception {
		IFile first = file("scs-0101-v1-disks.md", DRAFT.replace("status: Draft  # for now", "status: Stable\nstabilized_at: 2024-01-01"));
		file("scs-0101-v2-disks.md", DRAFT.replace("status: Draft  # for now", "status: Stable\nstabilized_at: 2025-01-01"));
		ITextEditor editor = open(first);
		Dialogs.with("Deprecate", () -> {
			run("deprecate");
		}, dialog -> {
			assertTrue(conditions(dialog).startsWith("ok: The status is Stable.\nok: scs-0101-v2-disks.md is stable.\n"), conditions(dialog));
			Bench.page().closeEditor(editor, false);
			Dialogs.finish(dialog);
		});
		assertTrue(first.readString().contains("status: Deprecated\nstabilized_at: 2024-01-01\ndeprecated_at: " + TODAY + "\nreplaced_by:\n  - scs-0101-v2-disks.md\n"), first.readString());
		assertTrue(first.getHistory(null).length > 0, "local history keeps the text before");
	}

	@Test
	void severalDocumentsMayReplaceOne() throws Exception {
		String stable = DRAFT.replace("status: Draft  # for now", "status: Stable\nstabilized_at: 2024-01-01");
		ITextEditor editor = open(file("scs-0101-v1-disks.md", stable));
		file("scs-0101-v2-disks.md", stable);
		file("scs-0102-v1-backups.md", stable);
		file("scs-0101-w1-disks-tests.md", "---\ntitle: T\ntype: Supplement\n---\n");
		Dialogs.with("Deprecate", () -> run("deprecate"), dialog -> {
			Table replacements = Ui.find(dialog, Table.class, table -> (table.getStyle() & SWT.CHECK) != 0);
			assertEquals("scs-0101-v2-disks.md, scs-0102-v1-backups.md", String.join(", ", Arrays.stream(replacements.getItems()).map(TableItem::getText).toList()));
			assertTrue(replacements.getItem(0).getChecked());
			replacements.getItem(1).setChecked(true);
			replacements.notifyListeners(SWT.Selection, new Event());
			assertTrue(conditions(dialog).contains("ok: scs-0102-v1-backups.md is stable."), conditions(dialog));
			Ui.screenshot("deprecate");
			Dialogs.finish(dialog);
		});
		assertTrue(Editors.text(editor).contains("replaced_by:\n  - scs-0101-v2-disks.md\n  - scs-0102-v1-backups.md\n"), Editors.text(editor));
	}

	@Test
	void rejectRefusesWhatIsStable() throws Exception {
		open(file("scs-0101-v1-disks.md", DRAFT.replace("Draft", "Stable")));
		Dialogs.with("Reject", () -> run("reject"), dialog -> {
			assertTrue(conditions(dialog).startsWith("missing: The status is Draft; it is Stable."), conditions(dialog));
			assertFalse(Dialogs.button(dialog, "Finish").isEnabled());
			Ui.screenshot("reject-error");
		});
		Bench.dark(true);
		try {
			Dialogs.with("Reject", () -> run("reject"), dialog -> Ui.screenshot("reject-error-dark"));
		} finally {
			Bench.dark(false);
		}
	}

	@Test
	void aRevisionLeavesTheOldDocumentAlone() throws Exception {
		IFile old = file("scs-0101-v1-disks.md", DRAFT.replace("status: Draft  # for now", "status: Stable\nstabilized_at: 2024-01-01"));
		String before = old.readString();
		open(old);
		Dialogs.with("New Revision", () -> run("revise"), dialog -> {
			Text slug = text(dialog, "disks");
			slug.setText("Fast disks!");
			assertFalse(Dialogs.button(dialog, "Finish").isEnabled());
			Ui.screenshot("revision-error");
			slug.setText("fast-disks");
			Ui.screenshot("revision");
			Dialogs.finish(dialog);
		});
		IFile revised = standards.getFile("scs-0101-v2-fast-disks.md");
		assertTrue(revised.readString().contains("status: Draft\ntrack: IaaS\nreplaces:\n  - scs-0101-v1-disks.md\n---\n"), revised.readString());
		assertEquals(before, old.readString());
		assertEquals(revised.getName(), Bench.page().getActiveEditor().getEditorInput().getName());
	}

	@Test
	void anAcceptedProposalGetsANumberAndReferencesFollow() throws Exception {
		file("scs-0107-v1-images.md", DRAFT);
		IFile readme = file("readme.md", "See [disks](scs-xxxx-v1-disks.md#motivation) and `scs-xxxx-v1-disks`.\n");
		IFile proposal = file("scs-xxxx-v1-disks.md", DRAFT);
		file("scs-xxxx-w1-disks-tests.md", "---\ntitle: T\ntype: Supplement\ntrack: IaaS\nsupplements:\n  - scs-xxxx-v1-disks.md\n---\n\n## Tests\n");
		open(proposal);
		Dialogs.with("Accept Proposal", () -> run("accept"), dialog -> {
			Text number = text(dialog, "0108");
			number.setText("0107");
			assertFalse(Dialogs.button(dialog, "Finish").isEnabled());
			Ui.screenshot("acceptance-error");
			number.setText("0108");
			String changes = String.join("\n", Arrays.stream(Ui.find(dialog, Table.class).getItems()).map(TableItem::getText).toList());
			assertTrue(changes.contains("scs-xxxx-v1-disks.md → scs-0108-v1-disks.md") && changes.contains("Standards/readme.md: 2 references"), changes);
			Ui.screenshot("acceptance");
			Dialogs.finish(dialog);
		});
		assertFalse(proposal.exists());
		assertEquals("See [disks](scs-0108-v1-disks.md#motivation) and `scs-0108-v1-disks`.\n", readme.readString());
		assertTrue(standards.getFile("scs-0108-w1-disks-tests.md").readString().contains("  - scs-0108-v1-disks.md\n"));
		assertEquals("scs-0108-v1-disks.md", Bench.page().getActiveEditor().getEditorInput().getName());
		Refactorings.undo();
		assertTrue(proposal.exists());
		assertTrue(standards.getFile("scs-xxxx-w1-disks-tests.md").readString().contains("  - scs-xxxx-v1-disks.md\n"));
		assertEquals("See [disks](scs-xxxx-v1-disks.md#motivation) and `scs-xxxx-v1-disks`.\n", readme.readString());
		assertFalse(standards.getFile("scs-0108-v1-disks.md").exists());
	}
}
