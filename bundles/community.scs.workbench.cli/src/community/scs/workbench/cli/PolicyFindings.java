package community.scs.workbench.cli;

import community.scs.workbench.check.Position;
import community.scs.workbench.check.RoleRules;
import community.scs.workbench.check.Verdict;
import community.scs.workbench.policy.CloudRoles;
import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.decide.Enforcer;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.standard.DomainManagerPolicy;
import community.scs.workbench.policy.standard.DomainManagerPolicy.Surroundings;
import community.scs.workbench.policy.standard.PublishedPolicy;
import community.scs.workbench.policy.test.PolicyTests;
import community.scs.workbench.policy.validation.DomainManagerFindings;
import community.scs.workbench.policy.yaml.PolicyFile;
import community.scs.workbench.policy.yaml.Span;
import community.scs.workbench.policy.yaml.UnreadableException;
import community.scs.workbench.requirement.model.VocabularyRequirement;
import community.scs.workbench.review.lint.Finding;
import community.scs.workbench.review.lint.Finding.Severity;
import community.scs.workbench.review.lint.Linter;
import community.scs.workbench.review.lint.Rules;
import community.scs.workbench.scan.rules.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.util.CancelIndicator;

/** Collects what is wrong with policy files, each finding with its place. */
final class PolicyFindings {

	private final Map<Path, PolicyFile> files;
	private final Catalogue catalogue;
	private final CloudRoles cloud;
	private final List<Finding> findings = new ArrayList<>();

	PolicyFindings(Map<Path, PolicyFile> files, Catalogue catalogue, CloudRoles cloud) {
		this.files = files;
		this.catalogue = catalogue;
		this.cloud = cloud;
	}

	List<Finding> all() {
		return findings;
	}

	/** What the editor finds in the files, held against the catalogue. */
	void ofFiles(PublishedPolicy published) throws IOException {
		List<Path> known = files.keySet().stream().filter(PolicyFindings::hasLanguage).toList();
		Rules shipped = Rules.AS_SHIPPED.with(cloud).against(published);
		Rules rules = catalogue.rules().isEmpty() ? shipped : shipped.against(catalogue);
		Linter.lint(known, rules, CancelIndicator.NullImpl).stream().filter(finding -> !PolicyOptions.isDocument(finding.file()) || finding.rule().startsWith("policy."))
				.forEach(findings::add);
		files.forEach((path, file) -> {
			boolean told = findings.stream().anyMatch(finding -> finding.file().equals(path) && finding.severity() == Severity.ERROR);
			if (file.failure().isPresent() && !told)
				add(path, file.text(), new Span(file.failure().get().offset(), 0), "policy.load", file.failure().get().message());
			if (!known.contains(path))
				for (DomainManagerPolicy.Finding finding : DomainManagerPolicy.findings(file, new Surroundings(published, catalogue, cloud.laws(), Set.of())))
					add(path, file.text(), finding.span(), Rule.nameOf(DomainManagerFindings.code(finding.kind())), finding.message());
		});
	}

	/** Whether oslo.policy loads the files together. */
	void ofLoading(Policy policy) {
		if (policy.failure() != null && findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR)) {
			Path first = files.keySet().iterator().next();
			add(first, files.get(first).text(), new Span(0, 0), "policy.load", policy.failure());
		}
	}

	void ofTests(Path path, Policy policy) throws IOException {
		String text = PolicyOptions.text(path);
		try {
			for (PolicyTests.Result result : PolicyTests.parse(text).run(new Enforcer(policy)).results())
				if (!result.passed())
					add(path, text, result.test().span(), "policy.test", result.test().name() + ": " + PolicyTestCommand.message(result));
		} catch (UnreadableException e) {
			throw new IOException(PolicyOptions.place(path, text, e.offset()) + ": " + e.getMessage(), e);
		}
	}

	/** Role rules of a file, or of the library's under that name. */
	void ofRoles(Path path, Policy policy) throws IOException {
		for (VocabularyRequirement rules : RoleSources.rules(path.toString()))
			report(path, RoleRules.judge(rules, RoleRules.answers(policy)));
	}

	private void report(Path path, Verdict verdict) {
		if (verdict.findings().isEmpty() && verdict.outcome() == community.scs.workbench.check.Outcome.ABORT)
			report(path, verdict.deciding(), Severity.ERROR, verdict.testcase() + ": " + verdict.reason());
		for (community.scs.workbench.check.Finding finding : verdict.findings())
			switch (finding.outcome()) {
				case PASS, NOT_APPLICABLE -> {
				}
				case INFO -> report(path, finding.deciding(), Severity.INFO, message(verdict, finding));
				case WARNING -> report(path, finding.deciding(), Severity.WARNING, message(verdict, finding));
				default -> report(path, finding.deciding(), Severity.ERROR, message(verdict, finding));
			}
	}

	private static String message(Verdict verdict, community.scs.workbench.check.Finding finding) {
		return verdict.testcase() + ": " + finding.object().name() + ": " + finding.reason() + ".";
	}

	private void report(Path path, Position place, Severity severity, String message) {
		findings.add(new Finding(path, place.line(), 1, place.line(), 1, "policy.role-rule", severity, message, false));
	}

	private void add(Path path, String text, Span span, String rule, String message) {
		TextPlace start = TextPlace.of(text, span.offset());
		TextPlace end = TextPlace.of(text, span.end());
		findings.add(new Finding(path, start.line(), start.column(), end.line(), end.column(), rule, Severity.ERROR, message, false));
	}

	private static boolean hasLanguage(Path path) {
		return IResourceServiceProvider.Registry.INSTANCE
				.getResourceServiceProvider(URI.createFileURI(path.toAbsolutePath().normalize().toString())) != null;
	}
}
