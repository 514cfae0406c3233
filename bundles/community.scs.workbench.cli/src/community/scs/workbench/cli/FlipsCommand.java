package community.scs.workbench.cli;

import community.scs.workbench.check.Flips;
import community.scs.workbench.check.Flips.Flip;
import community.scs.workbench.observation.Recordings;
import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.requirement.RequirementFiles;
import community.scs.workbench.requirement.model.Requirement;
import community.scs.workbench.requirement.model.RequirementsFile;
import community.scs.workbench.review.report.FlipReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "flips", mixinStandardHelpOptions = true,
		description = "Shows which recorded clouds change their verdict when requirements change.",
		footer = "%nExit code 1 means that at least one verdict flips.")
final class FlipsCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Option(names = "--before", paramLabel = "FILE", required = true, description = "requirements as they were")
	private List<Path> before;

	@Option(names = "--after", paramLabel = "FILE", required = true, description = "requirements as they are drafted")
	private List<Path> after;

	@Parameters(paramLabel = "RECORDING", arity = "1..*", description = "written by \"check --record\"")
	private List<Path> recordings;

	@Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "the day that requirements mean by \"today\" (default: today)")
	private LocalDate date = LocalDate.now();

	@Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
	private FlipReport format;

	@Override
	public Integer call() throws IOException {
		List<Recording> clouds = new ArrayList<>();
		for (Path recording : recordings)
			clouds.add(Recordings.read(recording));
		List<Flip> flips = Flips.of(requirements(before), requirements(after), clouds, date);
		format.write(flips, clouds.size(), spec.commandLine().getOut());
		return flips.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
	}

	/** The two revisions are read apart: they define the same names. */
	private static List<Requirement> requirements(List<Path> paths) throws IOException {
		List<Requirement> requirements = new ArrayList<>();
		for (RequirementsFile file : RequirementSources.read(new RequirementFiles(), paths))
			requirements.addAll(RequirementSources.requirements(file));
		return requirements;
	}
}
