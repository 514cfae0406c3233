package community.scs.workbench.policy.language.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import community.scs.workbench.policy.PolicyFences;
import community.scs.workbench.policy.PolicyFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.hover.IHoverService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.TextRegion;
import org.junit.jupiter.api.Test;

/** Content assist and hover at every place of real policies. */
class AssistEverywhereTest {

	private static final int EVERY = 37;
	private static final URI BESIDE = URI.createFileURI(Inputs.testdata("library-policy.yaml").toString());

	@Test
	void whatIsProposedFitsWhereItIsPut() throws Exception {
		List<Path> files = new ArrayList<>(Inputs.own());
		files.add(Inputs.sample());
		for (Path file : files)
			everywhere(Files.readString(file), 1, text -> text);
	}

	@Test
	void soItDoesUnderACatalogueAndInAFence() throws Exception {
		String policy = "# catalogue: example-2024.2\n# roles: auditor\n\n# Buys.\n\"shop:buy\": \"rule:owner and not role:auditor\"\n\"owner\": 'user_id:%(target.user_id)s'\n";
		everywhere(policy, 1, text -> text);
		everywhere(policy, 1, text -> "# Title\n\n```yaml\n" + text + "\n```\n");
	}

	@Test
	void longPoliciesAreAskedHereAndThere() throws Exception {
		everywhere(Files.readString(Inputs.domainManager()), EVERY, text -> text);
		everywhere(Files.readString(Inputs.data("policy/keystone-2024.2.yaml")), EVERY * EVERY, text -> text);
	}

	private static void everywhere(String policy, int step, UnaryOperator<String> document) {
		XtextResource resource = parse(policy, document);
		int before = errors(policy, document);
		String text = resource.getParseResult().getRootNode().getText();
		int start = text.indexOf(policy);
		Document lines = new Document(1, text);
		Map<String, Integer> known = new HashMap<>();
		for (int at = 0; at <= policy.length(); at += step) {
			assertHover(resource, lines, start + at);
			for (ContentAssistEntry entry : AssistTest.entries(resource, text, start + at)) {
				assertTrue(policy.substring(0, at).endsWith(entry.getPrefix()), () -> entry + " replaces what is not there");
				if (isBoundary(policy, at) && entry.getEditPositions().isEmpty())
					assertFits(policy, at, entry, document, before, known);
			}
		}
	}

	/** A place where somebody writes: behind a word or before the end of a text, a line or a list. */
	private static boolean isBoundary(String text, int at) {
		char next = at < text.length() ? text.charAt(at) : '\n';
		boolean isBlank = Character.isWhitespace(next);
		return "\"'),]}".indexOf(next) >= 0 || isBlank && (next == '\n' && !text.substring(0, at).endsWith("\r") || at > 0 && !Character.isWhitespace(text.charAt(at - 1)));
	}

	/** As it is, or with what it only begins. */
	private static void assertFits(String policy, int at, ContentAssistEntry entry, UnaryOperator<String> document, int before, Map<String, Integer> known) {
		String head = policy.substring(0, at - entry.getPrefix().length());
		String tail = policy.substring(at);
		ToIntFunction<String> errors = more -> known.computeIfAbsent(head + completed(entry.getProposal(), more) + tail, text -> errors(text, document));
		boolean fits = errors.applyAsInt(continuation(entry.getProposal())) <= before || errors.applyAsInt("") <= before;
		assertTrue(fits, () -> head + "«" + entry.getProposal() + "»" + tail);
	}

	private static String continuation(String proposal) {
		String word = proposal.strip().replace("\"", "");
		return List.of("and", "or", "not").contains(word) ? " @" : word.equals("field:") ? "a:b=c" : word.endsWith(":") || word.endsWith("://") ? "x" : "";
	}

	private static String completed(String proposal, String more) {
		boolean isQuoted = proposal.strip().startsWith("\"") && proposal.endsWith("\"") && proposal.strip().length() > 1;
		return isQuoted ? proposal.substring(0, proposal.length() - 1) + more + '"' : proposal.stripTrailing() + more + (proposal.endsWith(" ") ? " " : "");
	}

	private static void assertHover(XtextResource resource, Document lines, int at) {
		Hover hover = Editing.service(IHoverService.class).hover(lines, resource,
				new HoverParams(new TextDocumentIdentifier(resource.getURI().toString()), lines.getPosition(at)), CancelIndicator.NullImpl);
		Range range = hover == null ? null : hover.getRange();
		if (range != null)
			assertTrue(lines.getOffSet(range.getStart()) <= at && at <= lines.getOffSet(range.getEnd()), () -> "hover at " + at + ": " + hover);
	}

	private static XtextResource parse(String policy, UnaryOperator<String> document) {
		String text = document.apply(policy);
		XtextResource resource = text.equals(policy) ? PolicyFiles.parse(policy, BESIDE)
				: PolicyFences.parse(text, List.of(new TextRegion(text.indexOf(policy), policy.length())), PolicyFences.uri(BESIDE.trimSegments(1).appendSegment("x.md"), 1), new XtextResourceSet());
		EcoreUtil.resolveAll(resource);
		return resource;
	}

	private static int errors(String policy, UnaryOperator<String> document) {
		return parse(policy, document).getErrors().size();
	}

	@Test
	void eachKindOfPlaceOffersWhatBelongsThere() {
		Map<String, List<String>> expected = Map.ofEntries(Map.entry("\"a\": \"@\"\n\"b\": \"rule:a\"¦\n", List.of()), Map.entry("\"a\"¦: \"@\"\n", List.of()),
				Map.entry("\"a\": ¦\"role:x\"\n", List.of()), Map.entry("\"a\": \"@\"  # no ¦\n", List.of()), Map.entry("\"a\": \"%(x)s:¦\"\n", List.of()),
				Map.entry("\"a\": \"role:x ¦\"\n", List.of("and", "or")), Map.entry("\"a\": \"(role:x)¦\"\n", List.of(" and", " or")),
				Map.entry("\"a\": \"¦role:x\"\n", List.of("not ")), Map.entry("\"a\": \"role:x or ¦ role:y\"\n", List.of("not ")),
				Map.entry("\"a\": [[\"role:x ¦\"]]\n", List.of()), Map.entry("\"a\": \"rule:¦\"\n", List.of()), Map.entry("\"a\": \"system_scope:¦\"\n", List.of("all")),
				Map.entry("# ¦\n\"a\": \"@\"\n", List.of("catalogue: ", "roles: ")), Map.entry("\"a\": \"@\"\n# ¦\n", List.of()),
				Map.entry("# roles: auditor au¦\n", List.of("auditor")), Map.entry("\"a\": \"rule:missing\"\n¦\n", List.of("\"missing\": \"!\"")),
				Map.entry("\"a\": \"rule:missing\"\n'm¦\n", List.of("'missing': \"!\"")), Map.entry("{\"a\": \"rule:missing\", ¦}", List.of("\"missing\": \"!\"")),
				Map.entry("\"a\": |\n  role:x\n  ¦\n", List.of("and", "or")), Map.entry("a: role:x\nb: rul¦\n", List.of("\"rule:\"")),
				Map.entry("\"a\": \"user_id:%(x)s\"\n\"b\": \"user_id:%(¦)s\"\n", List.of("%(x")), Map.entry("\"a\": \"user_id:%(x)s\"\n\"b\": \"user_id:%(¦\"\n", List.of("%(x)s")));
		expected.forEach((text, proposals) -> {
			Editing editing = new Editing(text);
			assertEquals(proposals, AssistTest.entries(editing.resource, editing.text, editing.cursor).stream().map(ContentAssistEntry::getProposal).toList(), text);
		});
	}
}
