package community.scs.workbench.document.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
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
		assertEquals(List.of("yaml"), proposals(HEAD + "```ya¦\n"));
		assertEquals(List.of("caution"), proposals(HEAD + ":::ca¦\n"));
		assertEquals(List.of("Motivation"), proposals(HEAD + "## Mot¦\n"));
		assertEquals(List.of(), proposals(HEAD + "## Intro¦\n"));
		assertEquals(List.of(), proposals(HEAD + "```yaml\nMU¦\n```\n"));
	}
}
