package community.scs.workbench.review.lint;

import community.scs.workbench.review.fences.PolicyFence;
import community.scs.workbench.review.git.GitBaseline;
import community.scs.workbench.review.lint.Finding.Severity;
import community.scs.workbench.scan.rules.Fix;
import community.scs.workbench.scan.rules.Problem;
import community.scs.workbench.scan.rules.Rule;
import community.scs.workbench.scan.rules.RuleCatalogue;
import community.scs.workbench.scan.rules.Severities;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
	private final Map<Path, List<Fixer.Repair>> repairs = new LinkedHashMap<>();
	private final Map<Path, XtextResource> resources = new LinkedHashMap<>();
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
		return run(paths, rules, cancel).findings();
	}

	static Linter run(Collection<Path> paths, Rules rules, CancelIndicator cancel) throws IOException {
		Linter linter = new Linter();
		Severities.attach(linter.resourceSet, rules.preferences());
		GitBaseline history = new GitBaseline();
		history.attach(linter.resourceSet);
		linter.resourceSet.getLoadOptions().putAll(rules.options());
		Collection<Path> files = InputFiles.in(paths);
		for (Path file : files)
			linter.load(file).ifPresent(resource -> linter.resources.put(file, resource));
		linter.link(linter.neighbours(files));
		linter.validate(rules, cancel);
		history.failures().forEach((repository, message) -> linter.findings.add(new Finding(repository, 1, 1, 1, 1, "lint.history", Severity.INFO,
				"The repository could not be read, so nothing is said about changes in Stable documents: " + message, false)));
		return linter;
	}

	List<Finding> findings() {
		return findings.stream().sorted().toList();
	}

	/** The safe fixes of the findings, by file. */
	Map<Path, List<Fixer.Repair>> repairs() {
		return repairs;
	}

	/** The whole text of a file with findings, byte order mark included. */
	String text(Path file) {
		return resources.get(file).getParseResult().getRootNode().getText();
	}

	/** Documents beside a file that is named alone: it may refer to them, and they are not looked at themselves. */
	private List<Resource> neighbours(Collection<Path> files) throws IOException {
		List<Resource> neighbours = new ArrayList<>();
		Set<Path> known = files.stream().map(f -> f.toAbsolutePath().normalize()).collect(Collectors.toSet());
		for (Path folder : known.stream().map(Path::getParent).collect(Collectors.toCollection(TreeSet::new)))
			try (DirectoryStream<Path> siblings = Files.newDirectoryStream(folder, "scs-*.md")) {
				for (Path sibling : siblings)
					if (!known.contains(sibling) && Files.isRegularFile(sibling, LinkOption.NOFOLLOW_LINKS) && Files.size(sibling) <= MAXIMUM_BYTES)
						neighbours.add(resourceSet.getResource(URI.createFileURI(sibling.toString()), true));
			}
		return neighbours;
	}

	private Optional<XtextResource> load(Path file) throws IOException {
		URI uri = URI.createFileURI(file.toAbsolutePath().normalize().toString());
		if (IResourceServiceProvider.Registry.INSTANCE.getResourceServiceProvider(uri) == null)
			unreadable(file, "No language for this file: standards end in .md, requirements in .scsreq, policies in .yaml or .json, their tests in .policy-test.");
		else if (Files.size(file) > MAXIMUM_BYTES)
			unreadable(file, "The file has " + Files.size(file) + " bytes; files over " + MAXIMUM_BYTES + " bytes are not read.");
		else
			try {
				return Optional.of((XtextResource) resourceSet.getResource(uri, true));
			} catch (RuntimeException e) {
				unreadable(file, "The file could not be read: " + e.getMessage());
			}
		return Optional.empty();
	}

	private void unreadable(Path file, String message) {
		findings.add(new Finding(file, 1, 1, 1, 1, "lint.unreadable", Severity.ERROR, message, false));
	}

	/** Makes every file known to every other: without an index each look-up would ask all files anew. */
	private void link(List<Resource> neighbours) {
		ProjectDescription project = new ProjectDescription();
		project.setName(PROJECT);
		project.attachToEmfObject(resourceSet);
		List<IResourceDescription> descriptions = new ArrayList<>();
		List<Resource> all = new ArrayList<>(resources.values());
		all.addAll(neighbours);
		for (Resource resource : all)
			descriptions.add(provider(resource).getResourceDescriptionManager().getResourceDescription(resource));
		new ChunkedResourceDescriptions(Map.of(PROJECT, new ResourceDescriptionsData(descriptions)), resourceSet);
	}

	private void validate(Rules rules, CancelIndicator cancel) {
		resources.forEach((file, resource) -> {
			validate(file, resource, cancel);
			for (PolicyFence fence : PolicyFence.in(resource)) {
				XtextResource policy = fence.parse();
				Severities.attach(policy.getResourceSet(), rules.preferences());
				validate(file, policy, cancel);
			}
		});
	}

	private void validate(Path file, XtextResource resource, CancelIndicator cancel) {
		for (Issue issue : provider(resource).getResourceValidator().validate(resource, CheckMode.ALL, cancel)) {
			Optional<Fix> fix = resource == resources.get(file) ? safeFix(resource, issue) : Optional.empty();
			Finding finding = finding(file, issue, fix.isPresent());
			findings.add(finding);
			fix.ifPresent(f -> repairs.computeIfAbsent(file, key -> new ArrayList<>()).add(new Fixer.Repair(finding, f)));
		}
	}

	private static IResourceServiceProvider provider(Resource resource) {
		return IResourceServiceProvider.Registry.INSTANCE.getResourceServiceProvider(resource.getURI());
	}

	private static Finding finding(Path file, Issue issue, boolean fixable) {
		return new Finding(file, number(issue.getLineNumber()), number(issue.getColumn()), number(issue.getLineNumberEnd()),
				number(issue.getColumnEnd()), rule(issue), severity(issue), issue.getMessage(), fixable);
	}

	private static Optional<Fix> safeFix(XtextResource resource, Issue issue) {
		RuleCatalogue catalogue = provider(resource).get(RuleCatalogue.class);
		return catalogue.find(issue.getCode()).filter(Rule::safe)
				.flatMap(rule -> catalogue.fixes(Problem.of(resource, issue)).stream().findFirst());
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
