package community.scs.workbench.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import community.scs.workbench.editor.Bridge;
import community.scs.workbench.editor.build.Indexed;
import community.scs.workbench.editor.editing.FormatOnSave;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.search.ui.text.AbstractTextSearchResult;
import org.eclipse.search.ui.text.Match;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The commands, run as their keys run them. */
class CommandsTest {

	private static final String TEXT = "\"a\": \"role:x   or   ( role:y )\"\n\"b\": \"rule:a   and   role:z\"\n";

	private static final IEclipsePreferences PREFERENCES = InstanceScope.INSTANCE.getNode(Bridge.ID);

	private Bench bench;
	private IFile file;
	private ITextEditor editor;

	@BeforeEach
	void open() throws CoreException {
		bench = new Bench();
		file = bench.file("policy.yaml", TEXT);
		IFile more = bench.file("policy.d/more.yaml", "\"c\": \"rule:a or rule:b\"\n");
		editor = bench.open(file);
		Bench.page().activate((IWorkbenchPart) editor);
		Bench.await("the index", () -> Indexed.reference(more, file));
	}

	@AfterEach
	void close() throws CoreException {
		TestServices.beforeFormat = () -> {
		};
		PREFERENCES.remove(FormatOnSave.preference("community.scs.workbench.editor.tests.policy"));
		bench.close();
	}

	private static void run(String command) throws CommandException {
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
	}

	@Test
	void formattingTheSelectionLeavesTheRestAndIsOneStepBack() throws CommandException {
		editor.selectAndReveal(TEXT.indexOf("rule:a"), "rule:a   and   role:z".length());
		run("community.scs.workbench.editor.format");
		String formatted = TEXT.replace("rule:a   and   role:z", "rule:a and role:z");
		Bench.await("the selection is formatted", () -> Bench.document(editor).get().equals(formatted));
		Bench.viewer(editor).doOperation(ITextOperationTarget.UNDO);
		assertEquals(TEXT, Bench.document(editor).get());
	}

	@Test
	void formattingWithoutASelectionTakesAll() throws CommandException {
		editor.selectAndReveal(0, 0);
		run("community.scs.workbench.editor.format");
		Bench.await("all is formatted", () -> Bench.document(editor).get().contains("rule:a and role:z")
				&& Bench.document(editor).get().contains("role:x or ("));
	}

	private void saveFormatted() throws BadLocationException, CommandException {
		PREFERENCES.putBoolean(FormatOnSave.preference("community.scs.workbench.editor.tests.policy"), true);
		Bench.document(editor).replace(0, 0, "\n");
		run("org.eclipse.ui.file.save");
	}

	@Test
	void savingFormats() throws Exception {
		saveFormatted();
		assertTrue(file.readString().contains("rule:a and role:z"));
	}

	@Test
	void savingSavesWhereFormattingFails() throws Exception {
		TestServices.beforeFormat = () -> {
			throw new IllegalStateException("the test wants it to fail");
		};
		saveFormatted();
		assertEquals("\n" + TEXT, file.readString());
	}

	@Test
	void savingDoesNotWaitForever() throws Exception {
		CountDownLatch end = new CountDownLatch(1);
		TestServices.beforeFormat = () -> {
			try {
				end.await();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		};
		try {
			saveFormatted();
			assertEquals("\n" + TEXT, file.readString());
		} finally {
			end.countDown();
		}
	}

	@Test
	void findsReferencesInAllFiles() throws CommandException {
		editor.selectAndReveal(TEXT.indexOf("a\":"), 0);
		run("org.eclipse.ui.genericeditor.findReferences");
		Bench.await("the search", () -> found().size() == 2);
		assertEquals(List.of("more.yaml:11", "policy.yaml:" + TEXT.indexOf("a   and")), found());
	}

	private static List<String> found() {
		var queries = NewSearchUI.getQueries();
		if (queries.length == 0)
			return List.of();
		AbstractTextSearchResult result = (AbstractTextSearchResult) queries[0].getSearchResult();
		return Arrays.stream(result.getElements()).flatMap(e -> Arrays.stream(result.getMatches(e)))
				.map(CommandsTest::describe).sorted().toList();
	}

	private static String describe(Match match) {
		return ((IFile) match.getElement()).getName() + ":" + match.getOffset();
	}

	@Test
	void keysAreThoseOfTheContextOnly() {
		for (Binding binding : PlatformUI.getWorkbench().getService(IBindingService.class).getBindings())
			if (binding.getParameterizedCommand() != null
					&& binding.getParameterizedCommand().getId().startsWith("community.scs.workbench.editor."))
				assertTrue(binding.getContextId().equals("org.eclipse.ui.genericeditor.genericEditorContext"), binding::toString);
	}
}
