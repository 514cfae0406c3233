package community.scs.workbench.requirement.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Injector;
import community.scs.workbench.document.StandardsDocumentStandaloneSetup;
import community.scs.workbench.policy.PolicyFiles;
import community.scs.workbench.requirement.ide.RequirementsIdeSetup;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;
import org.eclipse.xtext.ide.editor.folding.IFoldingRangeProvider;
import org.eclipse.xtext.ide.editor.quickfix.IQuickFixProvider;
import org.eclipse.xtext.ide.editor.syntaxcoloring.ISemanticHighlightingCalculator;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.hover.IHoverService;
import org.eclipse.xtext.ide.server.symbol.HierarchicalDocumentSymbolService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.TextRegion;
import org.junit.jupiter.api.Test;

/** The services that an editor asks, without an editor. A bar in a text stands for the cursor. */
class ServicesTest {

	private static final String STANDARD = """
			---
			title: Entropy
			type: Standard
			track: IaaS
			status: Draft
			---

			## Requirements

			The daemon rngd MUST be running.
			Images SHOULD have a name.
			""";

	private final Injector services = injector();
	private final ResourceSet files = services.getInstance(XtextResourceSet.class);

	private static Injector injector() {
		new StandardsDocumentStandaloneSetup().createInjectorAndDoEMFRegistration();
		PolicyFiles.services();
		return new RequirementsIdeSetup().createInjectorAndDoEMFRegistration();
	}

	@Test
	void keywordsAndSkeletonsAreProposed() throws IOException {
		assertTrue(proposals("|").containsAll(List.of("standard", "testcase", "requirement", "namespace", "persona")));
		assertTrue(proposals("|").stream().anyMatch(p -> p.startsWith("testcase ${id} MUST")));
		assertEquals(List.of("MAY", "MUST", "SHOULD"), proposals("testcase t |"));
		assertEquals(List.of("enabled"), proposals("requirement r MUST guest service rngd is e|"));
	}

	@Test
	void wordsOfTheObservationModelAreProposed() throws IOException {
		assertTrue(proposals("testcase t MUST every |")
				.containsAll(List.of("image", "flavor", "server", "guest", "service")));
		assertEquals(List.of("minDisk", "minRam"), proposals("testcase t MUST every image has min|"));
		assertTrue(proposals("testcase t MUST every image where |").contains("visibility"));
		assertTrue(proposals("testcase t MUST every image as i has |").containsAll(List.of("visibility", "i")));
		assertEquals(List.of("ram"), proposals("testcase t MUST every flavor as f has some image has f.r|"));
		assertEquals(List.of("endpoint"), proposals("testcase t MUST every service has some en|"));
		assertEquals(List.of("image_source"),
				proposals("testcase a MUST every image has property image_source is set and property image_|"));
	}

	@Test
	void proposalsExplainThemselves() throws IOException {
		ContentAssistEntry entry = entries("testcase t MUST every image has minD|").getFirst();
		assertEquals("**Image.minDisk** is a number", entry.getDocumentation().lines().findFirst().orElseThrow());
	}

	@Test
	void statementsAndDocumentsAreProposed() throws IOException {
		load("scs-0101-v1-x.md", STANDARD);
		assertEquals(List.of("\"scs-0101-v1-x.md\""), proposals("standard s in |"));
		assertEquals(List.of("\"The daemon rngd MUST be running.\""),
				proposals("standard s in \"scs-0101-v1-x.md\" requirement r MUST implements \"The|"));
	}

	@Test
	void operationsOfThePolicyAreProposed() throws IOException {
		load("p.policy.yaml", "\"identity:get_user\": \"@\"\n\"helper\": \"@\"\n");
		assertTrue(proposals("persona p roles a scope domain requirement r MUST under policy \"p.policy.yaml\" p may |")
				.contains("identity:get_user"));
	}

	@Test
	void hoverTellsWhatAWordMeans() throws IOException {
		assertEquals("**Image.properties** is a map from text to text",
				hover("testcase t MUST every image has prop|erty a is set"));
		load("scs-0101-v1-x.md", STANDARD);
		assertTrue(hover("standard s in \"scs-0101-v1-x.md\" requirement r MUST implements \"The da|emon\" guest cpu offers a")
				.endsWith("> The daemon rngd MUST be running."));
		assertEquals("**t** MUST\n\nWhat it is for.", hover("// What it is for.\ntestcase |t MUST cloud = \"x\""));
	}

	@Test
	void outlineListsWhatIsDeclared() throws IOException {
		XtextResource resource = load("x.scsreq", ConstructsTest.ALL);
		List<DocumentSymbol> symbols = services.getInstance(HierarchicalDocumentSymbolService.class)
				.getSymbols(resource, CancelIndicator.NullImpl);
		assertEquals(List.of("scs-0101-v1 Title", "t SHOULD", "u MAY", "r MUST", "n n:… portable", "s MUST",
				"p manager, member · domain"), symbols.stream().map(s -> s.getName() + " " + s.getDetail()).toList());
		assertEquals(List.of("a number", "b text"),
				symbols.get(4).getChildren().stream().map(s -> s.getName() + " " + s.getDetail()).toList());
	}

	@Test
	void elementsFold() throws IOException {
		XtextResource resource = load("x.scsreq", ConstructsTest.ALL);
		assertEquals(6, services.getInstance(IFoldingRangeProvider.class)
				.getFoldingRanges(resource, CancelIndicator.NullImpl).size());
	}

	@Test
	void meaningHasColours() throws IOException {
		String text = "testcase t MUST every image has property a is set";
		List<String> colours = new ArrayList<>();
		services.getInstance(ISemanticHighlightingCalculator.class).provideHighlightingFor(load("x.scsreq", text),
				(offset, length, ids) -> colours.add(text.substring(offset, offset + length) + " " + ids[0]),
				CancelIndicator.NullImpl);
		assertTrue(colours.containsAll(List.of("t definition", "image type", "property property", "a property")),
				colours.toString());
	}

	@Test
	void suspectQuotesAreUpdated() throws IOException {
		load("scs-0101-v1-x.md", STANDARD);
		String text = "standard s in \"scs-0101-v1-x.md\"\nrequirement r MUST implements \"The daemon rngd MUST be installed\" guest cpu offers a\n";
		assertEquals(text.replace("installed\"", "running.\""), fixed(text, "Quote the statement as it is now"));
	}

	@Test
	void levelsFollowTheStatement() throws IOException {
		load("scs-0101-v1-x.md", STANDARD);
		String text = "standard s in \"scs-0101-v1-x.md\"\nrequirement r MUST implements \"Images SHOULD have\" guest cpu offers a\n";
		assertEquals(text.replace("r MUST", "r SHOULD"), fixed(text, "Take over the level of the statement"));
	}

	@Test
	void misspeltWordsAreCorrected() throws IOException {
		assertEquals("testcase t MUST every image has minDisk > 1",
				fixed("testcase t MUST every image has minDsk > 1", "Change to the name that is meant"));
	}

	private List<String> proposals(String text) throws IOException {
		return entries(text).stream().map(ContentAssistEntry::getProposal).sorted().toList();
	}

	private List<ContentAssistEntry> entries(String withCursor) throws IOException {
		int cursor = withCursor.indexOf('|');
		String text = withCursor.replace("|", "");
		XtextResource resource = load("assist.scsreq", text);
		ContentAssistContextFactory factory = services.getInstance(ContentAssistContextFactory.class);
		factory.setPool(Executors.newCachedThreadPool());
		ContentAssistContext[] contexts = factory.create(text, new TextRegion(cursor, 0), cursor, resource);
		List<ContentAssistEntry> entries = new ArrayList<>();
		services.getInstance(IdeContentProposalProvider.class).createProposals(List.of(contexts), new IIdeContentProposalAcceptor() {
			@Override
			public void accept(ContentAssistEntry entry, int priority) {
				if (entry != null)
					entries.add(entry);
			}

			@Override
			public boolean canAcceptMoreProposals() {
				return true;
			}
		});
		return entries;
	}

	private String hover(String withCursor) throws IOException {
		String text = withCursor.replace("|", "");
		Document document = new Document(1, text);
		Position position = document.getPosition(withCursor.indexOf('|'));
		return services.getInstance(IHoverService.class).hover(document, load("hover.scsreq", text),
				new HoverParams(new TextDocumentIdentifier("hover.scsreq"), position), CancelIndicator.NullImpl)
				.getContents().getRight().getValue();
	}

	private String fixed(String text, String title) throws IOException {
		XtextResource resource = load("fix.scsreq", text);
		return Fixing.apply(services.getInstance(IQuickFixProvider.class), resource, title);
	}

	private XtextResource load(String name, String text) throws IOException {
		URI uri = URI.createURI("memory:/" + name);
		XtextResource resource = (XtextResource) files.getResource(uri, false);
		if (resource == null)
			resource = (XtextResource) files.createResource(uri);
		resource.unload();
		resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
		return resource;
	}
}
