package community.scs.workbench.openstack.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Another program, run to its end, with nothing of this process's OpenStack or Python settings. */
record Tool(int exitCode, String out, String err) {

	/** @param input what the program reads; empty for none */
	static Tool run(Path folder, Map<String, String> environment, String input, String... command) throws IOException, InterruptedException {
		Path files = Files.createTempDirectory("tool");
		Path in = Files.writeString(files.resolve("in"), input);
		Path out = files.resolve("out");
		Path err = files.resolve("err");
		try {
			ProcessBuilder builder = new ProcessBuilder(List.of(command)).directory(folder.toFile()).redirectInput(in.toFile())
					.redirectOutput(out.toFile()).redirectError(err.toFile());
			builder.environment().keySet().removeIf(k -> k.startsWith("OS_") || k.startsWith("PYTHON") || k.startsWith("XDG_"));
			builder.environment().putAll(environment);
			Process process = builder.start();
			if (!process.waitFor(15, TimeUnit.MINUTES)) {
				process.destroy();
				throw new IOException(command[0] + " does not end");
			}
			return new Tool(process.exitValue(), Files.readString(out), new String(Files.readAllBytes(err), StandardCharsets.UTF_8));
		} finally {
			for (Path file : List.of(in, out, err, files)) {
				Files.deleteIfExists(file);
			}
		}
	}
}
