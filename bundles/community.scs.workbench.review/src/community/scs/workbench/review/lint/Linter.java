package community.scs.workbench.review.lint;

import community.scs.workbench.review.fences.PolicyFence;
import community.scs.workbench.review.lint.Finding.Severity;
import community.scs.workbench.scan.rules.Problem;
import community.scs.workbench.scan.rules.Rule;
import community.scs.workbench.scan.rules.RuleCatalogue;
import community.scs.workbench.scan.rules.Severities;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.ChunkedResourceDescriptions;
import org.eclipse.xtext.resource.impl.ProjectDescription;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;

/**
 * Validates files of all registered languages together, so that their references to one another are looked at as the
 * workbench looks at them. Not safe for use by several threads at once.
 */
public final class Linter {

	/** Larger files are reported and not read: no standard, policy or requirements file comes near. */
	static final long MAXIMUM_BYTES = 16L << 20;

	private static final String PROJECT = "lint";

	private final List<Finding> findings = new ArrayList<>();
	private final Map<Path, Resource> resources = new LinkedHashMap<>();
	private final XtextResourceSet resourceSet = new XtextResourceSet();

	private Linter() {
	}

	/** With the severities of the catalogues. */
	public static List<Finding> lint(Collection<Path> paths, CancelIndicator cancel) throws IOException {
		return lint(paths, Rules.AS_SHIPPED, cancel);
	}

	/**
	 * @param paths files, and folders that are searched for files of the languages
	 * @return sorted by file and place
	 * @throws IOException if a path does not exist or a folder cannot be read
	 */
	public static List<Finding> lint(Collection<Path> paths, Rules rules, CancelIndicator cancel) throws IOException {
		Linter linter = new Linter();
		Severities.attach(linter.resourceSet, rules.preferences());
		for (Path file : InputFiles.in(paths))
			linter.load(file);
		linter.link();
		linter.validate(rules, cancel);
		return linter.findings.stream().sorted().toList();
	}

	private void load(Path file) throws IOException {
		URI uri = URI.createFileURI(file.toAbsolutePath().normalize().toString());
		if (IResourceServiceProvider.Registry.INSTANCE.getResourceServiceProvider(uri) == null)
			unreadable(file, "No language for this file: standards end in .md, requirements in .scsreq, policies in .yaml or .json.");
		else if (Files.size(file) > MAXIMUM_BYTES)
			unreadable(file, "The file has " + Files.size(file) + " bytes; files over " + MAXIMUM_BYTES + " bytes are not read.");
		else
			try {
				resources.put(file, resourceSet.getResource(uri, true));
			} catch (RuntimeException e) {
				unreadable(file, "The file could not be read: " + e.getMessage());
			}
	}

	private void unreadable(Path file, String message) {
		findings.add(new Finding(file, 1, 1, 1, 1, "lint.unreadable", Severity.ERROR, message, false));
	}

	/** Makes every file known to every other: without an index each look-up would ask all files anew. */
	private void link() {
		ProjectDescription project = new ProjectDescription();
		project.setName(PROJECT);
		project.attachToEmfObject(resourceSet);
		List<IResourceDescription> descriptions = new ArrayList<>();
		for (Resource resource : resources.values())
			descriptions.add(provider(resource).getResourceDescriptionManager().getResourceDescription(resource));
		new ChunkedResourceDescriptions(Map.of(PROJECT, new ResourceDescriptionsData(descriptions)), resourceSet);
	}

	private void validate(Rules rules, CancelIndicator cancel) {
		resources.forEach((file, resource) -> {
			validate(file, (XtextResource) resource, cancel);
			for (PolicyFence fence : PolicyFence.in((XtextResource) resource)) {
				XtextResource policy = fence.parse();
				Severities.attach(policy.getResourceSet(), rules.preferences());
				validate(file, policy, cancel);
			}
		});
	}

	private void validate(Path file, XtextResource resource, CancelIndicator cancel) {
		for (Issue issue : provider(resource).getResourceValidator().validate(resource, CheckMode.ALL, cancel))
			findings.add(finding(file, resource, issue));
	}

	private static IResourceServiceProvider provider(Resource resource) {
		return IResourceServiceProvider.Registry.INSTANCE.getResourceServiceProvider(resource.getURI());
	}

	private static Finding finding(Path file, XtextResource resource, Issue issue) {
		return new Finding(file, number(issue.getLineNumber()), number(issue.getColumn()), number(issue.getLineNumberEnd()),
				number(issue.getColumnEnd()), rule(issue), severity(issue), issue.getMessage(),
				isFixable(resource, issue));
	}

	private static boolean isFixable(XtextResource resource, Issue issue) {
		RuleCatalogue catalogue = provider(resource).get(RuleCatalogue.class);
		return catalogue.find(issue.getCode()).filter(Rule::safe).isPresent()
				&& !catalogue.fixes(Problem.of(resource, issue)).isEmpty();
	}

	private static int number(Integer value) {
		return value == null ? 1 : Math.max(1, value);
	}

	private static String rule(Issue issue) {
		String code = issue.getCode() == null ? "syntax" : issue.getCode();
		return Rule.nameOf(code).replace("org.eclipse.xtext.diagnostics.Diagnostic.", "");
	}

	private static Severity severity(Issue issue) {
		return switch (issue.getSeverity()) {
		case ERROR -> Severity.ERROR;
		case WARNING -> Severity.WARNING;
		case INFO, IGNORE -> Severity.INFO;
		};
	}
}
