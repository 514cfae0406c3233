package community.scs.workbench.document.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import community.scs.workbench.document.ide.links.ScopeFiles;
import java.io.IOException;
import java.util.List;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Content assist among the real standards. */
class ContentAssistTest {

	private static final String HEAD = "---\ntitle: A\ntype: Standard\nstatus: Draft\n---\n\n## Introduction\n\n";

	private Workspace workspace;

	@BeforeEach
	void openStandards() throws IOException {
		workspace = new Workspace().open(Corpus.standards());
	}

	private List<String> proposals(String marked) throws IOException {
		return workspace.proposals("scs-0199-v1-x.md", marked).stream().map(ContentAssistEntry::getProposal).toList();
	}

	@Test
	void keysThatAreMissing() throws IOException {
		List<String> keys = proposals("---\ntitle: A\n¦\n---\n");
		assertTrue(keys.containsAll(List.of("type: ", "status: ", "track: ", "replaces: ")), keys.toString());
		assertTrue(!keys.contains("title: "), keys.toString());
		assertEquals(List.of("stabilized_at: ", "status: "), proposals("---\ntitle: A\nsta¦\n---\n").stream().sorted().toList());
	}

	@Test
	void emptyDocument() throws IOException {
		assertTrue(proposals("¦").contains("MUST"));
	}

	@Test
	void valuesOfKeys() throws IOException {
		assertEquals(List.of("Standard", "Procedural", "Decision Record", "Supplement"), proposals("---\ntype: ¦\n---\n"));
		assertEquals(List.of("Draft"), proposals("---\nstatus: Dr¦\n---\n"));
		assertEquals(List.of("scs-0101-v1-entropy.md"), proposals("---\nreplaces: scs-0101-v¦\n---\n"));
		assertTrue(proposals("---\nreplaces:\n  - ¦\n---\n").size() > 10);
	}

	@Test
	void documentsByTheirTitles() throws IOException {
		List<ContentAssistEntry> entries = workspace.proposals("scs-0199-v1-x.md", HEAD + "See [x](flavor¦");
		assertTrue(entries.stream().anyMatch(e -> e.getProposal().equals("scs-0103-v1-standard-flavors.md")), entries.toString());
		assertTrue(entries.stream().allMatch(e -> e.getPrefix().equals("flavor")));
	}

	@Test
	void anchors() throws IOException {
		assertEquals(List.of("introduction"), proposals(HEAD + "See [x](#intro¦) here"));
		assertEquals(List.of("motivation"), proposals(HEAD + "See [x](scs-0101-v1-entropy.md#mot¦"));
	}

	@Test
	void requirementWords() throws IOException {
		assertEquals(List.of("MUST", "MUST NOT"), proposals(HEAD + "Clouds MU¦ have").stream().sorted().toList());
		assertEquals(List.of(), proposals(HEAD + "Clouds mu¦ have"));
	}

	@Test
	void labelsLanguagesAdmonitionsAndSections() throws IOException {
		assertTrue(proposals(HEAD + "A[^¦\n\n[^n]: Note.\n").contains("^n]"));
		assertEquals(List.of("yaml"), proposals(HEAD + "```ya¦\nx: y\n```\n"));
		assertEquals(List.of("yaml\n_code_\n```"), proposals(HEAD + "```ya¦\n"));
		assertEquals(List.of("yaml\n  _code_\n  ````"), proposals(HEAD + "- ````ya¦\n"));
		assertEquals(List.of("caution"), proposals(HEAD + ":::ca¦\nText\n:::\n"));
		assertEquals(List.of("caution\n\n_Text._\n\n:::"), proposals(HEAD + ":::ca¦\n\nText\n\n:::note\n"));
		assertEquals(List.of("Motivation\n\n_Why is the standard necessary?_"), proposals(HEAD + "## Mot¦\n"));
		assertEquals(List.of(), proposals(HEAD + "## Intro¦\n"));
		assertEquals(List.of(), proposals(HEAD + "```yaml\nMU¦\n```\n"));
	}

	@Test
	void linksByNumberAndTitle() throws IOException {
		assertTrue(proposals(HEAD + "See scs-0101¦").contains("[scs-0101-v1](scs-0101-v1-entropy.md)"));
		assertEquals(List.of("[scs-0101-v1](scs-0101-v1-entropy.md)"), proposals(HEAD + "See Entro¦").stream().filter(p -> p.contains("0101-v1]")).toList());
		assertTrue(proposals(HEAD + "See [scs-0101¦").contains("scs-0101-v1](scs-0101-v1-entropy.md)"));
		assertEquals(List.of(), proposals(HEAD + "See zzz¦"));
	}

	@Test
	void linksToOtherFolders() throws IOException {
		workspace.add("drafts/scs-0198-v1-draft.md", HEAD);
		assertTrue(proposals(HEAD + "See [a](scs-0198¦").contains("drafts/scs-0198-v1-draft.md"), proposals(HEAD + "See [a](scs-0198¦").toString());
	}

	@Test
	void terms() throws IOException {
		String text = HEAD + "## Terminology\n\nSecurity Group (abbr. SG)\n  Rules.\n\n## A\n\nA se¦ b";
		assertEquals(List.of("Security Group"), proposals(text));
	}

	@Test
	void testcasesOfTheScopeFiles() throws IOException {
		XtextResource resource = workspace.resource(Corpus.standard("scs-0101-v1"));
		assertTrue(ScopeFiles.testcases(resource).stream().map(ScopeFiles.Testcase::id).toList().contains("scs-0101-rngd"));
		assertEquals("Ensures that the service `rngd` is present on a sample VM.",
				ScopeFiles.testcase(resource, "scs-0101-rngd").orElseThrow().description());
	}

	@Test
	void draftsAndMissingSections() throws IOException {
		List<ContentAssistEntry> draft = workspace.proposals("scs-0199-v1-x.md", "¦").stream().filter(e -> e.getLabel().startsWith("draft ")).toList();
		assertEquals(List.of("draft Standard", "draft Procedural", "draft Decision Record"), draft.stream().map(ContentAssistEntry::getLabel).toList());
		assertTrue(draft.getFirst().getProposal().startsWith("---\ntitle: _Title_\ntype: Standard\n"));
		assertEquals("_Title_", placeOf(draft.getFirst(), 0));
		assertTrue(placeOf(draft.getFirst(), 1).startsWith("_What is"));
		List<ContentAssistEntry> sections = workspace.proposals("scs-0199-v1-x.md", HEAD.replace("\n", "\r\n") + "¦\r\n\r\n## Standard\r\n");
		ContentAssistEntry all = sections.stream().filter(e -> e.getLabel().equals("all missing sections")).findFirst().orElseThrow();
		assertTrue(all.getProposal().contains("## Motivation\r\n\r\n"), all.getProposal());
		assertTrue(!all.getProposal().contains("## Standard") && !all.getProposal().contains("## Introduction"), all.getProposal());
		assertTrue(sections.stream().noneMatch(e -> e.getLabel().startsWith("draft")));
	}

	/** The cursor stands at the start of the text, so places count in the proposal. */
	private static String placeOf(ContentAssistEntry entry, int number) {
		var place = entry.getEditPositions().get(number);
		return entry.getProposal().substring(place.getOffset(), place.getOffset() + place.getLength());
	}
}
