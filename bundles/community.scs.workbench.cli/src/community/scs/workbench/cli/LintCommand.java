package community.scs.workbench.cli;

import community.scs.workbench.review.compat.ChkAdrs;
import community.scs.workbench.review.links.ExternalLinter;
import community.scs.workbench.review.links.LinkCache;
import community.scs.workbench.review.links.LinkCheck;
import community.scs.workbench.review.lint.Finding;
import community.scs.workbench.review.lint.Finding.Severity;
import community.scs.workbench.review.lint.Fixer;
import community.scs.workbench.review.lint.Languages;
import community.scs.workbench.review.lint.Linter;
import community.scs.workbench.review.lint.Rules;
import community.scs.workbench.review.report.FindingReport;
import community.scs.workbench.review.report.RuleReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.eclipse.xtext.util.CancelIndicator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "lint", mixinStandardHelpOptions = true,
		description = "Applies the rules of the editors to standards documents, requirements and policy files.",
		footer = { "", "Exit code 1 means findings at or above the threshold; with --compat it is that tool's." })
final class LintCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "PATH", arity = "0..*", description = "files, and folders that are searched for them")
	private List<Path> paths = List.of();

	@Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
	private FindingReport format;

	@Option(names = "--threshold", defaultValue = "warning",
			description = "mildest severity that counts: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
	private Severity threshold;

	@Option(names = "--rules-page", paramLabel = "URL", description = "address at which docs/rules.md is published; SARIF links each rule to its anchor there")
	private URI rulesPage;

	private enum Level {
		ERROR, WARNING, INFO, OFF;

		org.eclipse.xtext.diagnostics.Severity severity() {
			return this == OFF ? org.eclipse.xtext.diagnostics.Severity.IGNORE : org.eclipse.xtext.diagnostics.Severity.valueOf(name());
		}
	}

	@Option(names = "--rule", paramLabel = "ID=LEVEL", description = "severity of a rule for this run: error, warning, info or off; may be repeated")
	private Map<String, Level> levels = new LinkedHashMap<>();

	@Mixin
	private RoleOptions roles;

	@Option(names = "--rules", description = "list all rules with their severities and sources, and check nothing")
	private boolean listRules;

	@Option(names = "--fix", description = "apply the safe fixes first, say what was changed, and report what remains")
	private boolean fix;

	@Option(names = "--external", description = "ask the sites of external links whether the pages are there; answers are kept for some days")
	private boolean external;

	private enum Tool {
		CHK_ADRS
	}

	@Option(names = "--compat", paramLabel = "TOOL",
			description = "speak as another tool, with its rules and its exit code: ${COMPLETION-CANDIDATES}")
	private Tool compat;

	@Override
	public Integer call() throws IOException {
		Languages.register();
		if (listRules) {
			RuleReport.write(Rules.all(), spec.commandLine().getOut());
			return ExitCode.CLEAN;
		}
		if (paths.isEmpty())
			throw new ParameterException(spec.commandLine(), "Name the files or folders to check.");
		if (compat == Tool.CHK_ADRS)
			return speakAsChkAdrs();
		List<Finding> findings = fix ? Fixer.fix(paths, rules(), CancelIndicator.NullImpl, this::tell) : Linter.lint(paths, rules(), CancelIndicator.NullImpl);
		IOException failure = null;
		if (external)
			try {
				findings = Stream.concat(findings.stream(), externalFindings().stream()).sorted().toList();
			} catch (IOException e) {
				failure = e;
			}
		format.write(findings, rulesPage, spec.commandLine().getOut());
		if (failure != null)
			throw failure;
		return findings.stream().anyMatch(f -> f.severity().compareTo(threshold) >= 0) ? ExitCode.FINDINGS : ExitCode.CLEAN;
	}

	private List<Finding> externalFindings() throws IOException {
		PrintWriter err = spec.commandLine().getErr();
		try {
			return ExternalLinter.lint(paths, rules(), new LinkCheck(LinkCache.ofUser()), n -> err.println("asking for " + n + " pages, one a second from each site"),
					page -> { }, () -> false);
		} catch (InterruptedException e) {
			throw new IOException("The check of external links was interrupted.", e);
		}
	}

	/** Beside a report for programs, to standard error. */
	private void tell(Fixer.Outcome outcome) {
		PrintWriter to = format == FindingReport.TEXT ? spec.commandLine().getOut() : spec.commandLine().getErr();
		Finding finding = outcome.finding();
		to.printf("%s:%d:%d: %s: %s [%s]%n", finding.file(), finding.line(), finding.column(), outcome.obstacle() == null ? "fixed" : "not fixed",
				outcome.obstacle() == null ? outcome.title() : outcome.obstacle(), finding.rule());
	}

	private int speakAsChkAdrs() throws IOException {
		if (paths.size() != 1 || !Files.isDirectory(paths.getFirst()))
			throw new ParameterException(spec.commandLine(), "chk_adrs looks at one folder of standards, not at " + paths + ".");
		ChkAdrs.Result result = ChkAdrs.of(paths.getFirst());
		result.lines().forEach(spec.commandLine().getErr()::println);
		return result.exitCode();
	}

	private Rules rules() throws IOException {
		Map<String, org.eclipse.xtext.diagnostics.Severity> choices = new LinkedHashMap<>();
		levels.forEach((rule, level) -> choices.put(rule, level.severity()));
		try {
			return Rules.with(choices).with(roles.cloud());
		} catch (IllegalArgumentException e) {
			throw new ParameterException(spec.commandLine(), e.getMessage(), e);
		}
	}
}
