package community.scs.workbench.document.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import community.scs.workbench.document.Documents;
import community.scs.workbench.document.history.StatementChange;
import community.scs.workbench.document.history.StatementChange.Kind;
import community.scs.workbench.document.history.StatementChanges;
import community.scs.workbench.document.history.Wording;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryTest {

	private static List<StatementChange> changes(String before, String after) {
		return StatementChanges.between(wordings(before), wordings(after));
	}

	private static List<Wording> wordings(String text) {
		return Wording.of(Documents.parse(text));
	}

	@ParameterizedTest
	@CsvSource({ "Machines MUST have at least 4 disks., Machines MUST have at least 5 disks., REWORDED",
			"Machines MUST include a disk., Machines MUST exclude a disk., REWORDED", "Machines MUST be usable here., Machines must be usable here., ''",
			"Machines SHALL be usable here., 'Machines MUST be usable, here.', ''", "Machines MUST have functional disks., Machines MUST have funtcional disks., ''",
			"Machines MUST be typical of here., Machines MUST be atypical of here., REWORDED", "Machines MAY run at night., Machines SHOULD run at night., STRENGTHENED",
			"Machines MUST run at night., Machines MAY run at night., WEAKENED", "Machines MUST run at night., Machines SHOULD NOT run at night., REWORDED",
			"Machines MUST run at night., Cats MUST be fed once every single morning., ADDED REMOVED", "Machines run., Machines MUST run., ADDED",
			"Machines MUST run., Machines run., REMOVED", "Some text., Other text., ''" })
	void demandsAreCompared(String before, String after, String kinds) {
		String head = "# Decision\n\n";
		assertEquals(kinds, String.join(" ", changes(head + before, head + after).stream().map(c -> c.kind().name()).toList()));
	}

	/** Changes that authors call editorial, and ones that look so. */
	@ParameterizedTest
	@CsvSource(delimiter = ';', nullValues = "-", value = { "Clouds MUST run [it](https://a.org).; Clouds MUST run [it](https://b.org).; ''",
			"Clouds MUST run `a`.; Clouds **MUST** run *`a`*.; ''", "Clouds MUST run it.; Clouds MUST run it.[^1]\\n\\n[^1]: See there.; ''",
			"Clouds MUST NOT run it.; Clouds MUST not run it.; ''", "Clouds must not run it.; Clouds mustn't run it.; ''",
			"Clouds MUST show the behaviour of it.; Clouds MUST show the behavior of it.; ''", "Clouds MUST be organised well.; Clouds MUST be organized well.; ''",
			"Clouds MUST offer an flavor of it.; Clouds MUST offer a flavor of it.; ''", "Clouds MUST offer the the flavor.; Clouds MUST offer the flavor.; ''",
			"Clouds MUST use open source software.; Clouds MUST use open-source software.; ''", "Clouds MUST run “it”.; Clouds MUST run \"it\".; ''",
			"- Clouds MUST run it; 1. Clouds MUST run it.; ''", "Clouds MUST run it at night.; Clouds MUST run\\nit at night.; ''",
			"Clouds MUST run it. It is good.; It is not good. Clouds MUST run it.; ''", "## A\\n\\nClouds MUST run it.; ## B\\n\\nClouds MUST run it.; ''",
			"Clouds MUST run it e.g. here.; Clouds MUST run it, e.g., here.; ''", "Clouds MUST offer flavor of it.; Clouds MUST offer the flavor of it.; ''",
			"## Rules\\n\\nClouds MUST run it.; ## Motivation\\n\\nClouds MUST run it.; REMOVED",
			"## Rules\\n\\nClouds MUST run it.; ## Rules\\n\\n> Clouds MUST run it.; REMOVED", "Clouds MUST run it.; `Clouds MUST run it.`; REMOVED",
			"Clouds MUST run it.; <!-- Clouds MUST run it. -->; REMOVED", "Clouds MUST set `hw_rng:allowed`.; Clouds MUST set `hw_rng:denied`.; REWORDED",
			"Clouds MUST reach 99.9 % of it.; Clouds MUST reach 99.99 % of it.; REWORDED", "Clouds MUST answer in 4 h.; Clouds MUST answer in 40 h.; REWORDED",
			"Clouds MUST run it if asked for.; Clouds MUST run it unless asked for.; REWORDED", "Clouds MUST allow it and that.; Clouds MUST allow it or that.; REWORDED",
			"Clouds MUST allow it.; Clouds MUST disallow it.; REWORDED", "Clouds SHOULD NOT run it.; Clouds MUST NOT run it.; STRENGTHENED",
			"Clouds MUST NOT run it.; Clouds SHOULD NOT run it.; WEAKENED", "Clouds can't be optional.; Clouds can be optional.; WEAKENED",
			"Clouds SHOULD run it at night.; Clouds SHOULD NOT run it at night.; REWORDED", "- [ ] Clouds MUST run it; - [x] Clouds MUST run it; ''",
			"Clouds MUST run v1.2 of it.; Clouds MUST run v1.3 of it.; REWORDED", "Clouds MUST run all of it.; Clouds MUST run most of it.; REWORDED" })
	void editorialChanges(String before, String after, String kinds) {
		String head = "# Decision\n\n";
		assertEquals(kinds, String.join(" ", changes(head + before.replace("\\n", "\n"), head + after.replace("\\n", "\n")).stream().map(c -> c.kind().name()).toList()));
	}

	@Test
	void aLevelInATableIsALevel() {
		String table = "# Decision\n\n| name | Status |\n|---|---|\n| first disk of all | mandatory |\n";
		assertEquals(List.of(Kind.WEAKENED), changes(table, table.replace("mandatory", "optional")).stream().map(StatementChange::kind).toList());
	}

	@Test
	void documentsOfTheRealWorldAreEqualToThemselves() throws IOException {
		for (String text : Corpus.texts())
			assertEquals(List.of(), changes(text, text.replace("\n", "\r\n")));
	}

	@Test
	void damagedDocumentsCanBeCompared() throws IOException {
		long seed = Long.getLong("workbench.seed", 20261126);
		int count = Integer.getInteger("workbench.mutations", 400);
		System.out.println("documents to compare: " + count + " (workbench.seed=" + seed + ")");
		Random random = new Random(seed);
		List<String> texts = Corpus.texts();
		for (int i = 0; i < count; i++) {
			List<Wording> before = wordings(texts.get(random.nextInt(texts.size())));
			List<Wording> after = wordings(Damage.to(texts, random));
			List<StatementChange> changes = StatementChanges.between(before, after);
			assertEquals(after.size() - before.size(), count(changes, Kind.ADDED) - count(changes, Kind.REMOVED));
			assertTrue(changes.size() <= before.size() + after.size());
		}
	}

	private static long count(List<StatementChange> changes, Kind kind) {
		return changes.stream().filter(c -> c.kind() == kind).count();
	}
}
