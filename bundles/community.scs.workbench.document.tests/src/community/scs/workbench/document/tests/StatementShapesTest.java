package community.scs.workbench.document.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import community.scs.workbench.document.Documents;
import community.scs.workbench.document.Statements;
import community.scs.workbench.document.model.Level;
import community.scs.workbench.document.model.Place;
import community.scs.workbench.document.model.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Levels, places and limits of statements in the shapes that authors write. */
class StatementShapesTest {

	private static final String STANDARD = "---\ntype: Standard\n---\n\n## Disks\n\n";

	private static List<Statement> statements(String body) {
		return Statements.of(Documents.parse(STANDARD + body));
	}

	private static List<String> texts(String body) {
		return statements(body).stream().map(Statement::text).toList();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "Clouds mustn't do it.; MUST_NOT; true; false", "Clouds SHOULDN'T do it.; SHOULD_NOT; true; true",
			"Clouds shouldn’t do it.; SHOULD_NOT; true; false", "Clouds MUST not do it.; MUST_NOT; true; true",
			"Clouds MUST also NOT do it.; MUST_NOT; true; true", "Clouds must never do it.; MUST_NOT; true; false",
			"It MUST NOT only start, but run.; MUST; false; true", "Names MUST neither be long nor empty.; MUST_NOT; true; true",
			"It is not required to wait.; MAY; true; false", "It is no longer recommended.; SHOULD_NOT; true; false",
			"Rules may not be filtered.; MAY; true; false", "It is NOT OPTIONAL.; MUST; false; true", "Disks shall be local.; MUST; false; false",
			"Changes which may break clouds MUST NOT be made.; MUST_NOT; true; true",
			"A number shall be taken, and the old one SHOULD go.; SHOULD; false; true",
			"All generally recommended patches must be included.; MUST; false; false", "- Must be fast; MUST; false; false",
			"1. **Should** be tested; SHOULD; false; false", "- May be omitted; MAY; false; false",
			"Optional: `x` says whether a customer must pay.; MAY; false; false", "- **Mandatory:** the `name`.; MUST; false; false",
			"It can't be optional.; MUST; false; false", "It cannot be recommended to wait.; SHOULD_NOT; true; false",
			"It isn't required.; MAY; true; false", "Tokens need not be REQUIRED.; MAY; true; true", "It must, where possible, not do it.; MUST_NOT; true; false",
			"It must by no means do it.; MUST_NOT; true; false", "It SHOULD NO LONGER do it.; SHOULD_NOT; true; true",
			"Clouds _must_ do it.; MUST; false; false", "Clouds __MUST__ do it.; MUST; false; true", "- `a` (Required); MUST; false; false",
			"- `a`: Not required; MAY; true; false", "(optional) `a`; MAY; false; false",
			"Clouds **MUST** _not_ do it.; MUST_NOT; true; true", "It is an optional field.; MAY; false; false" })
	void levels(String sentence, Level level, boolean negative, boolean capitals) {
		List<Statement> found = statements(sentence + "\n");
		assertEquals(1, found.size(), sentence);
		Statement statement = found.getFirst();
		assertEquals(level, statement.level(), sentence);
		assertEquals(negative, statement.negative(), sentence);
		assertEquals(capitals, statement.capitals(), sentence);
		assertEquals(Place.NORMATIVE, statement.place(), sentence);
	}

	@ParameterizedTest
	@ValueSource(strings = { "In May 2024 and in May, it rained.", "May 5 is a day.", "A must-have cannot be sold.", "Should you find a bug, tell us.",
			"Clouds need not do it.", "That is mandatory by law, they have to.", "We use `MUST` and `must`.", "The mustard and the shallow dish.",
			"- should the name be long, cut it", "Names fail and, should they fail, end.", "![must](x.png) shows it.", "The key x_must_y and must\\_z." })
	void wordsThatDemandNothing(String sentence) {
		assertEquals(List.of(), texts(sentence + "\n"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "They have the recommended name.; INFORMATIVE", "Close the gap, if required.; INFORMATIVE",
			"The licenses required to use it are there.; INFORMATIVE", "When should it be stable?; INFORMATIVE",
			"[^1]: A note MUST be short.; INFORMATIVE", "> A quote MUST be short.; INFORMATIVE",
			"Say whether a name is required.; INFORMATIVE", "The recommended ones are fast.; INFORMATIVE", "Use the recommended `a`.; INFORMATIVE",
			"> [!NOTE]\\n> It MUST a.; INFORMATIVE", "> [!tip]\\n> It MUST a.; INFORMATIVE", "> [!IMPORTANT]\\n> It MUST a.; NORMATIVE",
			"> [!Warning]\\n>\\n> - It MUST a.; NORMATIVE", "> [!WARNING] It MUST a.; INFORMATIVE",
			"All \"must\" propositions are satisfied.; BOILERPLATE", "\"FORBIDDEN\" is to be interpreted as \"MUST NOT\".; BOILERPLATE",
			"The key words MUST and MAY are those of RFC 2119.; BOILERPLATE", "Licenses are required to use it.; NORMATIVE",
			"It is nevertheless recommended to wait.; NORMATIVE" })
	void places(String text, Place place) {
		assertEquals(List.of(place), statements(text.replace("\\n", "\n") + "\n").stream().map(Statement::place).toList());
	}

	@Test
	void boxes() {
		assertEquals(List.of(Place.INFORMATIVE, Place.NORMATIVE),
				statements(":::note\n\nIt MUST a.\n\n:::\n\n:::caution\n\nIt MUST b.\n\n:::\n").stream().map(Statement::place).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Introduction and Motivation", "1. Introduction", "2.1 Design Considerations", "Options considered", "_Option 1_: wait",
			"Open Questions?", "Conformance Tests, OPTIONAL", "Conformance Tests (OPTIONAL)", "Previous standard versions", "Out of scope", "Terms and Definitions" })
	void sectionsThatExplain(String heading) {
		List<Statement> found = Statements.of(Documents.parse("---\ntype: Standard\n---\n\n## " + heading + "\n\n### Part\n\nIt MUST be.\n"));
		assertEquals(Place.INFORMATIVE, found.getLast().place(), heading);
	}

	@ParameterizedTest
	@CsvSource({ "Decision,NORMATIVE", "Context,INFORMATIVE", "Names,INFORMATIVE" })
	void onlyTheDecisionOfARecordBinds(String heading, Place place) {
		String text = "---\ntype: Decision Record\n---\n\n## " + heading + "\n\nIt MUST be.\n\n## Decision\n\nYes.\n";
		assertEquals(place, Statements.of(Documents.parse(text)).getFirst().place());
	}

	@Test
	void aRecordWithoutSuchAHeadingBindsWhereItDoesNotExplain() {
		List<Statement> found = Statements.of(Documents.parse("---\ntype: Decision Record\n---\n\n## Motivation\n\nIt MUST a.\n\n## Names\n\nIt MUST b.\n"));
		assertEquals(List.of(Place.INFORMATIVE, Place.NORMATIVE), found.stream().map(Statement::place).toList());
	}

	@Test
	void sentences() {
		assertEquals(List.of("`os_version` MUST be set.".replace("`", ""), "It MUST run, cf. section 3.1, vs. 2."),
				texts("It is set. `os_version` MUST be set. It MUST run, cf. section 3.1, vs. 2. See above.\n"));
		assertEquals(List.of("They MUST use RDSEED, RDRAND, etc.", "They MAY wait."), texts("They MUST use RDSEED, RDRAND, etc. They MAY wait.\n"));
		assertEquals(List.of("A disk etc. MUST be there (i.e. here)."), texts("A disk etc. MUST be there (i.e. here). Fine.\n").stream().toList());
		assertEquals(List.of("Use v1.2 as of No. 5, it MUST work."), texts("Use v1.2 as of No. 5, it MUST work. End.\n"));
		assertEquals(List.of("rngd MUST run.", "os_distro MUST be set."), texts("It is configured. rngd MUST run. os\\_distro MUST be set.\n").stream().toList());
	}

	@Test
	void itemsWithContinuationsAndNestedLists() {
		assertEquals(List.of("Clouds MUST:", "be fast, and they SHOULD be cheap", "They MAY be green.", "MUST be near"),
				texts("Clouds MUST:\n\n- be fast,\n  and they SHOULD be cheap\n\n  They MAY be green. Fine.\n  - MUST be near\n  - far\n"));
	}

	@Test
	void marksBeforeAStatementAreNotPartOfIt() {
		List<Statement> found = statements("> [!CAUTION]\n> It MUST run. It MUST end.\n\n- [x] It MUST go.\n");
		assertEquals(List.of("It MUST run.", "It MUST end.", "It MUST go."), found.stream().map(Statement::text).toList());
		assertEquals(List.of(8, 8, 10), found.stream().map(Statement::line).toList());
	}

	@Test
	void endsOfSentences() {
		assertEquals(List.of("It MUST be 5 B.", "(b) It MUST be so.", "It MAY be option C.", "Names MAY be J. Doe.", "It MUST end.", "It MAY go on."),
				texts("It MUST be 5 B.\n(b) It MUST be so. It MAY be option C. Names MAY be J. Doe.\n\nIt MUST end.<br/>It MAY go on.\\\nFine.\n"));
	}

	@Test
	void rowsWithALevelInAColumnOfAnotherName() {
		List<Statement> rows = statements("| Name | | Values | Must be set |\n|---|---|---|---|\n| a | mandatory | x | yes |\n| b | _optional_ | `mandatory` | no |\n| c | optional | MUST | |\n"
				+ "| d | x | | needed |\n");
		assertEquals(List.of(Level.MUST, Level.MAY, Level.MUST), rows.stream().map(Statement::level).toList());
	}

	@Test
	void rows() {
		List<Statement> rows = statements("| Aspect | Requirement | Example |\n|---|---|---|\n| a | **Recommended** | x |\n| b | required | y |\n"
				+ "| Mandatory | see above | mandatory |\n| c | Mandatory if b | z |\n| d | – | Optional |\n");
		assertEquals(List.of("a | Recommended | x", "b | required | y", "d | – | Optional"), rows.stream().map(Statement::text).toList());
		assertEquals(List.of(Level.SHOULD, Level.MUST, Level.MAY), rows.stream().map(Statement::level).toList());
	}
}
