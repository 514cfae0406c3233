package community.scs.workbench.cli;

import community.scs.workbench.observation.Recordings;
import community.scs.workbench.requirement.model.RequirementsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "judge", mixinStandardHelpOptions = true,
		description = "Judges requirements by what a recorded cloud has shown, without the cloud.")
final class JudgeCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Mixin
	private RequirementSources sources;

	@Mixin
	private JudgeOptions options;

	@Option(names = "--recording", paramLabel = "FILE", required = true, description = "written by \"check --record\"")
	private Path recording;

	@Override
	public Integer call() throws IOException {
		List<RequirementsFile> files = sources.read();
		return options.judge(files, Recordings.read(recording), spec.commandLine().getOut());
	}
}
