package community.scs.workbench.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import community.scs.workbench.editor.Bridge;
import community.scs.workbench.editor.Sessions;
import community.scs.workbench.editor.build.Indexed;
import community.scs.workbench.editor.build.Nature;
import community.scs.workbench.editor.problems.Problems;
import java.nio.charset.StandardCharsets;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Problems of open and closed files, and their quick fixes. */
class ProblemsTest {

	private static final String WRONG = "\"a\": \"rule:unknown or rule:unknown\"\n";

	private Bench bench;

	@BeforeEach
	void create() throws CoreException {
		bench = new Bench();
	}

	@AfterEach
	void close() throws CoreException {
		bench.close();
	}

	@Test
	void aMarkerIsMovedNotReplacedWhileTyping() throws CoreException {
		IFile file = bench.file("policy.yaml", "\"a\": \"rule:unknown\"\n");
		ITextEditor editor = bench.open(file);
		Bench.await("the problem", () -> Bench.unknownRules(file).size() == 1);
		IMarker marker = Bench.unknownRules(file).getFirst();
		assertEquals(11, marker.getAttribute(IMarker.CHAR_START, -1));
		Bench.replace(editor, "\"a\"", "\"abc\"");
		Bench.await("it moves", () -> marker.getAttribute(IMarker.CHAR_START, -1) == 13);
		Bench.replace(editor, "rule:unknown", "role:unknown");
		Bench.await("it goes", () -> !marker.exists() && Bench.unknownRules(file).isEmpty());
	}

	@Test
	void aProjectWithFilesIsBuiltWithoutBeingAsked() throws CoreException {
		IFile file = bench.file("policy.yaml", WRONG);
		IFile open = bench.file("sub/policy.yaml", "\"b\": \"role:admin\"\n");
		bench.open(open);
		Bench.await("problems of the closed file", () -> Bench.unknownRules(file).size() == 2);
		assertTrue(bench.project.hasNature(Nature.NATURE));
		file.setContents("\"unknown\": \"role:admin\"\n".getBytes(StandardCharsets.UTF_8), true, false, null);
		Bench.await("no problems after a change outside of editors", () -> Bench.unknownRules(file).isEmpty());
	}

	/** {@code policy.yaml} and the files in {@code policy.d} are one policy. */
	@Test
	void closedFilesSeeTheUnsavedTextOfOpenOnes() throws CoreException {
		IFile base = bench.file("policy.yaml", "\"base\": \"role:admin\"\n");
		IFile closed = bench.file("policy.d/more.yaml", "\"more\": \"rule:base\"\n");
		ITextEditor editor = bench.open(base);
		Bench.await("the index", () -> Indexed.reference(closed, base));
		Bench.replace(editor, "\"base\"", "\"renamed\"");
		Bench.await("the closed file refers to nothing", () -> Bench.unknownRules(closed).size() == 1);
		assertTrue(editor.isDirty());
		Bench.page().closeEditor(editor, false);
		Bench.await("closing without saving takes it back", () -> Bench.unknownRules(closed).isEmpty());
	}

	@Test
	void openFilesSeeChangesOfClosedOnes() throws CoreException {
		IFile base = bench.file("policy.yaml", "\"base\": \"role:admin\"\n");
		IFile open = bench.file("policy.d/more.yaml", "\"more\": \"rule:base\"\n");
		bench.open(open);
		Bench.await("the index", () -> Indexed.reference(open, base));
		base.setContents("\"other\": \"role:admin\"\n".getBytes(StandardCharsets.UTF_8), true, false, null);
		Bench.await("the open file refers to nothing", () -> Bench.unknownRules(open).size() == 1);
		base.setContents("\"base\": \"role:admin\"\n".getBytes(StandardCharsets.UTF_8), true, false, null);
		Bench.await("and to something again", () -> Bench.unknownRules(open).isEmpty());
	}

	private static IMarkerResolution fix(IMarker marker) {
		IMarkerResolution[][] fixes = new IMarkerResolution[1][];
		Bench.await("a quick fix", () -> {
			fixes[0] = IDE.getMarkerHelpRegistry().getResolutions(marker);
			return fixes[0].length == 1;
		});
		assertEquals(TestServices.FIX, fixes[0][0].getLabel());
		return fixes[0][0];
	}

	@Test
	void aQuickFixChangesTheOpenDocumentInOneStep() throws CoreException {
		IFile file = bench.file("policy.yaml", WRONG);
		ITextEditor editor = bench.open(file);
		Bench.await("the problems", () -> Bench.unknownRules(file).size() == 2);
		IMarker first = Bench.unknownRules(file).stream().filter(m -> m.getAttribute(IMarker.CHAR_START, -1) == 11).findAny().orElseThrow();
		fix(first).run(first);
		Bench.await("the fix", () -> Bench.document(editor).get().equals("\"a\": \"rule:known or rule:unknown\"\n"));
		Bench.viewer(editor).doOperation(org.eclipse.jface.text.ITextOperationTarget.UNDO);
		assertEquals(WRONG, Bench.document(editor).get());
	}

	@Test
	void allLikeProblemsOfAClosedFileAreFixedAtOnce() throws CoreException {
		IFile file = bench.file("policy.yaml", WRONG);
		IFile open = bench.file("sub/policy.yaml", "\"b\": \"role:admin\"\n");
		bench.open(open);
		Bench.await("the problems", () -> Bench.unknownRules(file).size() == 2);
		IMarker[] all = Bench.unknownRules(file).toArray(IMarker[]::new);
		WorkbenchMarkerResolution fix = (WorkbenchMarkerResolution) fix(all[0]);
		assertEquals(1, fix.findOtherMarkers(all).length);
		fix.run(all, new NullProgressMonitor());
		Bench.await("the fix", () -> text(file).equals("\"a\": \"rule:known or rule:known\"\n"));
	}

	private static String text(IFile file) {
		try {
			return file.readString();
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void aHugeFileIsPlainTextWithANote() throws CoreException {
		IFile file = bench.file("policy.yaml", "#".repeat(Sessions.LIMIT + 1));
		ITextEditor editor = bench.open(file);
		Bench.await("the note", () -> Bench.problems(file).size() == 1);
		assertEquals(IMarker.SEVERITY_INFO, Bench.problems(file).getFirst().getAttribute(IMarker.SEVERITY, -1));
		assertTrue(Bridge.get().sessions().of(Bench.document(editor)).isEmpty());
	}

	@Test
	void theEncodingOfTheFileCounts() throws CoreException {
		IFile file = bench.file("policy.yaml", "");
		file.setCharset("ISO-8859-1", null);
		file.setContents("\"\u00e4\": \"rule:\u00e4\"\n".getBytes(StandardCharsets.ISO_8859_1), true, false, null);
		IFile more = bench.file("policy.d/more.yaml", "\"more\": \"rule:\u00e4 or rule:unknown\"\n");
		bench.open(more);
		Bench.await("only what is unknown is told", () -> Bench.unknownRules(more).size() == 1);
		assertEquals(0, Bench.unknownRules(file).size());
	}

	@Test
	void aFileDeletedUnderItsEditorLeavesNothingBehind() throws CoreException {
		IFile file = bench.file("policy.yaml", WRONG);
		ITextEditor editor = bench.open(file);
		Bench.await("the problems", () -> Bench.unknownRules(file).size() == 2);
		file.delete(true, null);
		Bench.await("the editor closes", () -> Bench.page().findEditor(editor.getEditorInput()) == null);
		assertTrue(Bridge.get().sessions().of(file).isEmpty());
	}

	@Test
	void aFileReplacedOutsideIsParsedAnew() throws CoreException {
		IFile file = bench.file("policy.yaml", WRONG);
		bench.open(file);
		Bench.await("the problems", () -> Bench.unknownRules(file).size() == 2);
		file.setContents("\"a\": \"rule:unknown\"\n".getBytes(StandardCharsets.UTF_8), true, false, null);
		Bench.await("those of the new text", () -> Bench.unknownRules(file).size() == 1);
	}

	@Test
	void aProjectThatTakesTheNameOfADeletedOneIsBuilt() throws CoreException {
		IFile file = bench.file("policy.yaml", WRONG);
		Bench.await("the problems", () -> Bench.unknownRules(file).size() == 2);
		bench.project.delete(true, true, null);
		bench.project.create(null);
		bench.project.open(null);
		bench.file("policy.yaml", WRONG);
		Bench.await("the problems of the new file", () -> Bench.unknownRules(file).size() == 2);
	}

	@Test
	void withoutTheNatureThereAreNoProblems() throws CoreException {
		IFile file = bench.file("policy.yaml", WRONG);
		ITextEditor editor = bench.open(file);
		Bench.await("the problems", () -> Bench.unknownRules(file).size() == 2);
		Bench.page().closeEditor(editor, false);
		var description = bench.project.getDescription();
		description.setNatureIds(new String[0]);
		bench.project.setDescription(description, null);
		assertEquals(0, bench.project.findMarkers(Problems.TYPE, true, IResource.DEPTH_INFINITE).length);
	}
}
