package community.scs.workbench.document.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import community.scs.workbench.document.Documents;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.terms.Term;
import community.scs.workbench.document.terms.Terms;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermsTest {

	private static List<Term> terms(String section) {
		return Terms.of(Documents.parse("# A\n\n## Terminology\n\n" + section + "\n## Motivation\n\nB\n  c\n"));
	}

	private static List<String> names(String section) {
		return terms(section).stream().map(Term::name).toList();
	}

	@Test
	void tables() {
		String section = "Special terms:\n\n| Term | Meaning |\n|---|---|\n| RBAC | Role-Based Access Control |\n| **cloud admin** | a user |\n| `x\\_y` | z |\n| | no term |\n";
		assertEquals(List.of("RBAC", "cloud admin", "x_y"), names(section));
		assertEquals("Role-Based Access Control", terms(section).getFirst().meaning());
	}

	@Test
	void paragraphsOfTheTemplate() {
		String section = "Security Group (abbr. SG)\n  Set of rules.\n\nextra\\_specs:\n  Properties, see\n  elsewhere.\n\nNo term.\nMore of it.\n";
		assertEquals(List.of("Security Group", "SG", "extra_specs"), names(section));
		assertEquals("Set of rules.", terms(section).getFirst().meaning());
		assertEquals("Properties, see elsewhere.", terms(section).getLast().meaning());
		assertEquals(List.of("A", "B"), names("A\r\n    a\r\n\r\nB\r\n  b\r\n"));
	}

	@Test
	void strongTerms() {
		assertEquals(List.of("Region", "Zone"), names("- **Region**: a place\n- **Zone:** a part\n- other\n"));
		assertEquals(List.of("Host"), names("**Host** – a machine\n"));
	}

	@Test
	void regionsAreWhereTheNamesAreWritten() throws IOException {
		int count = 0;
		for (String text : Corpus.texts()) {
			StandardsDocument document = Documents.parse(text);
			for (Term term : Terms.of(document)) {
				String written = text.substring(term.region().getOffset(), term.region().getOffset() + term.region().getLength());
				assertEquals(term.name(), written.replace("\\", ""));
				count++;
			}
		}
		assertTrue(count > 20, count + " terms");
	}
}
