package community.scs.workbench.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import community.scs.workbench.editor.Session;
import community.scs.workbench.editor.Urgency;
import community.scs.workbench.editor.assist.AssistProcessor;
import community.scs.workbench.editor.hover.LanguageHover;
import community.scs.workbench.editor.minings.LanguageMinings;
import community.scs.workbench.editor.navigation.LinkDetector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension5;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutline;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one editor shows, on the real workbench. */
class EditorTest {

	private static final String TEXT = """
			"known": "role:admin"
			"long":
			    "rule:known or
			    role:other"
			"user": "rule:known"
			""";

	private Bench bench;
	private IFile file;
	private ITextEditor editor;

	@BeforeEach
	void open() throws CoreException {
		bench = new Bench();
		file = bench.file("policy.yaml", TEXT);
		editor = bench.open(file);
	}

	@AfterEach
	void close() throws CoreException {
		TestServices.failing = false;
		bench.close();
	}

	private StyleRange styleAt(String text) {
		return Bench.widget(editor).getStyleRangeAtOffset(Bench.widget(editor).getText().indexOf(text));
	}

	private boolean isKeyword(String text) {
		StyleRange style = styleAt(text);
		return style != null && style.fontStyle == SWT.BOLD && JFaceResources.getColorRegistry()
				.get("community.scs.workbench.editor.keyword").equals(style.foreground);
	}

	@Test
	void colours() {
		Bench.await("keywords are coloured", () -> isKeyword("role:admin"));
		Bench.await("definitions are coloured", () -> styleAt("known\":") != null && JFaceResources.getColorRegistry()
				.get("community.scs.workbench.editor.definition").equals(styleAt("known\":").foreground));
	}

	@Test
	void coloursMoveWithTheTextBeforeItIsParsedAgain() {
		Bench.await("keywords are coloured", () -> isKeyword("role:admin"));
		Bench.replace(editor, "\"known\"", "\"a much longer name\"");
		assertTrue(isKeyword("role:admin"), "without a parse in between");
		Bench.replace(editor, "role:other", "rule:known and role:other");
		Bench.await("new keywords are coloured", () -> isKeyword("and role:other"));
	}

	@Test
	void aFailingServiceLeavesTheOthersWorking() {
		TestServices.failing = true;
		Bench.replace(editor, "rule:known\"\n", "rule:unknown\"\n");
		Bench.await("a problem is told", () -> Bench.unknownRules(file).size() == 1);
		Bench.await("tokens are coloured", () -> isKeyword("role:admin"));
	}

	@Test
	void whatAUserWaitsForIsAskedAgainWhenTheTextIsLinkedAnew() {
		Session session = Bench.session(editor);
		AtomicInteger asked = new AtomicInteger();
		CompletableFuture<String> answer = session.read(Urgency.NOW, snapshot -> {
			if (asked.getAndIncrement() > 0)
				return snapshot.text();
			session.relink();
			throw new OperationCanceledException();
		});
		Bench.await("the answer", answer::isDone);
		assertEquals(session.text(), answer.join());
	}

	@Test
	void proposesRulesWithTheirDocumentation() {
		int offset = TEXT.lastIndexOf("known");
		ICompletionProposal[] proposals = Bench
				.inBackground(() -> new AssistProcessor().computeCompletionProposals(Bench.viewer(editor), offset));
		ICompletionProposal known = Arrays.stream(proposals).filter(p -> p.getDisplayString().startsWith("known")).findFirst()
				.orElseThrow(() -> new AssertionError(Arrays.stream(proposals).map(ICompletionProposal::getDisplayString).toList()));
		assertEquals("The rule **known**", Bench.inBackground(
				() -> ((ICompletionProposalExtension5) known).getAdditionalProposalInfo(new NullProgressMonitor())));
	}

	@Test
	void aProposalReplacesWhatHasBeenTypedSinceAndIsOneStepBack() throws BadLocationException {
		int offset = TEXT.lastIndexOf("known");
		ICompletionProposal[] proposals = Bench
				.inBackground(() -> new AssistProcessor().computeCompletionProposals(Bench.viewer(editor), offset));
		ICompletionProposal user = Arrays.stream(proposals).filter(p -> p.getDisplayString().startsWith("user")).findFirst().orElseThrow();
		Bench.document(editor).replace(offset, "known".length(), "us");
		assertTrue(((ICompletionProposalExtension2) user).validate(Bench.document(editor), offset + 2, null));
		((ICompletionProposalExtension2) user).apply(Bench.viewer(editor), '\0', 0, offset + 2);
		assertEquals("rule:user\"\n", Bench.document(editor).get().substring(TEXT.lastIndexOf("rule:")));
	}

	@Test
	void hoverShowsDocumentation() {
		Region reference = new Region(TEXT.lastIndexOf("known"), 5);
		assertEquals(reference, new LanguageHover().getHoverRegion(Bench.viewer(editor), reference.getOffset() + 2));
		assertEquals("The rule **known**",
				Bench.inBackground(() -> new LanguageHover().getHoverInfo2(Bench.viewer(editor), reference)));
	}

	@Test
	void linksLeadToDefinitions() {
		IHyperlink[][] links = new IHyperlink[1][];
		Bench.await("a link is found", () -> {
			links[0] = new LinkDetector().detectHyperlinks(Bench.viewer(editor), new Region(TEXT.lastIndexOf("known") + 1, 0), false);
			return links[0] != null && links[0][0].getHyperlinkRegion().getLength() > 1;
		});
		assertEquals(new Region(TEXT.lastIndexOf("known"), 5), links[0][0].getHyperlinkRegion());
		links[0][0].open();
		assertEquals(TEXT.indexOf("known"), ((ITextSelection) editor.getSelectionProvider().getSelection()).getOffset());
		assertNull(new LinkDetector().detectHyperlinks(Bench.viewer(editor), new Region(TEXT.indexOf("role"), 0), false));
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
	void marksOccurrences() {
		editor.selectAndReveal(TEXT.indexOf("known") + 1, 0);
		List<Integer> expected = List.of(TEXT.indexOf("known"), TEXT.indexOf("known or"), TEXT.lastIndexOf("known"));
		Bench.await("all are marked", () -> occurrences().equals(expected));
		editor.selectAndReveal(TEXT.indexOf("user") + 1, 0);
		Bench.await("now those of another rule", () -> occurrences().equals(List.of(TEXT.indexOf("user"))));
	}

	private List<ProjectionAnnotation> folds() {
		List<ProjectionAnnotation> folds = new ArrayList<>();
		Bench.viewer(editor).getProjectionAnnotationModel().getAnnotationIterator()
				.forEachRemaining(a -> folds.add((ProjectionAnnotation) a));
		return folds;
	}

	@Test
	void foldsLinesAndKeepsThemFolded() {
		Bench.await("the long rule can be folded", () -> !folds().isEmpty());
		ProjectionAnnotation fold = folds().getFirst();
		Bench.viewer(editor).getProjectionAnnotationModel().collapse(fold);
		Bench.replace(editor, "\"known\": ", "\"known\":    ");
		Bench.replace(editor, "rule:known\"\n", "rule:unknown\"\n");
		Bench.await("it is parsed again", () -> Bench.unknownRules(file).size() == 1);
		Bench.await("the fold is the same", () -> folds().contains(fold) && fold.isCollapsed());
	}

	@Test
	void codeMiningsRunWorkbenchCommands() {
		List<? extends ICodeMining> minings = Bench.inBackground(() -> new LanguageMinings().provideCodeMinings(Bench.viewer(editor), null).join());
		assertEquals(List.of("lens of known", "lens of long", "lens of user"), minings.stream().map(ICodeMining::getLabel).toList());
		assertEquals(TEXT.indexOf("\"long\""), minings.get(1).getPosition().getOffset());
		minings.get(1).getAction().accept(null);
		assertEquals("long", TestCommand.rule);
	}

	@Test
	void outlineShowsSymbolsAndFollowsBothWays() throws CoreException {
		ContentOutline view = (ContentOutline) Bench.page().showView("org.eclipse.ui.views.ContentOutline");
		Bench.page().activate((IWorkbenchPart) editor);
		IContentOutlinePage page = (IContentOutlinePage) view.getCurrentPage();
		assertNotNull(page);
		Tree tree = (Tree) page.getControl();
		Bench.await("the symbols", () -> texts(tree.getItems()).containsAll(List.of("known", "long", "user")));
		Object node = tree.getItems()[tree.getItemCount() - 1].getData();
		page.setSelection(new StructuredSelection(node));
		ITextSelection selected = (ITextSelection) editor.getSelectionProvider().getSelection();
		assertTrue(selected.getOffset() > 0 || tree.getItemCount() == 1);
	}

	/** Of all items that have been shown, without details. */
	private static List<String> texts(TreeItem[] items) {
		return Arrays.stream(items).flatMap(i -> Stream.concat(Stream.of(i.getText().split("  ")[0]), texts(i.getItems()).stream()))
				.toList();
	}

	@Test
	void twoEditorsShareOneSession() throws CoreException {
		ITextEditor second = (ITextEditor) Bench.page().openEditor(new FileEditorInput(file),
				"org.eclipse.ui.genericeditor.GenericEditor", true, IWorkbenchPage.MATCH_NONE);
		assertSame(Bench.session(editor), Bench.session(second));
		Bench.page().closeEditor(editor, false);
		editor = second;
		Bench.await("the one that is left is coloured", () -> isKeyword("role:admin"));
		Bench.replace(editor, "rule:known\"\n", "rule:unknown\"\n");
		Bench.await("and validated", () -> Bench.unknownRules(file).size() == 1);
	}
}
