package community.scs.workbench.policy.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

/** Decisions beside oslo.policy's own; {@code -Doracle.decisions} sets how many over default rules. */
class DecideOracleTest {

	private static final int DECISIONS = Integer.getInteger("oracle.decisions", 200_000);
	private static final long SEED = Long.getLong("oracle.seed", 302);

	@Test
	void defaultRulesOfTheServices() throws Exception {
		Path directory = Oracle.run("services", "services", String.valueOf(DECISIONS), String.valueOf(SEED));
		int decisions = Oracle.compare(directory);
		assertTrue(decisions > 0);
		long allowed = Files.readAllLines(directory.resolve("expected.txt")).stream().filter("allowed"::equals).count();
		assertTrue(allowed * 10 > decisions * 3L, () -> "only " + allowed + " of " + decisions + " are allowed");
	}

	@Test
	void generatedRules() throws Exception {
		Oracle.compare(Oracle.run("texts", "texts", String.valueOf(DECISIONS / 5), String.valueOf(SEED)));
	}
}
