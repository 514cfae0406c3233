package community.scs.workbench.policy.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Decisions beside oslo.policy's own; {@code -Doracle.decisions} sets how many over default rules. */
class DecideOracleTest {

	private static final int DECISIONS = Integer.getInteger("oracle.decisions", 200_000);
	private static final long SEED = Long.getLong("oracle.seed", 302);

	@TestFactory
	Stream<DynamicTest> defaultRulesOfTheServices() {
		return Oracle.SERVICES.keySet().stream().map(service -> DynamicTest.dynamicTest(service, () -> defaultRules(service)));
	}

	private static void defaultRules(String service) throws Exception {
		Oracle.needs(service);
		Path directory = Oracle.run("services-" + service, "services", service, String.valueOf(DECISIONS / 5), String.valueOf(SEED));
		int decisions = Oracle.compare(directory);
		assertTrue(decisions >= DECISIONS / 5);
		long allowed = Files.readAllLines(directory.resolve("expected.txt")).stream().filter("allowed"::equals).count();
		assertTrue(allowed * 10 > decisions * 3L, () -> "only " + allowed + " of " + decisions + " are allowed");
	}

	@Test
	void generatedRules() throws Exception {
		Oracle.compare(Oracle.run("texts-plain", "texts", "plain", String.valueOf(DECISIONS / 10), String.valueOf(SEED)));
	}

	@Test
	void generatedRulesWithNeutronsChecks() throws Exception {
		Oracle.needs("neutron");
		Oracle.compare(Oracle.run("texts-neutron", "texts", "neutron", String.valueOf(DECISIONS / 10), String.valueOf(SEED)));
	}

	@Test
	void filesInAllFormsOfYaml() throws Exception {
		Oracle.compare(Oracle.run("files", "files", String.valueOf(DECISIONS / 10), String.valueOf(SEED)));
	}

	@Test
	void combinationsOfNamesSwitchesAndValues() throws Exception {
		Oracle.compare(Oracle.run("combinations", "combinations", String.valueOf(DECISIONS / 10), String.valueOf(SEED)));
	}
}
