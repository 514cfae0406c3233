package community.scs.workbench.cli;

import community.scs.workbench.observation.Recordings;
import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.sandbox.SampleCloud;
import community.scs.workbench.sandbox.Sandbox;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "sandbox", mixinStandardHelpOptions = true,
		description = "Serves a recording as an OpenStack on loopback and prints the clouds.yaml for it, until it is stopped.")
final class SandboxCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Option(names = "--recording", paramLabel = "FILE", description = "what the cloud shows (default: the sample cloud)")
	private Path file;

	@Override
	public Integer call() throws IOException, InterruptedException {
		Recording recording = file == null ? SampleCloud.recording() : Recordings.read(file);
		try (Sandbox sandbox = Sandbox.start(recording)) {
			PrintWriter out = spec.commandLine().getOut();
			out.print(sandbox.cloudsYaml());
			out.flush();
			new CountDownLatch(1).await();
		}
		return ExitCode.CLEAN;
	}
}
