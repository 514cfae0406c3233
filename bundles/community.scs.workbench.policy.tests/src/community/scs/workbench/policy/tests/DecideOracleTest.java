package community.scs.workbench.policy.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Decisions beside oslo.policy's own; {@code -Doracle.decisions} sets how many over default rules, {@code -Doracle.seed} the
 * seed. As many Pythons work at once as there are processors.
 */
class DecideOracleTest {

	private static final int DECISIONS = Integer.getInteger("oracle.decisions", 200_000);
	private static final long SEED = Long.getLong("oracle.seed", 302);

	private static ExecutorService pythons;
	private static final Map<String, Future<Path>> ANSWERS = new LinkedHashMap<>();

	@BeforeAll
	static void askAll() {
		pythons = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
		Oracle.SERVICES.keySet().forEach(service -> ask(service, "oracle.py", DECISIONS / 5, "services", service));
		for (String kinds : List.of("plain", "neutron")) {
			ask("texts-" + kinds, "oracle.py", DECISIONS / 10, "texts", kinds);
			ask("wild-" + kinds, "wild.py", DECISIONS / 10, kinds);
			ask("second-" + kinds, "second.py", DECISIONS / 10, kinds);
		}
		ask("files", "oracle.py", DECISIONS / 10, "files");
		ask("combinations", "oracle.py", DECISIONS / 10, "combinations");
	}

	private static void ask(String name, String script, int decisions, String... arguments) {
		List<String> all = Stream.concat(Stream.of(arguments), Stream.of(String.valueOf(decisions), String.valueOf(SEED))).toList();
		ANSWERS.put(name, pythons.submit(() -> {
			if (name.endsWith("-neutron") || Oracle.SERVICES.containsKey(name)) {
				Oracle.needs(name.endsWith("-neutron") ? "neutron" : name);
			}
			return Oracle.run(script, name, all);
		}));
	}

	@AfterAll
	static void end() {
		pythons.shutdownNow();
	}

	@TestFactory
	Stream<DynamicTest> defaultRulesOfTheServices() {
		return Oracle.SERVICES.keySet().stream().map(service -> DynamicTest.dynamicTest(service, () -> defaultRules(service)));
	}

	private static void defaultRules(String service) throws Exception {
		int decisions = compare(service);
		assertTrue(decisions >= DECISIONS / 5);
		long allowed = Files.readAllLines(ANSWERS.get(service).get().resolve("expected.txt")).stream().filter("allowed"::equals).count();
		assertTrue(allowed * 10 > decisions * 3L, () -> "only " + allowed + " of " + decisions + " are allowed");
	}

	@TestFactory
	Stream<DynamicTest> generatedRulesAndFiles() {
		return ANSWERS.keySet().stream().filter(name -> !Oracle.SERVICES.containsKey(name))
				.map(name -> DynamicTest.dynamicTest(name, () -> compare(name)));
	}

	private static int compare(String name) throws Exception {
		try {
			return Oracle.compare(ANSWERS.get(name).get());
		} catch (ExecutionException e) {
			throw e.getCause() instanceof RuntimeException skipped ? skipped : e;
		}
	}
}
