package community.scs.workbench.product.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The launcher of the product built for this machine, run as a user runs it: without a display and in an own home. */
final class Launcher {

	record Result(int exitCode, String out, String err) {
	}

	static final Path ROOT = Path.of(System.getProperty("workbench.root"));
	private static final Path PRODUCTS = ROOT.resolve("releng/product/target/products/community.scs.workbench");

	private Launcher() {
	}

	static Path script() {
		String os = System.getProperty("os.name");
		Assumptions.assumeTrue(os.equals("Linux"), "The launcher is tried on Linux only, this is " + os);
		String arch = System.getProperty("os.arch").equals("amd64") ? "x86_64" : System.getProperty("os.arch");
		return PRODUCTS.resolve("linux/gtk/" + arch + "/scs-workbench/scs-workbench");
	}

	static Result run(Path home, String... arguments) {
		return run(script(), home, Map.of(), arguments);
	}

	static Result run(Path script, Path home, Map<String, String> environment, String... arguments) {
		List<String> command = new ArrayList<>(List.of(script.toString()));
		command.addAll(List.of(arguments));
		try {
			Path out = Files.createTempFile(home, "out", null);
			Path err = Files.createTempFile(home, "err", null);
			ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile()).redirectOutput(out.toFile())
					.redirectError(err.toFile());
			builder.environment().keySet().removeIf(v -> v.startsWith("OS_") || v.equals("DISPLAY") || v.equals("WAYLAND_DISPLAY"));
			builder.environment().putAll(Map.of("HOME", home.toString(), "XDG_CACHE_HOME", home.resolve("cache").toString(),
					"XDG_CONFIG_HOME", home.resolve("config").toString()));
			builder.environment().putAll(environment);
			Process process = builder.start();
			process.getOutputStream().close();
			if (!process.waitFor(3, TimeUnit.MINUTES)) {
				process.destroyForcibly();
				throw new AssertionError("no end after three minutes: " + command + "\n" + Files.readString(err));
			}
			return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
		} catch (IOException e) {
			throw new AssertionError(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new AssertionError(e);
		}
	}
}
