package community.scs.workbench.document.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import community.scs.workbench.document.Documents;
import community.scs.workbench.document.Headings;
import community.scs.workbench.document.model.Admonition;
import community.scs.workbench.document.model.Fence;
import community.scs.workbench.document.model.FootnoteDefinition;
import community.scs.workbench.document.model.FootnoteReference;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Table;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.junit.jupiter.api.Test;

/** What commonmark-java cannot tell: the constructs of GitHub and of the published site, and text that is being typed. */
class StructureTest {

	private static <T extends EObject> List<T> all(String text, Class<T> type) {
		return EcoreUtil2.getAllContentsOfType(Documents.parse(text), type);
	}

	@Test
	void sectionsNestByTheirLevels() {
		StandardsDocument document = Documents.parse("Intro\n\n## A\n\n#### B\n\n### C\n\nD\n---\n\n> # Q\n\n# E\n");
		assertEquals(List.of("A", "D", "E"), document.getSections().stream().map(s -> s.getHeading().text()).toList());
		assertEquals(List.of("B", "C"), document.getSections().getFirst().getSections().stream().map(s -> s.getHeading().text()).toList());
		assertEquals(2, document.getSections().get(1).level());
	}

	@Test
	void anchorsAreThoseOfThePublishedSite() {
		assertEquals(List.of("pros--cons", "pros--cons-1", "a_b-code", "pros--cons-1-1", "über-uns"),
				List.copyOf(Headings.anchors(Documents.parse("# Pros / Cons\n# Pros & Cons\n# A_b: `code`?\n# Pros / Cons-1\n# Über *uns*!\n")).values()));
	}

	@Test
	void admonitionsHoldBlocks() {
		List<Admonition> admonitions = all(":::caution Take *care*\nText\n\n- item\n\n:::\n\n::::note\n:::tip\nx\n:::\n::::\n\n:::info\nno end\n\n# H\n",
				Admonition.class);
		assertEquals(List.of("caution", "note", "tip"), admonitions.stream().map(Admonition::getKind).toList());
		assertEquals(2, admonitions.getFirst().getBlocks().size());
		assertEquals("Take *care*", admonitions.getFirst().getTitle());
	}

	@Test
	void footnotesAreKnownBeforeTheyAreDefined() {
		String text = "A[^1] and [^none] and [^ x].\n\n[^1]:Note\n  goes on\n\n    and on.\n[^b]: Two.\n";
		assertEquals(List.of("1", "b"), all(text, FootnoteDefinition.class).stream().map(FootnoteDefinition::getName).toList());
		assertEquals(2, all(text, FootnoteDefinition.class).getFirst().getBlocks().size());
		assertEquals(1, all(text, FootnoteReference.class).size());
	}

	@Test
	void fencesTellLanguageAndContent() {
		Fence fence = all("- a\n\n  ```yaml title=x\n  b:\n    c\n\n  ```\n", Fence.class).getFirst();
		assertEquals("yaml", fence.language());
		assertEquals("b:\n  c\n\n", fence.content());
	}

	@Test
	void tableRowsWithoutPipeBelongToTheTable() {
		Table table = all("a\n| b | c |\n|---|---|\n| d \\| e |\nf\n\ng | h\n", Table.class).getFirst();
		assertEquals(2, table.getRows().size());
		assertEquals(1, table.getRows().getFirst().getCells().size());
	}

	/** A document cut off anywhere keeps what stands above the cut. */
	@Test
	void halfTypedDocumentsKeepTheirSections() {
		String text = "---\ntitle: A\n---\n\n## One\n\nA [link](scs-0101-v1.md#a) `code` **b**.\n\n:::note\nx\n:::\n\n"
				+ "## Two\n\n```yaml\na: b\n```\n\n| a |\n|---|\n| b |\n";
		int one = text.indexOf("## One");
		int two = text.indexOf("## Two");
		for (int end = 0; end <= text.length(); end++) {
			StandardsDocument document = Documents.parse(text.substring(0, end));
			int expected = end > two ? 2 : end > one ? 1 : 0;
			assertEquals(expected, document.getSections().size(), text.substring(0, end));
			assertTrue(end < 13 || "A".equals(document.title()), text.substring(0, end));
		}
	}
}
