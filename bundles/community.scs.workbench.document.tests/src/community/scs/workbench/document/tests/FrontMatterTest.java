package community.scs.workbench.document.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import community.scs.workbench.document.DocumentNames;
import community.scs.workbench.document.Documents;
import community.scs.workbench.document.Positions;
import community.scs.workbench.document.authoring.AuthoringException;
import community.scs.workbench.document.authoring.Drafts;
import community.scs.workbench.document.authoring.Drafts.Kind;
import community.scs.workbench.document.authoring.Quotation;
import community.scs.workbench.document.markdown.MarkdownHtml;
import community.scs.workbench.document.model.DateEntry;
import community.scs.workbench.document.model.DocumentPackage;
import community.scs.workbench.document.model.DocumentType;
import community.scs.workbench.document.model.DocumentsEntry;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Status;
import community.scs.workbench.document.model.StatusEntry;
import community.scs.workbench.document.model.TextEntry;
import community.scs.workbench.document.model.Track;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrontMatterTest {

	private static StandardsDocument document(String frontMatter) {
		return Documents.parse("---\n" + frontMatter + "---\n\nText.\n");
	}

	private static List<String> names(DocumentsEntry entry) {
		return entry.getReferences().stream()
				.map(r -> Positions.written(r, DocumentPackage.Literals.DOCUMENT_REFERENCE__DOCUMENT)).toList();
	}

	@Test
	void typedValues() {
		StandardsDocument document = document(
				"title: \"A: b\"  # c\ntype: Decision Record # | Standard\nstatus: Draft\ntrack: IaaS\nstabilized_at: 2024-02-29\n");
		assertEquals("A: b", document.title());
		assertEquals(DocumentType.DECISION_RECORD, document.type());
		assertEquals(Status.DRAFT, document.status());
		assertEquals(Track.IAAS, document.track());
		assertEquals(LocalDate.of(2024, 2, 29), ((DateEntry) document.getFrontMatter().entry("stabilized_at")).getValue());
	}

	@Test
	void valuesInQuotationMarks() {
		StandardsDocument document = document("type: \"Decision Record\"\nstatus: 'Stable' # c\ntrack: \"IaaS\"\nstabilized_at: '2024-02-29'\ndeprecated_at: 'soon'\n");
		assertEquals(DocumentType.DECISION_RECORD, document.type());
		assertEquals(Status.STABLE, document.status());
		assertEquals(Track.IAAS, document.track());
		assertEquals(LocalDate.of(2024, 2, 29), ((DateEntry) document.getFrontMatter().entry("stabilized_at")).getValue());
		assertEquals("soon", ((DateEntry) document.getFrontMatter().entry("deprecated_at")).getOther());
	}

	@Test
	void quotesWithinQuotes() throws AuthoringException {
		assertEquals("Clouds \"of all kinds\": a\\b", document("title: \"Clouds \\\"of all kinds\\\": a\\\\b\" # c\n").title());
		assertEquals("it's 'so'", document("title: 'it''s ''so''' # c\n").title());
		assertEquals("ends in \\", document("title: \"ends in \\\\\"\n").title());
		assertEquals("C:\\", document("title: 'C:\\'\n").title());
		String text = Drafts.propose(Kind.STANDARD, "A \"b\": c\\d", community.scs.workbench.document.authoring.Track.IAAS, new Quotation("x", "y")).text();
		assertEquals("A \"b\": c\\d", Documents.parse(text).title());
		assertEquals("A \"b\": c\\d", MarkdownHtml.of(text).title());
	}

	@Test
	void valuesThatAreNone() {
		StandardsDocument document = document("title: 'it''s'\ntype: standard\nstatus:\nstabilized_at: 2023-02-29\n");
		assertEquals("it's", document.title());
		assertNull(document.type());
		assertNull(document.status());
		assertNull(document.track());
		assertEquals("2023-02-29", ((DateEntry) document.getFrontMatter().entry("stabilized_at")).getOther());
		assertNull(((StatusEntry) document.getFrontMatter().entry("status")).getOther());
		assertNull(Documents.parse("Text.").title());
	}

	@Test
	void documentsAsValueAsSequenceAndInBrackets() {
		StandardsDocument document = document("replaces: scs-0100-v2-a.md\nsupplements:\n  - scs-0101-v1-b.md\n- 'scs-0101-v2-b.md'\n  - other.md\n"
				+ "replaced_by: [scs-0102-v1-c.md, \"scs-0102-v2-c.md\"]\nenhances: scs-0104-v1-images.yaml\n");
		assertEquals(List.of("scs-0100-v2-a"), names((DocumentsEntry) document.getFrontMatter().entry("replaces")));
		DocumentsEntry supplements = (DocumentsEntry) document.getFrontMatter().entry("supplements");
		assertEquals(List.of("scs-0101-v1-b", "scs-0101-v2-b"), names(supplements));
		assertEquals(List.of("other.md"), supplements.getItems());
		assertEquals(List.of("scs-0102-v1-c", "scs-0102-v2-c"), names((DocumentsEntry) document.getFrontMatter().entry("replaced_by")));
		assertEquals("scs-0104-v1-images.yaml", ((DocumentsEntry) document.getFrontMatter().entry("enhances")).getOther());
	}

	@Test
	void blockScalarsAndUnknownKeys() {
		StandardsDocument document = document("description: |\n  One # two\n  status: no\n\n  three\nx-y: 1\n%junk\n");
		assertEquals("One # two\nstatus: no\nthree", document.description());
		assertNull(document.getFrontMatter().entry("status"));
		TextEntry other = (TextEntry) document.getFrontMatter().entry("x-y");
		assertEquals("1", other.getValue());
		assertEquals(List.of("%junk"), other.getLines());
	}

	@Test
	void unclosedFrontMatterEndsWhereItStopsToLookLikeIt() {
		StandardsDocument document = Documents.parse("---\ntitle: A\nstatus: Dra\n\n## B\n\nText.\n");
		assertEquals("A", document.title());
		assertEquals(1, document.getSections().size());
		assertNull(Documents.parse("---\n\nText.\n").getFrontMatter());
		assertNotNull(Documents.parse("\uFEFF---\r\ntitle: A\r\n---\r\n").title());
	}

	@Test
	void namesAndNumbers() {
		assertEquals("scs-0101-v1", DocumentNames.numberOf("scs-0101-v1-entropy"));
		assertEquals("scs-xxxx-v1-new", DocumentNames.numberOf("scs-xxxx-v1-new"));
		assertEquals("README", DocumentNames.numberOf("README"));
	}
}
