package community.scs.workbench.document.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import community.scs.workbench.document.Documents;
import community.scs.workbench.document.Statements;
import community.scs.workbench.document.model.Level;
import community.scs.workbench.document.model.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole documents as authors write them, each beside a list of its statements that was written by hand, before the tool saw it:
 * level, capitals, whether it binds; the section; the text.
 */
class AuthoredStatementsTest {

	private static final Path FOLDER = Path.of(System.getProperty("workbench.root"), "bundles/community.scs.workbench.document.tests/data/statements");

	static List<Path> documents() throws IOException {
		try (Stream<Path> files = Files.list(FOLDER)) {
			return files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
		}
	}

	@ParameterizedTest
	@MethodSource("documents")
	void statements(Path document) throws IOException {
		String expected = Files.readString(Path.of(document.toString().replaceFirst("\\.md$", ".txt")));
		String found = String.join("\n", Statements.of(Documents.parse(document)).stream().map(AuthoredStatementsTest::told).toList());
		assertEquals(expected.strip(), found.strip());
	}

	private static String told(Statement s) {
		boolean told = s.level() == Level.MUST_NOT || s.level() == Level.SHOULD_NOT;
		return s.level() + (s.negative() && !told ? " negative" : "") + (s.capitals() ? " capitals" : "") + (s.normative() ? " normative" : "") + "; "
				+ (s.section().isEmpty() ? "" : s.section().getLast()) + "; " + s.text().strip();
	}
}
