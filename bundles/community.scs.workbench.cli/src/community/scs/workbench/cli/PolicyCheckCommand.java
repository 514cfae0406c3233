package community.scs.workbench.cli;

import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.decide.Kinds;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.decide.Switches;
import community.scs.workbench.policy.standard.PublishedPolicy;
import community.scs.workbench.policy.yaml.PolicyFile;
import community.scs.workbench.review.lint.Finding;
import community.scs.workbench.review.lint.Finding.Severity;
import community.scs.workbench.review.lint.Languages;
import community.scs.workbench.review.report.FindingReport;
import community.scs.workbench.review.report.FindingTests;
import community.scs.workbench.review.report.JUnitXml;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "check", mixinStandardHelpOptions = true,
		description = "Checks policy files against the defaults of a service, and what they decide against policy tests and role rules.",
		footer = { "", "Each file is checked for itself; several files are decided by together, later ones win, as files of policy.d do.",
				"A policy that takes over that of scs-0302-w1 is held against what that demands.",
				"Exit code 1 means findings at or above the threshold." })
final class PolicyCheckCommand implements Callable<Integer> {

	private enum Format {
		TEXT, JSON, SARIF, JUNIT
	}

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "FILE", arity = "1..*", description = "policy files")
	private List<Path> files;

	@Option(names = "--defaults", paramLabel = "NAME", description = PolicyOptions.CATALOGUE)
	private String defaults;

	@Option(names = "--tests", paramLabel = "FILE", description = "policy tests that have to pass")
	private List<Path> tests = List.of();

	@Option(names = "--roles", paramLabel = "FILE", description = "role rules (.scsreq) that have to hold, or the name of one of the library: scs-0302-v1; they are asked of these policies, not of those that they name")
	private List<Path> roles = List.of();

	@Option(names = "--published", paramLabel = "FILE", description = "the policy of scs-0302-w1, if another edition is meant than the one that is known: its rules may be changed only where it says so")
	private Path published;

	@Mixin
	private RoleOptions cloud;

	@Option(names = "--checks", defaultValue = "plain", description = "kinds of checks: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
	private Kinds kinds;

	@Option(names = "--enforce-scope", description = "as oslo.policy's option enforce_scope")
	private boolean enforceScope;

	@Option(names = "--enforce-new-defaults", description = "as oslo.policy's option enforce_new_defaults")
	private boolean enforceNewDefaults;

	@Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
	private Format format;

	@Option(names = "--rules-page", paramLabel = "URL", description = "address at which docs/rules.md is published; SARIF links each rule to its anchor there")
	private URI rulesPage;

	@Option(names = "--threshold", defaultValue = "warning",
			description = "mildest severity that counts: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
	private Severity threshold;

	@Override
	public Integer call() throws IOException {
		Languages.register();
		Catalogue catalogue = PolicyOptions.catalogue(defaults);
		Map<Path, PolicyFile> read = new LinkedHashMap<>();
		for (Path file : files)
			read.put(file, PolicyFile.parse(PolicyOptions.policyText(file)));
		PolicyFindings findings = new PolicyFindings(read, catalogue, cloud.cloud());
		findings.ofFiles(published == null ? PublishedPolicy.KNOWN : PublishedPolicy.of(PolicyFile.parse(PolicyOptions.policyText(published))));
		Policy policy = Policy.of(List.copyOf(read.values()), catalogue, kinds, new Switches(enforceScope, enforceNewDefaults));
		findings.ofLoading(policy);
		if (policy.failure() == null) {
			for (Path file : tests)
				findings.ofTests(file, policy);
			for (Path file : roles)
				findings.ofRoles(file, policy);
		}
		List<Finding> sorted = new ArrayList<>(findings.all());
		sorted.sort(null);
		write(sorted);
		return sorted.stream().anyMatch(finding -> finding.severity().compareTo(threshold) >= 0) ? ExitCode.FINDINGS : ExitCode.CLEAN;
	}

	private void write(List<Finding> findings) throws IOException {
		PrintWriter out = spec.commandLine().getOut();
		if (format == Format.JUNIT) {
			List<Path> checked = Stream.of(files, tests, roles).flatMap(List::stream).toList();
			JUnitXml.write("policy", FindingTests.of(checked, findings, threshold), out);
		} else {
			FindingReport.valueOf(format.name()).write(findings, rulesPage, out);
		}
	}
}
