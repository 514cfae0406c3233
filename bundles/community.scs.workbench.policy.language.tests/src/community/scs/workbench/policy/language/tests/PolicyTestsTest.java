package community.scs.workbench.policy.language.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Injector;
import community.scs.workbench.policy.ide.testing.PolicyTestsIdeSetup;
import community.scs.workbench.policy.test.PolicyTests;
import community.scs.workbench.policy.testing.PolicyTestCatalogue;
import community.scs.workbench.scan.rules.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;
import org.eclipse.xtext.ide.editor.folding.IFoldingRangeProvider;
import org.eclipse.xtext.ide.editor.quickfix.IQuickFixProvider;
import org.eclipse.xtext.ide.editor.syntaxcoloring.ISemanticHighlightingCalculator;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.codeActions.ICodeActionService2;
import org.eclipse.xtext.ide.server.formatting.FormattingService;
import org.eclipse.xtext.ide.server.hover.IHoverService;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolService;
import org.eclipse.xtext.ide.server.symbol.IDocumentSymbolService;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.TextRegion;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The editor services of tests of a policy. A {@code ¦} in a text is the cursor. */
class PolicyTestsTest {

	private static final Injector INJECTOR = new PolicyTestsIdeSetup().createInjectorAndDoEMFRegistration();

	private static final String POLICY = "\"is_admin\": \"role:admin\"\n\"shop:buy\": \"rule:is_admin or (role:buyer and user_id:%(target.cart.owner)s)\"\n\"shop:look\": \"@\"\n";
	private static final String HEAD = "policy: shop.policy.yaml\npersonas:\n  buyer: {roles: [buyer], user_id: u1}\n  boss:\n    roles: [admin]\ntests:\n";
	private static final String TESTS = HEAD + """
			- {name: buys, persona: buyer, operation: 'shop:buy', target: {target: {cart: {owner: u1}}}, expected: allowed}
			- name: not for others  # as it should be
			  persona: boss
			  operation: shop:look
			  expected: denied
			""";

	@TempDir
	Path folder;

	@BeforeEach
	void policy() throws Exception {
		Files.writeString(folder.resolve("shop.policy.yaml"), POLICY);
	}

	private XtextResource parse(String text) {
		try {
			XtextResource resource = (XtextResource) INJECTOR.getInstance(IResourceFactory.class).createResource(URI.createFileURI(folder.resolve("a.policy-test").toString()));
			new XtextResourceSet().getResources().add(resource);
			resource.reparse(text);
			return resource;
		} catch (java.io.IOException e) {
			throw new AssertionError(e);
		}
	}

	private List<Issue> issues(String text) {
		return INJECTOR.getInstance(IResourceValidator.class).validate(parse(text), CheckMode.ALL, CancelIndicator.NullImpl);
	}

	private List<String> findings(String text) {
		return issues(text).stream().map(issue -> issue.getCode().replaceFirst(".*\\.test-", "") + " "
				+ text.substring(issue.getOffset(), issue.getOffset() + issue.getLength())).toList();
	}


	@Test
	void goodTestsHaveNoFindings() throws Exception {
		assertEquals(List.of(), findings(TESTS));
		Path sample = Inputs.sample().resolveSibling("domain-manager.policy-test");
		Files.copy(Inputs.sample(), folder.resolve("domain-manager.policy.yaml"));
		assertEquals(List.of(), findings(Files.readString(sample)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			persona: buyer      | persona: byuer      | unknown-persona byuer
			operation: shop:look| operation: shop:lok | unknown-operation shop:lok
			expected: denied    | expected: denid     | unknown-word denid
			target: {           | targt: {            | unknown-key targt
			user_id: u1         | user_idd: u1        | unknown-attribute user_idd
			roles: [admin]      | roles: [adnin]      | unknown-role adnin
			policy: shop.       | policy: shpo.       | policy-not-found shpo.policy.yaml
			policy: shop.       | policy: http://x/   | policy-not-found http://x/policy.yaml
			policy: shop.policy.yaml| switches: []    | nothing-tested switches
			name: not for others| name: buys          | repeated buys
			`  boss:`           | `  idle: {}\\n  boss:` | unused-persona idle
			`  expected: denied`| `  expected: denied\\n  expected: error` | repeated expected
			""")
	void findsWhatIsWrong(String from, String to, String finding) {
		List<String> found = findings(TESTS.replace(from, to.replace("\\n", "\n")));
		assertTrue(found.contains(finding), found::toString);
	}

	@Test
	void findsWhatIsMissingAndWhatIsNoTest() {
		assertEquals(List.of("missing-key name"), findings(TESTS.replace("  expected: denied\n", "")));
		assertEquals(List.of("unreadable what"), findings(TESTS + "- what\n"));
		assertEquals("unreadable", findings(TESTS + "- {name: x, \n").getFirst().split(" ")[0]);
		assertEquals(List.of("unreadable 5"), findings("5"));
		assertEquals(List.of("unknown-word on"), findings("switches: [on]\n" + TESTS));
		assertEquals(List.of(), findings(""));
	}

	@Test
	void aBrokenLineHidesNoOther() {
		List<String> found = findings(TESTS.replace("persona: buyer,", "persona: byuer,") + "- {name: x, persona: \"\n");
		assertTrue(found.contains("unknown-persona byuer"), found::toString);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			¦                                       | catalogue switches tests
			sw¦                                     | switches
			personas:\\n  a: {¦                     | roles domain_id is_admin user_id token
			personas:\\n  a: {ro¦                   | roles
			personas:\\n  a: {roles: [¦             | admin member reader buyer
			personas:\\n  a:\\n    roles:\\n    - ¦ | admin member reader buyer
			personas:\\n  a: {token: {¦             | domain project user
			personas:\\n  a: {token: {domain: {¦    | id name domain
			switches: [¦                            | enforce_scope enforce_new_defaults
			tests:\\n- {¦                           | name persona operation target expected
			tests:\\n- name: x\\n  ¦                | persona operation target expected
			tests:\\n- {name: x, pe¦                | persona
			tests:\\n- {persona: ¦                  | buyer boss
			tests:\\n- persona: b¦                  | buyer boss
			tests:\\n- {persona: "b¦                | buyer boss
			tests:\\n- {operation: ¦                | shop:buy shop:look is_admin
			tests:\\n- {operation: 'shop:b¦         | shop:buy
			tests:\\n- {operation: shop:b¦          | shop:buy
			tests:\\n- {expected: ¦                 | allowed denied invalid_scope error
			tests:\\n- {expected: al¦               | allowed
			tests:\\n- expected: al¦                | allowed
			tests:\\n- {target: {¦                  | target target.cart.owner
			tests:\\n- {target: {target: {¦         | cart
			tests:\\n- {target: {target: {cart: {o¦ | owner
			tests:\\n- target:\\n    target:\\n      ¦ | cart
			tests:\\n- {name: x}  # per¦            |
			tests:\\n- {name: ¦                     |
			policy: ¦                               |
			""")
	void proposesWhatFits(String typed, String expected) {
		String text = HEAD.replace("tests:\n", "") + typed.replace("\\n", "\n");
		if (typed.startsWith("personas"))
			text = "policy: shop.policy.yaml\n" + typed.replace("\\n", "\n");
		List<String> words = expected == null ? List.of() : List.of(expected.split(" "));
		List<String> proposed = proposals(text);
		assertTrue(words.isEmpty() ? proposed.isEmpty() : proposed.containsAll(words), proposed::toString);
		if (words.size() == 1)
			assertEquals(words, proposed);
	}

	@Test
	void neverProposesAKeyTwice() {
		assertEquals(List.of("persona", "operation", "target", "expected"), proposals(HEAD + "- {name: x, ¦"));
	}

	private List<String> proposals(String marked) {
		int offset = marked.indexOf('¦');
		List<String> proposals = new ArrayList<>();
		propose(marked.replace("¦", ""), offset, proposals);
		return proposals;
	}

	private void propose(String text, int offset, List<String> proposals) {
		INJECTOR.getInstance(IdeContentProposalProvider.class).createProposals(
				List.of(INJECTOR.getInstance(ContentAssistContextFactory.class).create(text, new TextRegion(offset, 0), offset, parse(text))),
				new IIdeContentProposalAcceptor() {
					@Override
					public void accept(ContentAssistEntry entry, int priority) {
						proposals.add(entry.getLabel());
						assertTrue(text.substring(0, offset).endsWith(entry.getPrefix()), entry::toString);
					}

					@Override
					public boolean canAcceptMoreProposals() {
						return true;
					}
				});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			shop:buy       | rule:is_admin or (role:buyer
			buyer, op      | roles: [buyer]
			allowed}       | allowed**, as expected
			buys           | allowed**, as expected
			not for others | allowed**, but denied is expected
			policy:        | The policy file that is tested
			""")
	void saysWhatWordsMean(String at, String expected) {
		String hover = hover(TESTS, TESTS.indexOf(at) + 1);
		assertTrue(hover.contains(expected), hover);
	}

	private String hover(String text, int offset) {
		Document document = new Document(1, text);
		Hover hover = INJECTOR.getInstance(IHoverService.class).hover(document, parse(text),
				new HoverParams(new TextDocumentIdentifier("x"), document.getPosition(offset)), CancelIndicator.NullImpl);
		return hover == null || hover.getContents() == null || hover.getContents().isLeft() ? "" : hover.getContents().getRight().getValue();
	}

	@ParameterizedTest
	@CsvSource({ "'shop:buy', shop.policy.yaml 1:0", "'persona: buyer', a.policy-test 2:2", "'shop.policy', shop.policy.yaml 0:0", "'shop:look', shop.policy.yaml 2:0" })
	void leadsToWhatIsNamed(String at, String expected) {
		int offset = TESTS.indexOf(at) + at.length() - 1;
		assertEquals(List.of(expected), INJECTOR.getInstance(DocumentSymbolService.class).getDefinitions(parse(TESTS), offset, null, CancelIndicator.NullImpl).stream()
				.map(l -> l.getUri().replaceAll(".*/", "") + " " + l.getRange().getStart().getLine() + ":" + l.getRange().getStart().getCharacter()).toList());
	}

	@Test
	void showsPersonasAndTestsInTheOutline() {
		List<DocumentSymbol> symbols = INJECTOR.getInstance(IDocumentSymbolService.class).getSymbols(new Document(1, TESTS), parse(TESTS), null, CancelIndicator.NullImpl).stream()
				.map(DocumentSymbol.class::cast).toList();
		assertEquals(List.of("policy", "Personas", "Tests"), symbols.stream().map(DocumentSymbol::getName).toList());
		assertEquals(List.of("buys buyer shop:buy: allowed", "not for others boss shop:look: denied"),
				symbols.get(2).getChildren().stream().map(s -> s.getName() + " " + s.getDetail()).toList());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			persona: buyer, | persona: buyr, | persona: buyer,
			operation: 'shop:buy' | operation: 'shop:by' | operation: 'shop:buy'
			expected: denied | expected: denid | expected: denied
			""")
	void aSlipHasAWayOut(String good, String slip, String mended) {
		assertEquals(TESTS.replace(good, mended), fixes(TESTS.replace(good, slip), 0).getFirst());
	}

	@Test
	void whatIsMissingIsAddedAndWhatIsIdleGoes() {
		assertEquals(TESTS.replace("- name: not for others  # as it should be\n  persona: boss\n  operation: shop:look\n  expected: denied\n",
				"- expected: denied\n  name: not for others  # as it should be\n  persona: boss\n  operation: shop:look\n"), fixes(TESTS.replace("  expected: denied\n", ""), 0).getFirst());
		assertEquals(TESTS, fixes(TESTS.replace("  boss:\n", "  idle:\n    roles: [x]\n  boss:\n"), 0).getFirst());
		assertTrue(fixes(TESTS.replace("persona: boss", "persona: nobody"), 0).getFirst().contains("  'nobody': {roles: []}\n  boss:\n"));
	}

	private List<String> fixes(String text, int number) {
		Issue issue = issues(text).get(number);
		Document document = new Document(1, text);
		Diagnostic diagnostic = new Diagnostic(new Range(document.getPosition(issue.getOffset()), document.getPosition(issue.getOffset() + issue.getLength())),
				issue.getMessage(), DiagnosticSeverity.Warning, "", issue.getCode());
		diagnostic.setData(issue.getData());
		ICodeActionService2.Options options = new ICodeActionService2.Options();
		options.setResource(parse(text));
		options.setDocument(document);
		options.setLanguageServerAccess(ChangingTest.access(parse(text), document));
		return INJECTOR.getInstance(IQuickFixProvider.class).getResolutions(options, diagnostic).stream()
				.map(resolution -> resolution.apply().getChanges().values().iterator().next()).filter(edits -> !edits.isEmpty()).map(edits -> apply(text, edits)).toList();
	}

	private static String apply(String text, List<? extends TextEdit> edits) {
		Document document = new Document(1, text);
		List<TextEdit> backwards = new ArrayList<>(edits);
		backwards.sort(Comparator.comparingInt(edit -> -document.getOffSet(edit.getRange().getStart())));
		return document.applyChanges(backwards).getContents();
	}

	private String format(String text) {
		return apply(text, INJECTOR.getInstance(FormattingService.class).format(parse(text), new Document(1, text), 0, text.length(), new FormattingOptions(2, true)));
	}

	@Test
	void formatKeepsWhatTheTestsSay() throws Exception {
		assertEquals(TESTS, format(TESTS));
		String untidy = TESTS.replace("{name: buys, persona: buyer,", "{ name:  buys ,persona:   buyer,").replace("denied\n", "denied   \n").replace("roles: [buyer]", "roles: [ buyer ]");
		assertEquals(TESTS, format(untidy));
		Random random = new Random(7);
		for (int round = 0; round < 300; round++) {
			String text = damaged(TESTS, random);
			String once = format(text);
			assertEquals(once, format(once), text);
			assertEquals(cases(text), cases(once), text);
		}
	}

	private static String cases(String text) {
		try {
			return PolicyTests.parse(text).cases().stream().map(c -> c.name() + c.persona() + c.credentials() + c.operation() + c.target() + c.expected()).toList().toString();
		} catch (community.scs.workbench.policy.yaml.UnreadableException e) {
			return "";
		}
	}

	private static String damaged(String text, Random random) {
		StringBuilder damaged = new StringBuilder(text);
		for (int i = random.nextInt(4); i >= 0; i--) {
			int at = random.nextInt(damaged.length());
			if (random.nextBoolean())
				damaged.deleteCharAt(at);
			else
				damaged.insert(at, " \t\n:,{}[]'\"#-&*|>".charAt(random.nextInt(17)));
		}
		return damaged.toString();
	}

	@Test
	void everyServiceAnswersEveryText() {
		Random random = new Random(11);
		for (int round = 0; round < 300; round++) {
			String text = damaged(TESTS, random);
			XtextResource resource = parse(text);
			assertEquals(text, resource.getParseResult().getRootNode().getText());
			for (Issue issue : issues(text))
				assertTrue(issue.getOffset() >= 0 && issue.getOffset() + issue.getLength() <= text.length(), issue::toString);
			INJECTOR.getInstance(ISemanticHighlightingCalculator.class).provideHighlightingFor(resource,
					(at, length, ids) -> assertTrue(at >= 0 && at + length <= text.length()), CancelIndicator.NullImpl);
			INJECTOR.getInstance(IDocumentSymbolService.class).getSymbols(new Document(1, text), resource, null, CancelIndicator.NullImpl);
			INJECTOR.getInstance(IFoldingRangeProvider.class).getFoldingRanges(resource, CancelIndicator.NullImpl);
			int offset = random.nextInt(text.length() + 1);
			hover(text, offset);
			propose(text, offset, new ArrayList<>());
			INJECTOR.getInstance(DocumentSymbolService.class).getDefinitions(resource, offset, null, CancelIndicator.NullImpl);
		}
	}

	@Test
	void thePageNamesEachRule() throws Exception {
		String page = Files.readString(Path.of(System.getProperty("workbench.root", "../..")).resolve("docs/policy-semantics.md"));
		for (Rule rule : new PolicyTestCatalogue().rules()) {
			assertTrue(page.contains("`" + rule.name().substring("policy.".length()) + "`"), rule.name());
			assertEquals(rule.hasFixes(), INJECTOR.getInstance(IQuickFixProvider.class).handlesDiagnostic(new Diagnostic(new Range(), "", DiagnosticSeverity.Error, null, rule.id())), rule.name());
		}
	}
}
