package community.scs.workbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Button;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Saving mends what is written where the user wants that, and never otherwise. */
class FormatOnSaveTest {

	private static final IEclipsePreferences PREFERENCES = InstanceScope.INSTANCE.getNode("community.scs.workbench.editor");
	private static final String DOCUMENTS = "formatOnSave.community.scs.workbench.document.StandardsDocument";
	private static final String TEXT = "---\ntitle: T\n---\n\n##  A\nSome  words\nhere.\n\na|long\n-|-\nb|c\n";
	private static final String MENDED = "---\ntitle: T\n---\n\n## A\n\nSome words\nhere.\n\n| a   | long |\n| --- | ---- |\n| b   | c    |\n";

	@BeforeEach
	void begin() throws Exception {
		Bench.reset("community.scs.workbench.ui.perspective.standards");
	}

	@AfterEach
	void end() {
		PREFERENCES.remove(DOCUMENTS);
	}

	private static Typist open() throws Exception {
		Typist open = Typist.open("scs-0190-v1-a.md", TEXT.replace("here.", "her¦.")).type("e");
		Bench.page().activate(open.editor());
		return open;
	}

	private static IFile file(Typist open) {
		return Adapters.adapt(open.editor().getEditorInput(), IFile.class);
	}

	@Test
	void nothingIsFormattedUnlessTheUserWantsIt() throws Exception {
		Typist open = open();
		Bench.run("org.eclipse.ui.file.save");
		assertEquals(TEXT, file(open).readString());
	}

	@Test
	void theFileIsFormattedAndUndoGoesBackInOneStep() throws Exception {
		PREFERENCES.putBoolean(DOCUMENTS, true);
		Typist open = open();
		Bench.run("org.eclipse.ui.file.save");
		assertFalse(open.editor().isDirty());
		assertEquals(MENDED, file(open).readString());
		assertEquals(MENDED.replace("here.", "here¦."), open.text());
		Bench.run("org.eclipse.ui.edit.undo");
		assertEquals(TEXT, Editors.text(open.editor()));
		Bench.run("org.eclipse.ui.edit.undo");
		assertEquals(TEXT.replace("here.", "her."), Editors.text(open.editor()));
	}

	@Test
	void theCaretStaysInItsCell() throws Exception {
		PREFERENCES.putBoolean(DOCUMENTS, true);
		Typist open = open().caretBehind("\nb|").type("x");
		Bench.run("org.eclipse.ui.file.save");
		assertTrue(open.text().endsWith("| b   | x¦c   |\n"), open.text());
	}

	@Test
	void aFileThatIsMovedIsNotFormatted() throws Exception {
		PREFERENCES.putBoolean(DOCUMENTS, true);
		Typist open = open();
		file(open).move(IPath.fromPortableString("/drafts/scs-0190-v1-b.md"), true, null);
		Ui.waitFor("the editor to follow the file", () -> file(open).getName().equals("scs-0190-v1-b.md") && Editors.text(open.editor()).contains("here"));
		assertEquals(TEXT, Editors.text(open.editor()));
	}

	@Test
	void whatIsRevertedIsUndoneAsItWasTyped() throws Exception {
		PREFERENCES.putBoolean(DOCUMENTS, true);
		Typist open = open();
		Bench.run("org.eclipse.ui.file.revert");
		assertEquals(TEXT.replace("here.", "her."), Editors.text(open.editor()));
		Bench.run("org.eclipse.ui.edit.undo");
		assertEquals(TEXT, Editors.text(open.editor()));
	}

	@Test
	void thePreferencePageHasOneBoxForEachLanguage() throws Exception {
		Dialogs.with("Preferences", () -> PreferencesUtil
				.createPreferenceDialogOn(Bench.shell(), "community.scs.workbench.ui.saveActions", null, null).open(), dialog -> {
					Ui.screenshot("save-actions");
					Button documents = Dialogs.button(dialog, "Standards Document");
					assertFalse(documents.getSelection());
					Dialogs.press(documents);
					Dialogs.press(Dialogs.button(dialog, "Apply and Close"));
				});
		assertTrue(PREFERENCES.getBoolean(DOCUMENTS, false));
	}
}
