package community.scs.workbench.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import community.scs.workbench.editor.assist.AssistProcessor;
import community.scs.workbench.editor.hover.LanguageHover;
import community.scs.workbench.editor.navigation.LinkDetector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.search.ui.text.AbstractTextSearchResult;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every service of a language, in a text that another language holds. */
class EmbeddedTest {

	private static final String TEXT = """
			# Title

			A sentence that MUST be read.

			## Rules

			> ```policy
			> "known": "role:admin"
			> "long":
			>   "rule:known or
			>    role:other"
			> "user": "rule:unknown"
			> ```

			## Others

			```policy
			"a": "role:x   or   role:y"
			"known": "rule:a"
			```

			```text
			"b": "role:x   or   role:y"
			```
			""";

	private Bench bench;
	private IFile file;
	private ITextEditor editor;

	@BeforeEach
	void open() throws CoreException {
		bench = new Bench();
		file = bench.file("x.md", TEXT);
		editor = bench.open(file);
		Bench.page().activate((IWorkbenchPart) editor);
		Bench.await("the problem", () -> Bench.unknownRules(file).size() == 1);
	}

	@AfterEach
	void close() throws CoreException {
		bench.close();
	}

	private boolean hasColour(String text, String colour) {
		StyleRange style = Bench.widget(editor).getStyleRangeAtOffset(Bench.widget(editor).getText().indexOf(text));
		return style != null
				&& JFaceResources.getColorRegistry().get("community.scs.workbench.editor." + colour).equals(style.foreground);
	}

	@Test
	void hasItsColoursAndTheDocumentItsOwn() {
		Bench.await("keywords are coloured", () -> hasColour("role:admin", "keyword"));
		Bench.await("definitions", () -> hasColour("known\":", "definition"));
		Bench.await("the title", () -> hasColour("Title", "heading"));
		assertTrue(!hasColour("> \"known", "definition"));
		Bench.replace(editor, "role:other", "rule:known and role:other");
		Bench.await("what is typed", () -> hasColour("and role:other", "keyword"));
	}

	@Test
	void itsProblemsAreInTheirPlaceWhetherTheDocumentIsOpenOrNot() throws CoreException {
		IMarker marker = Bench.unknownRules(file).getFirst();
		assertEquals(TEXT.indexOf("unknown"), marker.getAttribute(IMarker.CHAR_START, -1));
		assertEquals(12, marker.getAttribute(IMarker.LINE_NUMBER, -1));
		Bench.replace(editor, "A sentence", "Some sentence");
		Bench.await("it moves", () -> marker.getAttribute(IMarker.CHAR_START, -1) == TEXT.indexOf("unknown") + 3);
		IFile closed = bench.file("closed.md", TEXT);
		Bench.await("the same in a closed file", () -> Bench.unknownRules(closed).size() == 1
				&& Bench.unknownRules(closed).getFirst().getAttribute(IMarker.CHAR_START, -1) == TEXT.indexOf("unknown"));
	}

	@Test
	void aQuickFixChangesTheDocument() {
		IMarker marker = Bench.unknownRules(file).getFirst();
		IMarkerResolution[][] fixes = new IMarkerResolution[1][];
		Bench.await("a quick fix", () -> {
			fixes[0] = IDE.getMarkerHelpRegistry().getResolutions(marker);
			return fixes[0].length == 1;
		});
		fixes[0][0].run(marker);
		Bench.await("the fix", () -> Bench.document(editor).get().equals(TEXT.replace("rule:unknown", "rule:known")));
		Bench.viewer(editor).doOperation(ITextOperationTarget.UNDO);
		assertEquals(TEXT, Bench.document(editor).get());
	}

	private Set<String> proposals(int offset) {
		ICompletionProposal[] proposals = Bench
				.inBackground(() -> new AssistProcessor().computeCompletionProposals(Bench.viewer(editor), offset));
		return Arrays.stream(proposals).map(p -> p.getDisplayString()).collect(Collectors.toCollection(TreeSet::new));
	}

	@Test
	void proposesTheNamesOfItsOwnText() {
		assertEquals(Set.of("known", "long", "user"), proposals(TEXT.indexOf("unknown")));
		assertEquals(Set.of("a", "known"), proposals(TEXT.indexOf("a\"\n```")));
		assertNotEquals(Set.of("known", "long", "user"), proposals(TEXT.indexOf("sentence")));
	}

	@Test
	void hoverAndLinksKnowItsNames() {
		Region reference = new Region(TEXT.indexOf("known or"), 5);
		assertEquals("The rule **known**",
				Bench.inBackground(() -> new LanguageHover().getHoverInfo2(Bench.viewer(editor), reference)));
		IHyperlink[][] links = new IHyperlink[1][];
		Bench.await("a link is found", () -> {
			links[0] = new LinkDetector().detectHyperlinks(Bench.viewer(editor), reference, false);
			return links[0] != null && links[0][0].getHyperlinkRegion().getLength() > 1;
		});
		assertEquals(reference, links[0][0].getHyperlinkRegion());
		links[0][0].open();
		assertEquals(TEXT.indexOf("known"), ((ITextSelection) editor.getSelectionProvider().getSelection()).getOffset());
		assertEquals(1, Bench.page().getEditorReferences().length);
	}

	@Test
	void marksOccurrencesInTheSameText() {
		editor.selectAndReveal(TEXT.indexOf("known") + 1, 0);
		Bench.await("both are marked", () -> occurrences().equals(List.of(TEXT.indexOf("known"), TEXT.indexOf("known or"))));
	}

	private List<Integer> occurrences() {
		List<Integer> offsets = new ArrayList<>();
		var model = Bench.viewer(editor).getAnnotationModel();
		model.getAnnotationIterator().forEachRemaining(a -> {
			if (a.getType().startsWith("community.scs.workbench.editor.occurrence"))
				offsets.add(model.getPosition((Annotation) a).getOffset());
		});
		return List.copyOf(new TreeSet<>(offsets));
	}

	@Test
	void findsReferencesInTheDocument() throws CommandException {
		editor.selectAndReveal(TEXT.indexOf("known"), 0);
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("org.eclipse.ui.genericeditor.findReferences", null);
		Bench.await("the search", () -> NewSearchUI.getQueries().length > 0
				&& ((AbstractTextSearchResult) NewSearchUI.getQueries()[0].getSearchResult()).getMatches(file).length == 1);
		assertEquals(TEXT.indexOf("known or"),
				((AbstractTextSearchResult) NewSearchUI.getQueries()[0].getSearchResult()).getMatches(file)[0].getOffset());
	}

	@Test
	void foldsInsideTheText() {
		Position rule = new Position(TEXT.indexOf("> \"long"), TEXT.indexOf("> \"user") - TEXT.indexOf("> \"long"));
		Bench.await("the long rule can be folded", () -> {
			List<Position> folds = new ArrayList<>();
			var model = Bench.viewer(editor).getProjectionAnnotationModel();
			model.getAnnotationIterator().forEachRemaining(a -> folds.add(model.getPosition(a)));
			return folds.contains(rule);
		});
	}

	@Test
	void theOutlineShowsItBelowItsSection() throws CoreException {
		ContentOutline view = (ContentOutline) Bench.page().showView("org.eclipse.ui.views.ContentOutline");
		Bench.page().activate((IWorkbenchPart) editor);
		Tree tree = (Tree) view.getCurrentPage().getControl();
		Bench.await("the symbols", () -> tree.getItemCount() > 0 && tree.getItem(0).getText().startsWith("Title"));
		Bench.await("the rules", () -> lines(tree.getItems(), "").containsAll(
				List.of("Title/Rules/Policy/known", "Title/Rules/Policy/user", "Title/Others/Policy/a")));
	}

	private static List<String> lines(TreeItem[] items, String path) {
		List<String> lines = new ArrayList<>();
		for (TreeItem item : items) {
			Event expand = new Event();
			expand.item = item;
			item.getParent().notifyListeners(SWT.Expand, expand);
			String its = path + item.getText().split("  ")[0];
			lines.add(its);
			lines.addAll(lines(item.getItems(), its + '/'));
		}
		return lines;
	}

	@Test
	void formattingLeavesTheDocumentAroundItAlone() throws CommandException {
		editor.selectAndReveal(0, 0);
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("community.scs.workbench.editor.format", null);
		String formatted = TEXT.replaceFirst("role:x   or   role:y", "role:x or role:y");
		Bench.await("the fence is formatted", () -> Bench.document(editor).get().equals(formatted));
	}
}
