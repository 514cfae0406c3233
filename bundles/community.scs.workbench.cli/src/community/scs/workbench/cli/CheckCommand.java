package community.scs.workbench.cli;

import community.scs.workbench.check.Plan;
import community.scs.workbench.observation.Recordings;
import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.observation.spi.Cloud;
import community.scs.workbench.observation.spi.CloudException;
import community.scs.workbench.observation.spi.Clouds;
import community.scs.workbench.observation.spi.Monitor;
import community.scs.workbench.requirement.model.Requirement;
import community.scs.workbench.requirement.model.RequirementsFile;
import community.scs.workbench.sandbox.SampleCloud;
import community.scs.workbench.sandbox.Sandbox;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "check", mixinStandardHelpOptions = true,
		description = "Observes a cloud and judges requirements by what it shows.",
		footer = { "", "The cloud is one of clouds.yaml, or the embedded sandbox. Nothing in the cloud is changed.",
				"Exit code 1 means that something failed, or could not be judged." })
final class CheckCommand implements Callable<Integer> {

	private static final String SANDBOX = "sandbox";

	@Spec
	private CommandSpec spec;

	@Mixin
	private RequirementSources sources;

	@Mixin
	private JudgeOptions options;

	@Option(names = "--cloud", paramLabel = "NAME", defaultValue = SANDBOX,
			description = "a cloud of clouds.yaml (default: the embedded ${DEFAULT-VALUE})")
	private String name;

	@Option(names = "--record", paramLabel = "FILE", description = "keep what was observed, to judge it again with \"judge\"")
	private Path record;

	@Override
	public Integer call() throws IOException, CloudException {
		List<RequirementsFile> files = sources.read();
		String observed = Recordings.toText(observe(files.stream().flatMap(f -> RequirementSources.requirements(f).stream()).toList()));
		if (record != null)
			Files.writeString(record, observed);
		// what is judged is what a recording says, so that judging it again cannot tell anything else
		Recording recording = Recordings.read(new StringReader(observed), name);
		return options.judge(files, recording, spec.commandLine().getOut());
	}

	private Recording observe(List<Requirement> requirements) throws IOException, CloudException {
		Clouds clouds = ServiceLoader.load(Clouds.class).findFirst().orElseThrow();
		if (name.equals(SANDBOX) && !clouds.names().contains(SANDBOX))
			try (Sandbox sandbox = Sandbox.start(SampleCloud.recording());
					Cloud cloud = clouds.open(sandbox.cloudName(), sandbox.cloudsYaml())) {
				return observe(requirements, cloud);
			}
		try (Cloud cloud = clouds.open(name)) {
			return observe(requirements, cloud);
		}
	}

	private Recording observe(List<Requirement> requirements, Cloud cloud) throws CloudException {
		cloud.notes().forEach(spec.commandLine().getErr()::println);
		return cloud.observe(Plan.of(requirements), Monitor.NONE);
	}
}
