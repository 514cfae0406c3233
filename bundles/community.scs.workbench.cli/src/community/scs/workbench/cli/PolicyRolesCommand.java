package community.scs.workbench.cli;

import community.scs.workbench.check.Judge;
import community.scs.workbench.check.RoleRules;
import community.scs.workbench.check.Verdict;
import community.scs.workbench.observation.Recordings;
import community.scs.workbench.observation.model.ObservationFactory;
import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.requirement.model.VocabularyRequirement;
import community.scs.workbench.review.lint.Languages;
import community.scs.workbench.review.report.RoleReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "roles", mixinStandardHelpOptions = true,
		description = "Lists each outcome that role rules ask for: what is expected, what the policy predicts, and what a cloud has shown.",
		footer = { "", "Without --policy and --defaults, the rules are asked of the policy that they name.",
				"A recording shows whether the token that it was made with could be had; what else a persona may do, nobody has asked the cloud.",
				"Exit code 1 means that an answer is not the expected one." })
final class PolicyRolesCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "RULES", arity = "1..*", description = "role rules: files (.scsreq), or names of the library: scs-0302-v1, scs-0302-w1")
	private List<String> rules;

	@Mixin
	private PolicyOptions policy;

	@Option(names = "--with-implied", description = "the tokens of personas have the roles that theirs imply as well; needs --policy or --defaults")
	private boolean implied;

	@Mixin
	private RoleOptions cloud;

	@Option(names = "--recording", paramLabel = "FILE", description = "a recorded cloud, written by \"check --record\"")
	private Path recording;

	@Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
	private RoleReport format;

	@Override
	public Integer call() throws IOException {
		Languages.register();
		Recording seen = recording == null ? ObservationFactory.eINSTANCE.createRecording() : Recordings.read(recording);
		Policy asked = policy.isNamed() ? policy.policy() : null;
		if (asked == null && implied)
			throw new IOException("--with-implied needs a policy: give --policy or --defaults.");
		List<Verdict> verdicts = new ArrayList<>();
		for (String name : rules)
			for (VocabularyRequirement requirement : RoleSources.rules(name))
				verdicts.add(asked == null ? Judge.judge(requirement, seen, LocalDate.EPOCH)
						: RoleRules.judge(requirement, answers(asked), RoleRules.observed(seen)));
		format.write(verdicts, spec.commandLine().getOut());
		return RoleReport.asExpected(verdicts) ? ExitCode.CLEAN : ExitCode.FINDINGS;
	}

	private RoleRules.Answers answers(Policy asked) throws IOException {
		RoleRules.Answers answers = RoleRules.answers(asked);
		return implied ? RoleRules.withImplied(answers, cloud.cloud()) : answers;
	}
}
