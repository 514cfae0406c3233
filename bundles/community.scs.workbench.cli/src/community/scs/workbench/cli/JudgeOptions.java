package community.scs.workbench.cli;

import community.scs.workbench.check.Judge;
import community.scs.workbench.check.Verdict;
import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.requirement.model.RequirementsFile;
import community.scs.workbench.review.report.CheckReport;
import community.scs.workbench.review.report.CheckResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** How recordings are judged and verdicts are shown. */
final class JudgeOptions {

	@Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
	private CheckReport format;

	@Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "the day that requirements mean by \"today\" (default: today)")
	private LocalDate date = LocalDate.now();

	/** Judges, reports, and tells the exit code. */
	int judge(List<RequirementsFile> files, Recording recording, PrintWriter out) throws IOException {
		Map<String, List<Verdict>> verdicts = new LinkedHashMap<>();
		for (RequirementsFile file : files)
			verdicts.put(RequirementSources.standard(file), RequirementSources.requirements(file).stream()
					.map(r -> Judge.judge(r, recording, date)).toList());
		CheckResult result = new CheckResult(recording.getCloud(), date, verdicts);
		format.write(result, out);
		return result.passed() ? ExitCode.CLEAN : ExitCode.FINDINGS;
	}
}
