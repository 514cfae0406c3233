package community.scs.workbench.review.lint;

import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.rules.FileAnswers;
import community.scs.workbench.policy.PolicyCatalogues;
import community.scs.workbench.policy.test.PolicyTestFiles;
import community.scs.workbench.policy.testing.PolicyTestsSetup;
import community.scs.workbench.review.fences.PolicyFence;
import community.scs.workbench.review.git.GitBaseline;
import community.scs.workbench.review.lint.Finding.Severity;
import community.scs.workbench.scan.rules.Fix;
import community.scs.workbench.scan.rules.Problem;
import community.scs.workbench.scan.rules.Rule;
import community.scs.workbench.scan.rules.RuleCatalogue;
import community.scs.workbench.scan.rules.Severities;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.build.ResolvedResourceDescription;
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
 * workbench looks at them; again and again, if that is wanted. Not safe for use by several threads at once.
 */
public final class Linter {

	/** Larger files are reported and not read: no standard, policy or requirements file comes near. */
	static final long MAXIMUM_BYTES = 16L << 20;

	private static final String PROJECT = "lint";

	/** A file with what was read from it, and what it exported then; equal only if it was not read again. */
	private record Read(byte[] content, XtextResource resource, IResourceDescription exports) {

		/** With what it refers to. */
		IResourceDescription description() {
			return provider(resource).getResourceDescriptionManager().getResourceDescription(resource);
		}
	}

	/** What was found in a file and in the policies that stand in it, and the safe fixes. */
	private record Judged(Read read, List<Finding> findings, List<Fixer.Repair> repairs) {
	}

	private final Collection<Path> paths;
	private final Rules rules;
	private final GitBaseline history = new GitBaseline();
	private final XtextResourceSet resourceSet = new XtextResourceSet();
	private final FileAnswers answers = FileAnswers.keep(resourceSet);
	private final ChunkedResourceDescriptions index;
	private Map<Path, String> commits = Map.of();
	private Map<URI, Read> known = new LinkedHashMap<>();
	private final Map<Read, List<XtextResource>> fences = new HashMap<>();
	private final Map<Path, Judged> judged = new HashMap<>();

	private final List<Finding> findings = new ArrayList<>();
	private final Map<Path, XtextResource> resources = new LinkedHashMap<>();

	/** @param paths files, and folders that are searched for files of the languages */
	public Linter(Collection<Path> paths, Rules rules) {
		this.paths = paths;
		this.rules = rules;
		Severities.attach(resourceSet, rules.preferences());
		history.attach(resourceSet);
		resourceSet.getLoadOptions().putAll(rules.options());
		ProjectDescription project = new ProjectDescription();
		project.setName(PROJECT);
		project.attachToEmfObject(resourceSet);
		index = new ChunkedResourceDescriptions(Map.of(), resourceSet);
	}

	/** With the severities of the catalogues. */
	public static List<Finding> lint(Collection<Path> paths, CancelIndicator cancel) throws IOException {
		return lint(paths, Rules.AS_SHIPPED, cancel);
	}

	/** Once. */
	public static List<Finding> lint(Collection<Path> paths, Rules rules, CancelIndicator cancel) throws IOException {
		return new Linter(paths, rules).lint(cancel);
	}

	/**
	 * Looks at the files as they are now. Only what has changed since the last time is parsed, and only what that affects is
	 * linked and validated, and what may depend on files that no index knows.
	 *
	 * @return sorted by file and place
	 * @throws IOException if a path does not exist or a folder cannot be read
	 */
	public List<Finding> lint(CancelIndicator cancel) throws IOException {
		findings.clear();
		resources.clear();
		read(InputFiles.in(paths));
		validate(cancel);
		history.failures().forEach((repository, message) -> findings.add(new Finding(repository, 1, 1, 1, 1, "lint.history", Severity.INFO,
				"The repository could not be read, so nothing is said about changes in Stable documents: " + message, false)));
		return findings();
	}

	private void read(Collection<Path> files) throws IOException {
		Map<URI, Read> before = known;
		known = new LinkedHashMap<>();
		for (Path file : files)
			load(file, before).ifPresent(resource -> resources.put(file, resource));
		for (Path file : InputFiles.neighbours(files, MAXIMUM_BYTES))
			read(file, before);
		Set<Read> current = new HashSet<>(known.values());
		fences.keySet().retainAll(current);
		judged.values().removeIf(judgement -> !current.contains(judgement.read));
		List<IResourceDescription.Delta> deltas = deltas(before);
		if (!deltas.isEmpty())
			index.setContainer(PROJECT, new ResourceDescriptionsData(known.values().stream().map(Read::exports).toList()));
		boolean all = !answers.areCurrent() || !commits.equals(history.commits());
		if (all)
			answers.forget();
		judged.values().removeIf(judgement -> {
			boolean old = all || dependsOnFiles(judgement.read) || isAffected(judgement.read, deltas);
			if (old)
				judgement.read.resource.relink();
			return old;
		});
	}

	private List<IResourceDescription.Delta> deltas(Map<URI, Read> before) {
		List<IResourceDescription.Delta> deltas = new ArrayList<>();
		known.forEach((uri, read) -> {
			Read old = before.get(uri);
			if (read != old)
				deltas.add(provider(read.resource).getResourceDescriptionManager().createDelta(old == null ? null : old.exports, read.exports));
		});
		before.forEach((uri, old) -> {
			if (!known.containsKey(uri)) {
				deltas.add(provider(old.resource).getResourceDescriptionManager().createDelta(old.exports, null));
				resourceSet.getResources().remove(old.resource);
			}
		});
		return deltas;
	}

	/** As Xtext's builder asks. */
	private boolean isAffected(Read read, List<IResourceDescription.Delta> deltas) {
		IResourceDescription.Manager manager = provider(read.resource).getResourceDescriptionManager();
		if (manager instanceof IResourceDescription.Manager.AllChangeAware aware)
			return !deltas.isEmpty() && aware.isAffectedByAny(deltas, read.description(), index);
		List<IResourceDescription.Delta> relevant = deltas.stream().filter(IResourceDescription.Delta::haveEObjectDescriptionsChanged).toList();
		return !relevant.isEmpty() && manager.isAffected(relevant, read.description(), index);
	}

	/** Policies, their tests and requirements may name files of any kind; of documents, only the policies in them do. */
	private boolean dependsOnFiles(Read read) {
		return !(read.resource.getContents().getFirst() instanceof StandardsDocument)
				|| fences.getOrDefault(read, List.of()).stream().anyMatch(fence -> PolicyCatalogues.directive(fence).isPresent());
	}

	/** Those of the last time. */
	List<Finding> findings() {
		return findings.stream().sorted().toList();
	}

	/** The safe fixes of the findings, by file. */
	Map<Path, List<Fixer.Repair>> repairs() {
		Map<Path, List<Fixer.Repair>> repairs = new LinkedHashMap<>();
		resources.keySet().forEach(file -> repairs.put(file, judged.get(file).repairs));
		repairs.values().removeIf(List::isEmpty);
		return repairs;
	}

	/** The whole text of a file with findings, byte order mark included. */
	String text(Path file) {
		return resources.get(file).getParseResult().getRootNode().getText();
	}

	private Optional<XtextResource> load(Path file, Map<URI, Read> before) throws IOException {
		if (IResourceServiceProvider.Registry.INSTANCE.getResourceServiceProvider(uri(file)) == null)
			unreadable(file, "No language for this file: standards end in .md, requirements in .scsreq, policies in .yaml or .json.");
		else if (Files.size(file) > MAXIMUM_BYTES)
			unreadable(file, "The file has " + Files.size(file) + " bytes; files over " + MAXIMUM_BYTES + " bytes are not read.");
		else
			try {
				return Optional.of(read(file, before));
			} catch (IOException | RuntimeException e) {
				unreadable(file, "The file could not be read: " + e.getMessage());
			}
		return Optional.empty();
	}

	private static URI uri(Path file) {
		return URI.createFileURI(file.toAbsolutePath().normalize().toString());
	}

	private XtextResource read(Path file, Map<URI, Read> before) throws IOException {
		URI uri = uri(file);
		byte[] content = Files.readAllBytes(file);
		Read read = before.get(uri);
		if (read == null || !Arrays.equals(read.content, content)) {
			XtextResource resource = read == null ? create(uri) : read.resource;
			resource.unload();
			resource.load(new ByteArrayInputStream(content), resourceSet.getLoadOptions());
			read = new Read(content, resource, new ResolvedResourceDescription(provider(resource).getResourceDescriptionManager().getResourceDescription(resource)));
		}
		known.put(uri, read);
		return read.resource;
	}

	/** Tests of a policy are told from other YAML by their names. */
	private XtextResource create(URI uri) {
		if (!PolicyTestFiles.isTests(uri.lastSegment()))
			return (XtextResource) resourceSet.createResource(uri);
		Resource tests = Resource.Factory.Registry.INSTANCE.getFactory(URI.createURI("tests." + PolicyTestsSetup.EXTENSION)).createResource(uri);
		resourceSet.getResources().add(tests);
		return (XtextResource) tests;
	}

	private void unreadable(Path file, String message) {
		findings.add(new Finding(file, 1, 1, 1, 1, "lint.unreadable", Severity.ERROR, message, false));
	}

	private void validate(CancelIndicator cancel) {
		resources.forEach((file, resource) -> findings
				.addAll(judged.computeIfAbsent(file, f -> judge(file, known.get(resource.getURI()), cancel)).findings));
		if (cancel.isCanceled())
			judged.clear();
		commits = history.commits();
	}

	private Judged judge(Path file, Read read, CancelIndicator cancel) {
		Judged found = new Judged(read, new ArrayList<>(), new ArrayList<>());
		validate(file, read.resource, cancel, found);
		for (XtextResource policy : fences.computeIfAbsent(read, r -> fences(read.resource)))
			validate(file, policy, cancel, found);
		return found;
	}

	private List<XtextResource> fences(XtextResource document) {
		List<XtextResource> policies = PolicyFence.parse(document);
		policies.stream().map(XtextResource::getResourceSet).distinct().forEach(resources -> Severities.attach(resources, rules.preferences()));
		return policies;
	}

	private void validate(Path file, XtextResource resource, CancelIndicator cancel, Judged found) {
		for (Issue issue : provider(resource).getResourceValidator().validate(resource, CheckMode.ALL, cancel)) {
			Optional<Fix> fix = resource == resources.get(file) ? safeFix(resource, issue) : Optional.empty();
			Finding finding = Finding.of(file, issue, fix.isPresent());
			found.findings.add(finding);
			fix.ifPresent(f -> found.repairs.add(new Fixer.Repair(finding, f)));
		}
	}

	private static IResourceServiceProvider provider(XtextResource resource) {
		return resource.getResourceServiceProvider();
	}

	private static Optional<Fix> safeFix(XtextResource resource, Issue issue) {
		RuleCatalogue catalogue = provider(resource).get(RuleCatalogue.class);
		return catalogue.find(issue.getCode()).filter(Rule::safe)
				.flatMap(rule -> catalogue.fixes(Problem.of(resource, issue)).stream().findFirst());
	}
}
