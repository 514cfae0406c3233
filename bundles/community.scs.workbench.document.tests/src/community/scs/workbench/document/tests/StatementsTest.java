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
}
