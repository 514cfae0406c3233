package community.scs.workbench.policy.language.tests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Real policy files; a test that asks for what is not there is skipped and says why. */
final class Inputs {

	private static final Path ROOT = Path.of(System.getProperty("workbench.root", ".")).toAbsolutePath().normalize();

	private Inputs() {
	}

	/** The Domain Manager policy of scs-0302-w1. */
	static Path domainManager() {
		return data("policy/scs-0302-domain-manager.policy.yaml");
	}

	static Path data(String path) {
		Path file = ROOT.resolve("../shared/data").resolve(path);
		assumeTrue(Files.exists(file), "skipped: " + file + " is not there");
		return file;
	}

	/** The default policies of Debian's packages, with the rules commented out and with the rules switched on. */
	static List<Path> debian() throws IOException, InterruptedException {
		Path folder = ROOT.resolve("target/policy-samples");
		Process process = new ProcessBuilder(ROOT.resolve("releng/policy-samples").toString(), folder.toString())
				.redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes());
		assumeTrue(process.waitFor() == 0, "skipped: " + output);
		return files(folder);
	}

	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(f -> f.toString().endsWith(".yaml") || f.toString().endsWith(".json")).sorted().toList();
		}
	}

	/** Our own small files, one for each way to write a policy. */
	static List<Path> own() throws IOException {
		return files(testdata("policies"));
	}

	/** The policy of the sample project. */
	static Path sample() {
		return ROOT.resolve("bundles/community.scs.workbench.library/sample/policies/domain-manager.policy.yaml");
	}

	static Path testdata(String path) {
		return ROOT.resolve("bundles/community.scs.workbench.policy.language.tests/testdata").resolve(path);
	}
}
