package community.scs.workbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IPath;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import community.scs.workbench.ui.recovery.Recovery;
import community.scs.workbench.ui.recovery.UnsavedText;
import community.scs.workbench.ui.recovery.UnsavedTexts;

/** Unsaved text outlives a workbench that is killed, and nothing else does. */
class RecoveryTest {

	private final UnsavedTexts texts = Recovery.texts();

	@BeforeEach
	void begin() throws Exception {
		Bench.reset("community.scs.workbench.ui.perspective.standards");
	}

	@AfterEach
	void end() {
		texts.all().forEach(text -> texts.drop(text.path()));
	}

	private static ITextEditor open(String name, String text) throws Exception {
		return (ITextEditor) IDE.openEditor(Bench.page(), Typist.file(name, text), "org.eclipse.ui.genericeditor.GenericEditor");
	}

	private List<String> kept() {
		return texts.all().stream().map(UnsavedText::text).toList();
	}

	@Test
	void aCopyIsThereUntilTheTextIsSavedOrGivenUp() throws Exception {
		ITextEditor editor = open("scs-9101-v1-kept.md", "# Kept\n");
		Editors.replace(editor, 0, 0, "typed\n");
		Ui.waitFor("the copy", () -> kept().equals(List.of("typed\n# Kept\n")));
		editor.doSave(null);
		Ui.waitFor("no copy of what is saved", () -> kept().isEmpty());
		Editors.replace(editor, 0, 0, "again\n");
		Ui.waitFor("the copy", () -> kept().equals(List.of("again\ntyped\n# Kept\n")));
		Bench.page().closeEditor(editor, false);
		Ui.waitFor("no copy of what is given up", () -> kept().isEmpty());
	}

	@Test
	void credentialsAreNeverCopied() throws Exception {
		for (String name : List.of("clouds.yaml", "secure.yaml", "clouds-policy.yaml", "notes.txt")) {
			Editors.replace(open(name, "clouds: {}\n"), 0, 0, "# password: secret\n");
		}
		ITextEditor document = open("scs-9101-v1-kept.md", "# Kept\n");
		Editors.replace(document, 0, 0, "typed\n");
		Ui.waitFor("the copy of the document alone", () -> kept().equals(List.of("typed\n# Kept\n")));
	}

	@Test
	void whatWasKeptIsOfferedAndComesBackUnsaved() throws Exception {
		ITextEditor killed = open("scs-9101-v1-kept.md", "# Kept\n");
		Editors.replace(killed, 0, 0, "typed\n");
		IFile file = killed.getEditorInput().getAdapter(IFile.class);
		Path copy = texts.copyOf(file.getFullPath());
		Ui.waitFor("the copy", () -> Files.exists(copy));
		String left = Files.readString(copy);
		Bench.page().closeEditor(killed, false);
		Ui.waitFor("no copy", () -> !Files.exists(copy));
		Files.writeString(copy, left);
		Dialogs.with("Unsaved Texts", () -> Recovery.offer(texts), dialog -> {
			assertEquals("drafts/scs-9101-v1-kept.md", Ui.find(dialog, Table.class).getItem(0).getText(0));
			assertEquals("", Ui.find(dialog, Table.class).getItem(0).getText(2), "nobody changed the file");
			Ui.screenshot("unsaved-texts");
			Dialogs.press(Dialogs.button(dialog, "Restore"));
		});
		ITextEditor restored = (ITextEditor) Bench.page().getActiveEditor();
		assertEquals("typed\n# Kept\n", Editors.text(restored));
		assertTrue(restored.isDirty());
		assertEquals("# Kept\n", file.readString());
		Bench.page().activate(restored);
		Bench.run("org.eclipse.ui.edit.undo");
		assertEquals("# Kept\n", Editors.text(restored));
	}

	@Test
	void whatIsSavedMeanwhileIsNotOffered() throws Exception {
		IFile file = Typist.file("scs-9101-v1-kept.md", "# Kept\n");
		texts.keep(new UnsavedText(file.getFullPath(), Instant.now(), 0, "# Kept\n"));
		Recovery.offer(texts);
		Ui.waitFor("no copy", () -> kept().isEmpty());
	}

	@Test
	void copiesAreBounded() throws Exception {
		IProject project = Typist.file("any.md", "").getProject();
		for (int i = 0; i < 60; i++) {
			texts.keep(new UnsavedText(project.getFullPath().append(i + ".md"), Instant.now(), 0, "text"));
		}
		assertEquals(50, texts.all().size());
		IPath large = project.getFullPath().append("large.md");
		texts.keep(new UnsavedText(large, Instant.now(), 0, "x".repeat(2_000_001)));
		assertFalse(Files.exists(texts.copyOf(large)));
	}
}
