package community.scs.workbench.editor.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import community.scs.workbench.editor.Session;
import community.scs.workbench.editor.Urgency;
import community.scs.workbench.editor.build.Indexed;
import community.scs.workbench.editor.tests.Bench;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RenameTest {

	private static final String TEXT = "\"a\": \"role:x\"\n\"b\": \"rule:a and role:z\"\n";

	private Bench bench;
	private ITextEditor editor;
	private IFile other;

	@BeforeEach
	void open() throws CoreException {
		bench = new Bench();
		other = bench.file("policy.d/more.yaml", "\"c\": \"rule:b or rule:a\"\n");
		IFile file = bench.file("policy.yaml", TEXT);
		editor = bench.open(file);
		Bench.await("the index", () -> Indexed.reference(other, file));
	}

	@AfterEach
	void close() throws CoreException {
		bench.close();
	}

	private Rename renameAt(int offset) {
		Session session = Bench.session(editor);
		return Bench.inBackground(() -> session.read(Urgency.NOW, s -> Rename.at(session, s, offset)).join()).orElse(null);
	}

	@Test
	void renamesDefinitionAndReferencesInAllFiles() throws CoreException {
		Rename rename = renameAt(TEXT.indexOf("a and"));
		assertEquals("a", rename.oldName());
		rename.setNewName("new");
		RefactoringStatus status = Bench.inBackground(() -> rename.checkFinalConditions(new NullProgressMonitor()));
		assertTrue(status.isOK(), status::toString);
		CompositeChange change = rename.createChange(null);
		assertEquals(2, change.getChildren().length, () -> List.of(change.getChildren()).toString());
		assertEquals(List.of("1: \"c\": \"rule:b or rule:a\""), Arrays.stream(change.getChildren()).filter(c -> c.getName().startsWith("more.yaml"))
				.flatMap(c -> Arrays.stream(((TextFileChange) c).getTextEditChangeGroups())).map(g -> g.getName()).toList());
		change.perform(new NullProgressMonitor());
		assertEquals(TEXT.replace("\"a\"", "\"new\"").replace("rule:a", "rule:new"), Bench.document(editor).get());
		assertEquals("\"c\": \"rule:b or rule:new\"\n", other.readString());
		Bench.viewer(editor).doOperation(ITextOperationTarget.UNDO);
		assertEquals(TEXT, Bench.document(editor).get());
	}

	@Test
	void whereThereIsNoNameNothingIsRenamed() {
		assertEquals(null, renameAt(TEXT.indexOf("role:x")));
	}

	@Test
	void renamesInsideAnEmbeddedText() throws CoreException {
		String text = "> ```policy\n> \"a\": \"role:x\"\n> \"b\": \"rule:a\"\n> ```\n\n```policy\n\"a\": \"rule:a\"\n```\n";
		editor = bench.open(bench.file("x.md", text));
		Session session = Bench.session(editor);
		int offset = text.indexOf("a\"\n> ```");
		Rename rename = Bench.inBackground(() -> session.read(Urgency.NOW, s -> Rename.at(session, s.at(offset), offset)).join()).orElseThrow();
		rename.setNewName("new");
		RefactoringStatus status = Bench.inBackground(() -> rename.checkFinalConditions(new NullProgressMonitor()));
		assertTrue(status.isOK(), status::toString);
		rename.createChange(null).perform(new NullProgressMonitor());
		assertEquals("> ```policy\n> \"new\": \"role:x\"\n> \"b\": \"rule:new\"\n> ```\n\n```policy\n\"a\": \"rule:a\"\n```\n",
				Bench.document(editor).get());
	}

	@Test
	void theOldNameIsNoNewName() {
		Rename rename = renameAt(1);
		assertTrue(rename.checkFinalConditions(new NullProgressMonitor()).hasFatalError());
	}
}
