package community.scs.workbench.document.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import community.scs.workbench.document.Documents;
import community.scs.workbench.document.Statements;
import community.scs.workbench.document.model.Level;
import community.scs.workbench.document.model.Place;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StatementsTest {

	private static List<Statement> statements(String text) {
		return Statements.of(Documents.parse(text));
	}

	@Test
	void printsWhatTheCorpusDemands() throws IOException {
		Map<String, Integer> counts = new TreeMap<>();
		int total = 0;
		for (StandardsDocument document : Documents.parse(Corpus.documents()))
			for (Statement statement : Statements.of(document)) {
				counts.merge((statement.capitals() ? "capitals " : "lower case ") + statement.level(), 1, Integer::sum);
				counts.merge("place " + statement.place(), 1, Integer::sum);
				total++;
			}
		System.out.println("statements: " + total + " " + counts);
		assertTrue(total > 1000);
	}

	private static Statement only(String text) {
		List<Statement> statements = statements(text);
		assertEquals(1, statements.size(), () -> statements.stream().map(Statement::text).toList().toString());
		return statements.getFirst();
	}

	private static Statement inCorpus(String document, String start) throws IOException {
		return Statements.of(Documents.parse(Corpus.standard(document))).stream().filter(s -> s.text().startsWith(start)).findFirst()
				.orElseThrow();
	}

	@Test
	void realSentences() throws IOException {
		Statement cpus = inCorpus("scs-0101-v1", "Compute nodes must use CPUs");
		assertEquals(Level.MUST, cpus.level());
		assertEquals(List.of("Entropy in SCS clouds"), cpus.section());
		assertTrue(cpus.normative() && !cpus.capitals() && !cpus.negative());
		Statement keys = inCorpus("scs-0116-v1", "If possible CSPs SHOULD NOT store the Master-KEK in plain-text");
		assertEquals(Level.SHOULD_NOT, keys.level());
		assertTrue(keys.normative() && keys.capitals() && keys.negative());
		assertEquals("SHOULD NOT", keys.keyword());
		assertEquals(Place.INFORMATIVE, inCorpus("scs-0101-v1", "To this end, it will use all the sources").place());
		assertEquals(Place.BOILERPLATE, inCorpus("scs-0001-v1", "The keywords ").place());
		assertEquals(Place.INFORMATIVE, inCorpus("scs-0302-w1", "").place());
	}

	@Test
	void everyStatementLiesWhereItSays() throws IOException {
		for (Path file : Corpus.documents()) {
			StandardsDocument document = Documents.parse(file);
			String text = Files.readString(file);
			for (Statement statement : Statements.of(document)) {
				String source = text.substring(statement.offset(), statement.offset() + statement.length());
				assertTrue(source.contains(statement.keyword().split(" ")[0]), source);
				assertEquals(text.substring(0, statement.offset()).chars().filter(c -> c == '\n').count() + 1, statement.line(), source);
				assertEquals(source.strip(), source);
			}
		}
	}

	@Test
	void idsSurviveEditsElsewhere() throws IOException {
		String text = Files.readString(Corpus.standard("scs-0100-v3"));
		List<String> before = statements(text).stream().map(Statement::id).toList();
		String edited = text.replaceFirst("\n## ", "\nSome clouds MAY be new. Others not.\n\n## New section\n\n## ")
				.replace("## Motivation", "## Why");
		List<String> after = statements(edited).stream().map(Statement::id).toList();
		assertTrue(after.containsAll(before));
		assertEquals(before.size() + 1, after.size());
	}

	@Test
	void equalStatementsHaveDifferentIds() {
		List<String> ids = statements("A MUST b.\n\n# H\n\nA *MUST* b.\n").stream().map(Statement::id).toList();
		assertEquals(ids.getFirst() + "-2", ids.getLast());
	}

	@Test
	void markupAndLineBreaksDoNotDivideWords() {
		assertEquals(Level.MUST_NOT, only("> Clouds MUST\n> NOT use [this\n> thing](x).\n").level());
		assertEquals("Clouds MUST NOT use this thing.", only("> Clouds MUST\n> NOT use [this\n> thing](x).\n").text());
		assertEquals(Level.MUST_NOT, only("Clouds MUST **NOT** use `MUST` os\\_distro.").level());
		assertEquals("Clouds MUST NOT use MUST os_distro.", only("Clouds MUST **NOT** use `MUST` os\\_distro.").text());
	}

	@Test
	void synonymsCodeAndNamesOfWords() {
		assertEquals(Level.SHOULD_NOT, only("It is NOT RECOMMENDED.").level());
		assertEquals(Level.MUST_NOT, only("It is FORBIDDEN.").level());
		assertEquals(Level.MAY, only("That is optional.").level());
		assertEquals(Level.MUST, only("One. They shall, e.g. on Mon. or Tue., do so. Two.").level());
		assertEquals(List.of(), statements("`MUST` and\n\n    they MUST\n\n```text\nSHOULD\n```\n\n<!-- MUST -->\n\nIn May, a must-have [x](must)."));
	}

	@Test
	void sentencesEndWhereReadersSeeIt() {
		List<String> texts = statements("First it MUST. Then (e.g. here) it SHOULD!  **It MAY.** And v1.2 MUST.[^1] See\n[it MUST. Not](x). a\n\n[^1]: x\n")
				.stream().map(Statement::text).toList();
		assertEquals(List.of("First it MUST.", "Then (e.g. here) it SHOULD!", "It MAY.", "And v1.2 MUST.", "See it MUST. Not. a"), texts);
	}

	@Test
	void tableRowsAreStatements() {
		List<Statement> rows = statements("# Decision\n\n| name | Status |\n|---|---|\n| a | mandatory |\n"
				+ "| b | *recommended* |\n| c | yes |\n| d MUST e. It MAY f. | yes |\n");
		assertEquals(List.of(Level.MUST, Level.SHOULD, Level.MUST), rows.stream().map(Statement::level).toList());
		assertEquals("b | recommended", rows.get(1).text());
		assertEquals(List.of("Decision"), rows.get(1).section());
		assertEquals(Place.NORMATIVE, rows.get(1).place());
	}

	@Test
	void headingsAndExamplesDoNotBind() {
		List<Statement> statements = statements("## [REQUIRED] Disks\n\nA MUST b.\n\n### Examples\n\nC MUST d.\n");
		assertEquals(List.of(Place.HEADING, Place.NORMATIVE, Place.EXAMPLE), statements.stream().map(Statement::place).toList());
		assertEquals(List.of(), statements.getFirst().section());
	}
}
