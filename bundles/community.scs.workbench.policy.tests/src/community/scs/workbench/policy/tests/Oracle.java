package community.scs.workbench.policy.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.google.gson.JsonParser;

import community.scs.workbench.policy.batch.Batch;

/**
 * oslo.policy and services' default rules of the machine the tests run on, asked by {@code oracle/oracle.py}. A test
 * that needs a module which is not installed is skipped; {@code releng/test} installs them where it may.
 */
final class Oracle {

	/** The services whose default rules can be asked for, each with the module that holds them. */
	static final Map<String, String> SERVICES = new TreeMap<>(Map.of("keystone", "keystone.common.policies", "nova", "nova.policies",
			"cinder", "cinder.policies", "glance", "glance.policies", "neutron", "neutron.policy"));

	private static final String PYTHON = "/usr/bin/python3";
	private static final Path ROOT = Path.of(System.getProperty("workbench.root", "../.."));
	private static final Path BUNDLE = ROOT.resolve("bundles/community.scs.workbench.policy.tests").toAbsolutePath().normalize();

	private Oracle() {
	}

	/** Skips the test unless the default rules of the service can be read. */
	static void needs(String service) throws IOException, InterruptedException {
		needs(SERVICES.get(service), "python3-" + service);
	}

	private static void needs(String module, String debianPackage) throws IOException, InterruptedException {
		assumeTrue(Files.isExecutable(Path.of(PYTHON)), "no " + PYTHON + " to ask oslo.policy with");
		assumeTrue(exit(List.of(PYTHON, "-c", "import " + module), null) == 0,
				PYTHON + " has no module " + module + " (apt install " + debianPackage + ")");
	}

	/** Runs a script of the bundle in a directory of its own under target; returns that directory. */
	static Path run(String script, String name, List<String> arguments) throws IOException, InterruptedException {
		needs("oslo_policy", "python3-oslo.policy");
		Path out = directory(name);
		List<String> command = new ArrayList<>(arguments);
		command.add(out.toString());
		ask(out, script, command);
		return out;
	}

	/** Runs the script on files. */
	static void ask(String mode, Path... files) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(mode));
		List.of(files).forEach(file -> command.add(file.toString()));
		ask(files[0].getParent(), "oracle.py", command);
	}

	private static void ask(Path folder, String script, List<String> arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(PYTHON, BUNDLE.resolve("oracle").resolve(script).toString()));
		command.addAll(arguments);
		Path log = folder.resolve("log.txt");
		assertEquals(0, exit(command, log), () -> "the oracle failed, see " + log);
	}

	/** A directory under target for what is asked and answered. */
	static Path directory(String name) {
		try {
			return Files.createDirectories(BUNDLE.resolve("target/oracle").resolve(name));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static int exit(List<String> command, Path log) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.redirectOutput(log == null ? ProcessBuilder.Redirect.DISCARD : ProcessBuilder.Redirect.to(log.toFile()));
		return builder.start().waitFor();
	}

	/** Decides {@code batch.jsonl} and compares with {@code expected.txt}; returns the number of decisions. */
	static int compare(Path directory) throws IOException {
		StringWriter out = new StringWriter();
		try (Reader in = Files.newBufferedReader(directory.resolve("batch.jsonl"))) {
			new Batch(out, complaint -> fail(complaint)).run(in);
		}
		List<String> actual = out.toString().lines().toList();
		List<String> expected = Files.readAllLines(directory.resolve("expected.txt"));
		List<String> differences = new ArrayList<>();
		for (int i = 0; i < Math.min(actual.size(), expected.size()); i++) {
			String decision = JsonParser.parseString(actual.get(i)).getAsJsonObject().get("decision").getAsString();
			if (!decision.equals(expected.get(i))) {
				differences.add("case " + i + ": oslo.policy says " + expected.get(i) + ", we say " + actual.get(i));
			}
		}
		Files.write(directory.resolve("differences.txt"), differences);
		assertEquals(List.of(), differences.stream().limit(10).toList(),
				() -> differences.size() + " differences, see " + directory.resolve("differences.txt"));
		assertEquals(expected.size(), actual.size());
		return expected.size();
	}
}
