package community.scs.workbench.document.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import community.scs.workbench.document.Positions;
import community.scs.workbench.document.Statements;
import community.scs.workbench.document.model.Heading;
import community.scs.workbench.document.model.Link;
import community.scs.workbench.document.model.Section;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.validation.StandardsDocumentValidator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.findReferences.IReferenceFinder;
import org.eclipse.xtext.ide.editor.folding.FoldingRange;
import org.eclipse.xtext.ide.editor.folding.IFoldingRangeProvider;
import org.eclipse.xtext.ide.editor.syntaxcoloring.ISemanticHighlightingCalculator;
import org.eclipse.xtext.ide.server.codeActions.ICodeActionService2;
import org.eclipse.xtext.ide.server.hover.IHoverService;
import org.eclipse.xtext.ide.server.occurrences.IDocumentHighlightService;
import org.eclipse.xtext.ide.server.rename.IRenameService2;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolService;
import org.eclipse.xtext.ide.server.symbol.HierarchicalDocumentSymbolService;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.eclipse.xtext.resource.IReferenceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;

/** Each service on real documents. */
class EditorServicesTest {

	private static final String HEAD = "---\ntitle: A\ntype: Standard\nstatus: Draft\ntrack: IaaS\n---\n\n";

	@Test
	void outlineHasEverySectionAndStatement() throws IOException {
		XtextResource resource = new Workspace().resource(Corpus.standard("scs-0103-v1"));
		StandardsDocument document = Workspace.document(resource);
		List<DocumentSymbol> symbols = new ArrayList<>();
		flatten(Workspace.service(HierarchicalDocumentSymbolService.class).getSymbols(resource, CancelIndicator.NullImpl), symbols);
		long sections = count(document, Section.class);
		long statements = Statements.of(document).stream().filter(s -> !(s.eContainer() instanceof Heading)).count();
		assertTrue(sections > 5 && statements > 5);
		long links = symbols.stream().filter(s -> s.getKind() == SymbolKind.File).count();
		assertTrue(links > 3);
		assertEquals(1 + sections + statements + links, symbols.size());
		assertTrue(symbols.stream().anyMatch(s -> s.getName().equals("Motivation")));
	}

	@Test
	void outlineOfMinutesHasTopicsAndWhatTheyCameTo() throws IOException {
		XtextResource resource = new Workspace().resource(Corpus.documents().stream().filter(f -> f.endsWith("iaas-20240731.md")).findFirst().orElseThrow());
		List<DocumentSymbol> topics = Workspace.service(HierarchicalDocumentSymbolService.class).getSymbols(resource, CancelIndicator.NullImpl);
		assertEquals(6, topics.size());
		assertEquals("Bug in check script for the entropy standard", topics.get(1).getName());
		assertEquals("mbuechse", topics.get(1).getDetail());
		assertEquals(List.of("tentative outcome"), topics.get(1).getChildren().stream().map(DocumentSymbol::getDetail).toList());
		assertEquals(64, topics.get(1).getChildren().getFirst().getRange().getStart().getLine());
	}

	private static void flatten(List<DocumentSymbol> symbols, List<DocumentSymbol> all) {
		for (DocumentSymbol symbol : symbols) {
			all.add(symbol);
			if (symbol.getChildren() != null)
				flatten(symbol.getChildren(), all);
		}
	}

	private static long count(EObject root, Class<? extends EObject> type) {
		long count = 0;
		for (var contents = root.eAllContents(); contents.hasNext();)
			if (type.isInstance(contents.next()))
				count++;
		return count;
	}

	@Test
	void foldsFrontMatterSectionsAndTables() throws IOException {
		XtextResource resource = new Workspace().resource(Corpus.standard("scs-0100-v3"));
		String text = Workspace.text(resource);
		SortedSet<FoldingRange> ranges = Workspace.service(IFoldingRangeProvider.class).getFoldingRanges(resource, CancelIndicator.NullImpl);
		List<String> starts = ranges.stream().map(r -> text.substring(r.getOffset()).lines().findFirst().orElse("")).toList();
		assertEquals("---", starts.getFirst());
		assertTrue(starts.stream().anyMatch(s -> s.startsWith("## ")));
		assertTrue(starts.stream().anyMatch(s -> s.startsWith("|")));
		assertTrue(starts.stream().anyMatch(s -> s.startsWith("```")));
		for (FoldingRange range : ranges)
			assertTrue(text.substring(range.getOffset(), range.getOffset() + range.getLength()).contains("\n"));
	}

	@Test
	void hoverOnALinkShowsTheDocumentAndOnAKeywordTheStatement() throws IOException {
		Workspace workspace = new Workspace().open(Corpus.standards());
		XtextResource resource = workspace.add("scs-0199-v1-x.md",
				HEAD + "## Decision\n\nClouds MUST follow [it](scs-0101-v1-entropy.md#motivation).\n");
		assertTrue(hover(workspace, resource, "scs-0101-v1-ent").contains("SCS Entropy"));
		assertTrue(hover(workspace, resource, "scs-0101-v1-ent").contains("Stable"));
		assertTrue(hover(workspace, resource, "#motivation").startsWith("**Motivation**\n\nscs-0101-v1-entropy\n\n"));
		assertTrue(hover(workspace, resource, "MUST").contains("MUST · normative"));
		assertEquals("", hover(workspace, resource, "Clouds"));
	}

	@Test
	void hoverTellsDatesTestcasesAndTerms() throws IOException {
		Workspace workspace = new Workspace().open(Corpus.standards());
		XtextResource real = workspace.resource(Corpus.standard("scs-0100-w1"));
		assertTrue(hover(workspace, real, "scs-0100-syntax-check").contains("comply with syntax"), hover(workspace, real, "scs-0100-syntax-check"));
		XtextResource resource = workspace.add("scs-0199-v1-x.md", HEAD + "## Terminology\n\nSecurity Group (abbr. SG)\n  Rules.\n\n## A\n\nEvery SG here, as scs-0101-v1 says.\n");
		assertTrue(hover(workspace, resource, "scs-0101-v1").contains("stabilized 2024-02-08"), hover(workspace, resource, "scs-0101-v1"));
		assertEquals("**SG**\n\nSecurity Group: Rules.", hover(workspace, resource, " SG here").strip());
	}

	@Test
	void definitionsOfTestcasesAndFiles() throws IOException {
		Workspace workspace = new Workspace().open(Corpus.standards());
		XtextResource real = workspace.resource(Corpus.standard("scs-0100-w1"));
		var definitions = Workspace.service(DocumentSymbolService.class).getDefinitions(real,
				Workspace.text(real).indexOf("scs-0100-syntax-check") + 2, null, CancelIndicator.NullImpl);
		assertEquals(1, definitions.size());
		assertTrue(definitions.getFirst().getUri().endsWith("Tests/scs-compatible-iaas.yaml"));
		assertTrue(definitions.getFirst().getRange().getStart().getLine() > 10);
	}

	private static String hover(Workspace workspace, XtextResource resource, String at) {
		int offset = Workspace.text(resource).indexOf(at) + Math.min(2, at.length() / 2);
		var hover = Workspace.service(IHoverService.class).hover(Workspace.lines(resource), resource,
				new HoverParams(Workspace.identifier(resource), Workspace.position(resource, offset)), CancelIndicator.NullImpl);
		return hover.getContents().isRight() ? hover.getContents().getRight().getValue() : "";
	}

	@Test
	void everyKindOfReferenceLeadsToItsTarget() throws IOException {
		Workspace workspace = new Workspace();
		XtextResource other = workspace.add("scs-0198-v1-other.md", HEAD + "## Pros\n\n## Pros\n");
		XtextResource resource = workspace.add("scs-0199-v1-x.md", HEAD.replace("track", "replaces: scs-0198-v1-other.md\ntrack")
				+ "## Über `uns`!\n\n[a](scs-0198-v1-other.md#pros-1) [b](#über-uns) [c] [Text][C] x[^1] scs-0198-v1 `scs-0198-v1-other.md`\n"
				+ "[d](https://docs.scs.community/standards/scs-0198-v1-other/#pros)\n\n[c]: http://x\n[^1]: Note.\n");
		assertSame(Workspace.document(other), target(resource, "scs-0198-v1-other.md\ntrack"));
		assertEquals("pros-1", ((Heading) target(resource, "#pros-1")).anchor());
		assertSame(other, target(resource, "#pros-1").eResource());
		assertEquals("Über uns!", ((Heading) target(resource, "#über")).text());
		assertEquals("LinkDefinition", target(resource, "c] [Text").eClass().getName());
		assertEquals("LinkDefinition", target(resource, "C] x").eClass().getName());
		assertEquals("FootnoteDefinition", target(resource, "1] scs").eClass().getName());
		assertSame(Workspace.document(other), target(resource, "scs-0198-v1 `"));
		assertSame(Workspace.document(other), target(resource, "scs-0198-v1-other.md`"));
		assertEquals("pros", ((Heading) target(resource, "#pros)")).anchor());
	}

	private static EObject target(XtextResource resource, String at) {
		return Workspace.service(EObjectAtOffsetHelper.class).resolveCrossReferencedElementAt(resource,
				Workspace.text(resource).indexOf(at));
	}

	@Test
	void referencesBetweenRealDocumentsResolve() throws IOException {
		Workspace workspace = new Workspace().open(Corpus.standards());
		XtextResource entropy = workspace.resource(Corpus.standard("scs-0101-v1"));
		List<URI> sources = new ArrayList<>();
		for (var path : Corpus.standards())
			Workspace.service(IReferenceFinder.class).findReferences(
					uri -> uri.equals(EcoreUtil.getURI(Workspace.document(entropy))), workspace.resource(path),
					acceptor(sources), null);
		assertTrue(sources.size() >= 3, () -> sources.toString());
	}

	private static IReferenceFinder.Acceptor acceptor(List<URI> sources) {
		return new IReferenceFinder.Acceptor() {
			@Override
			public void accept(EObject source, URI sourceUri, EReference reference, int index, EObject target,
					URI targetUri) {
				sources.add(sourceUri);
			}

			@Override
			public void accept(IReferenceDescription description) {
				sources.add(description.getSourceEObjectUri());
			}
		};
	}

	@Test
	void occurrencesOfAFootnoteAreItsReferences() throws IOException {
		XtextResource resource = new Workspace().add("x.md", "A[^n] and b[^n].\n\n[^n]: Note.\n");
		assertEquals(List.of("0:3", "0:13", "2:2"), occurrences(resource, 3));
	}

	private static List<String> occurrences(XtextResource resource, int offset) {
		return Workspace.service(IDocumentHighlightService.class).getDocumentHighlights(Workspace.lines(resource), resource,
				new DocumentHighlightParams(Workspace.identifier(resource), Workspace.position(resource, offset)), CancelIndicator.NullImpl).stream()
				.map(o -> o.getRange().getStart()).map(p -> p.getLine() + ":" + p.getCharacter()).toList();
	}

	@Test
	void aTitleLeadsToTheReferencesOfWhatItNames() throws IOException {
		Workspace workspace = new Workspace();
		workspace.add("scs-0198-v1-other.md", "---\nreplaces: scs-0199-v1-x.md\n---\n\n[a](scs-0199-v1-x.md#pros)\n");
		XtextResource resource = workspace.add("scs-0199-v1-x.md", "---\ntitle: X\n---\n\n# The X\n\nSee scs-0199-v1-x.\n\n## The Pros\n\n## Pros\n");
		assertEquals(List.of("scs-0198-v1-other.md:1", "scs-0198-v1-other.md:4", "scs-0199-v1-x.md:6"), references(workspace, resource, "title"));
		assertEquals(references(workspace, resource, "title"), references(workspace, resource, "X\n---"));
		assertEquals(references(workspace, resource, "title"), references(workspace, resource, "The X"));
		assertEquals(List.of("scs-0198-v1-other.md:4"), references(workspace, resource, "Pros"));
		assertEquals(List.of("1:0", "6:4"), occurrences(resource, Workspace.text(resource).indexOf("title")));
	}

	private static List<String> references(Workspace workspace, XtextResource resource, String at) {
		return Workspace.service(DocumentSymbolService.class).getReferences(resource, Workspace.text(resource).lastIndexOf(at), workspace.resources(),
				Workspace.service(ResourceDescriptionsProvider.class).getResourceDescriptions(resource), CancelIndicator.NullImpl).stream()
				.map(l -> URI.createURI(l.getUri()).lastSegment() + ":" + l.getRange().getStart().getLine()).sorted().toList();
	}

	@Test
	void renamingAHeadingRenamesItsAnchorsEverywhere() throws IOException {
		Workspace workspace = new Workspace();
		XtextResource other = workspace.add("scs-0198-v1-other.md", HEAD + "[a](scs-0199-v1-x.md#pros) [b](scs-0199-v1-x.md#pros-1)\n");
		XtextResource resource = workspace.add("scs-0199-v1-x.md", HEAD + "## Pros\n\n[c](#pros)\n\n## Pros\n\n[d](#pros-1)\n");
		WorkspaceEdit edit = rename(workspace, resource, "Pros\n\n[c]", "Advantages: `all`");
		assertEquals(HEAD + "[a](scs-0199-v1-x.md#advantages-all) [b](scs-0199-v1-x.md#pros)\n", changed(edit, other));
		assertEquals(HEAD + "## Advantages: `all`\n\n[c](#advantages-all)\n\n## Pros\n\n[d](#pros)\n", changed(edit, resource));
		assertEquals(edit, rename(workspace, other, "#pros)", "Advantages: `all`"));
	}

	@Test
	void renamingALabelRenamesItsReferences() throws IOException {
		Workspace workspace = new Workspace();
		XtextResource resource = workspace.add("x.md", "[One][a] and x[^n] and x[^n]\n\n[a]: http://x\n[^n]: Note.\n");
		assertEquals("[One][b] and x[^n] and x[^n]\n\n[b]: http://x\n[^n]: Note.\n", changed(rename(workspace, resource, "a]: ", "b"), resource));
		assertEquals("[One][a] and x[^m] and x[^m]\n\n[a]: http://x\n[^m]: Note.\n", changed(rename(workspace, resource, "n] and", "m"), resource));
		assertNull(prepare(workspace, resource, "One"));
		assertTrue(rename(workspace, resource, "a]: ", "b]").getChanges().isEmpty());
	}

	private static Object prepare(Workspace workspace, XtextResource resource, String at) {
		IRenameService2.PrepareRenameOptions options = new IRenameService2.PrepareRenameOptions();
		options.setLanguageServerAccess(workspace.access());
		options.setParams(new PrepareRenameParams(Workspace.identifier(resource),
				Workspace.position(resource, Workspace.text(resource).indexOf(at))));
		return Workspace.service(IRenameService2.class).prepareRename(options);
	}

	private static WorkspaceEdit rename(Workspace workspace, XtextResource resource, String at, String name) {
		assertNotNull(prepare(workspace, resource, at));
		IRenameService2.Options options = new IRenameService2.Options();
		options.setLanguageServerAccess(workspace.access());
		options.setCancelIndicator(CancelIndicator.NullImpl);
		options.setRenameParams(new RenameParams(Workspace.identifier(resource),
				Workspace.position(resource, Workspace.text(resource).indexOf(at)), name));
		return Workspace.service(IRenameService2.class).rename(options);
	}

	private static String changed(WorkspaceEdit edit, XtextResource resource) {
		List<TextEdit> edits = edit.getChanges().get(resource.getURI().toString());
		return edits == null ? Workspace.text(resource) : Workspace.apply(resource, edits);
	}

	@Test
	void formattingMendsTheStyleAndAlignsTables() throws IOException {
		Workspace workspace = new Workspace();
		XtextResource resource = workspace.add("x.md",
				HEAD + "##  A \n\nMay\nbe “x”.  y\n\n\n  \n\n* x\n\n  a|long  cell’s\n  :-|--:\n  `x\\|y`|1 | 2\n  | z\n\n*  b\n\n```text\n“a”  b \n```");
		assertEquals(HEAD + "## A\n\nMay\nbe \"x\". y\n\n* x\n\n  | a      | long  cell's |\n  | :----- | -----------: |\n  | `x\\|y` |            1 | 2   |\n  | z      |\n\n* b\n\n```text\n“a”  b \n```\n",
				workspace.formatted(resource));
	}

	@Test
	void formattingTwiceChangesNothingMoreInRealDocuments() throws IOException {
		Workspace workspace = new Workspace();
		for (var file : Corpus.standards()) {
			XtextResource resource = workspace.resource(file);
			String once = workspace.formatted(resource);
			XtextResource again = workspace.add("again-" + file.getFileName(), once);
			assertEquals(once, workspace.formatted(again), file.toString());
			assertEquals(words(Workspace.text(resource)), words(once), file.toString());
		}
	}

	/** What safe fixes and tables do not touch. */
	private static String words(String text) {
		return text.replaceAll("[^\\p{L}\\p{N}]", "");
	}

	@Test
	void coloursTellLevelsApart() throws IOException {
		Workspace workspace = new Workspace();
		XtextResource resource = workspace.add("x.md", HEAD + "## B\n\nIt MUST, SHOULD, MAY or must. **Strong `code`** [l](u)\n");
		List<String> colours = new ArrayList<>();
		String text = Workspace.text(resource);
		Workspace.service(ISemanticHighlightingCalculator.class).provideHighlightingFor(resource,
				(offset, length, styles) -> colours.add(text.substring(offset, offset + length) + "=" + String.join(",", styles)),
				CancelIndicator.NullImpl);
		assertTrue(colours.containsAll(List.of("title=metadata", "## B=heading", "MUST=keyword,level.must", "SHOULD=keyword,level.should",
				"MAY=keyword,level.may", "must=level.informal", "**Strong `code`**=strong", "`code`=code", "u=link")), colours.toString());
	}

	@Test
	void brokenFrontMatterHasOneFindingWithAFix() throws IOException {
		Workspace workspace = new Workspace();
		XtextResource resource = workspace.add("scs-0199-v1-x.md", "---\ntitle: A\nstatus: Draft\n\n## B\n\nText.\n");
		List<Issue> issues = Workspace.service(IResourceValidator.class).validate(resource, CheckMode.ALL, CancelIndicator.NullImpl)
				.stream().filter(i -> i.getCode().equals(StandardsDocumentValidator.FRONT_MATTER_OPEN)).toList();
		assertEquals(1, issues.size());
		assertEquals(1, issues.getFirst().getLineNumber());
		Diagnostic diagnostic = new Diagnostic(
				new Range(Workspace.position(resource, issues.getFirst().getOffset()), Workspace.position(resource, 3)), "");
		diagnostic.setSeverity(DiagnosticSeverity.Error);
		diagnostic.setCode(issues.getFirst().getCode());
		ICodeActionService2.Options options = new ICodeActionService2.Options();
		options.setDocument(Workspace.lines(resource));
		options.setResource(resource);
		options.setURI(resource.getURI().toString());
		options.setLanguageServerAccess(workspace.access());
		options.setCodeActionParams(new CodeActionParams(Workspace.identifier(resource), diagnostic.getRange(),
				new CodeActionContext(List.of(diagnostic))));
		var actions = Workspace.service(ICodeActionService2.class).getCodeActions(options);
		assertEquals(1, actions.size());
		WorkspaceEdit edit = actions.getFirst().getRight().getEdit();
		TextEdit close = edit.getChanges() != null ? edit.getChanges().values().iterator().next().getFirst()
				: edit.getDocumentChanges().getFirst().getLeft().getEdits().getFirst().getLeft();
		assertEquals("---\ntitle: A\nstatus: Draft\n---\n\n## B\n\nText.\n",
				Workspace.lines(resource).applyChanges(List.of(close)).getContents());
	}

	@Test
	void noServiceFailsOnDamagedDocuments() throws IOException {
		long seed = Long.getLong("workbench.seed", 20261126);
		System.out.println("editor services on damaged documents (workbench.seed=" + seed + ")");
		Random random = new Random(seed);
		List<String> texts = Corpus.texts();
		for (int i = 0; i < Integer.getInteger("workbench.mutations", 300); i++) {
			Workspace workspace = new Workspace();
			String text = Damage.to(texts, random);
			XtextResource resource = workspace.add("scs-0199-v1-x.md", text);
			Workspace.service(HierarchicalDocumentSymbolService.class).getSymbols(resource, CancelIndicator.NullImpl);
			Workspace.service(IFoldingRangeProvider.class).getFoldingRanges(resource, CancelIndicator.NullImpl);
			Workspace.service(ISemanticHighlightingCalculator.class).provideHighlightingFor(resource, (offset, length, styles) -> assertTrue(
					length > 0 && offset + length <= text.length(), text), CancelIndicator.NullImpl);
			Workspace.service(IResourceValidator.class).validate(resource, CheckMode.ALL, CancelIndicator.NullImpl);
			assertEquals(words(text), words(workspace.formatted(resource)), text);
			int offset = random.nextInt(text.length());
			Workspace.service(IHoverService.class).hover(Workspace.lines(resource), resource,
					new HoverParams(Workspace.identifier(resource), Workspace.position(resource, offset)), CancelIndicator.NullImpl);
			workspace.proposals("scs-0199-v1-y.md", text.substring(0, offset) + "¦" + text.substring(offset));
		}
	}

	@Test
	void positionsOfFrontMatterAndLinks() throws IOException {
		XtextResource resource = new Workspace().add("x.md", HEAD + "A [text](target \"title\").\n");
		String text = Workspace.text(resource);
		var entry = Workspace.document(resource).getFrontMatter().entry("status");
		assertEquals("status", cut(text, Positions.key(entry)));
		assertEquals("Draft", cut(text, Positions.value(entry)));
		var link = EcoreUtil2.getAllContentsOfType(Workspace.document(resource),
				Link.class).getFirst();
		assertEquals("text", cut(text, Positions.text(link)));
		assertEquals("target", cut(text, Positions.target(link)));
		assertFalse(Positions.target(link).getLineNumber() == 0);
	}

	private static String cut(String text, ITextRegion region) {
		return text.substring(region.getOffset(), region.getOffset() + region.getLength());
	}
}
