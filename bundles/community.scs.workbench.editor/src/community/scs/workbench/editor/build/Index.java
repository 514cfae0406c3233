package community.scs.workbench.editor.build;

import community.scs.workbench.editor.Embeddings;
import community.scs.workbench.editor.Language;
import community.scs.workbench.editor.Languages;
import community.scs.workbench.editor.problems.Problem;
import community.scs.workbench.editor.Surroundings;
import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.function.Function;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.build.BuildRequest;
import org.eclipse.xtext.build.IncrementalBuilder;
import org.eclipse.xtext.build.IndexState;
import org.eclipse.xtext.build.Source2GeneratedMapping;
import org.eclipse.xtext.resource.ExternalContentSupport;
import org.eclipse.xtext.resource.IExternalContentSupport.IExternalContentProvider;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.ChunkedResourceDescriptions;
import org.eclipse.xtext.resource.impl.ProjectDescription;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.LazyStringInputStream;
import org.eclipse.xtext.validation.Issue;

/**
 * What the files of the workspace export, by project; kept in memory. A file sees its own project and those that this
 * one references. Reading never waits; builds run one at a time.
 */
public final class Index {

	/**
	 * What a build looks at.
	 *
	 * @param typed what open documents export now; they are not read
	 */
	public record Change(Collection<URI> changed, Collection<URI> deleted, Collection<IResourceDescription> typed) {

		static final Change NONE = new Change(List.of(), List.of());

		Change(Collection<URI> changed, Collection<URI> deleted) {
			this(changed, deleted, List.of());
		}

		boolean isEmpty() {
			return changed.isEmpty() && deleted.isEmpty() && typed.isEmpty();
		}
	}

	private static final String UTF_8 = "UTF-8"; //$NON-NLS-1$

	private final Map<String, ResourceDescriptionsData> projects = new ConcurrentHashMap<>();
	private final Languages languages;
	private final Embeddings embeddings;
	private final IExternalContentProvider contents;
	/** Loaded with the first resource set: contributors may need what this index belongs to. */
	private final Supplier<Surroundings> surroundings = Suppliers.memoize(Surroundings::contributed);

	public Index(Languages languages, Embeddings embeddings, Function<URI, Optional<String>> openTexts) {
		this.languages = languages;
		this.embeddings = embeddings;
		contents = new Contents(openTexts);
	}

	/** Whether the project has been built since the workbench started. */
	public boolean knows(IProject project) {
		return projects.containsKey(project.getName());
	}

	public void forget(IProject project) {
		projects.remove(project.getName());
	}

	Set<URI> urisOf(IProject project) {
		ResourceDescriptionsData data = projects.get(project.getName());
		return data == null ? Set.of() : data.getAllURIs();
	}

	/** What the index says about a file, or null. */
	IResourceDescription descriptionOf(IProject project, URI uri) {
		ResourceDescriptionsData data = projects.get(project.getName());
		return data == null ? null : data.getResourceDescription(uri);
	}

	/**
	 * A resource set for an open document of the project, or of none. References see the index; a resource loaded into
	 * the set shadows what the index says of it.
	 */
	public XtextResourceSet newResourceSet(Optional<IProject> project) {
		XtextResourceSet resources = newBuildSet(project, Map.of());
		resources.addLoadOption(ResourceDescriptionsProvider.LIVE_SCOPE, true);
		return resources;
	}

	/** The text of a workspace file, as typed if it is open, else as saved. */
	public String textOf(URI uri) {
		return contents.getContent(uri);
	}

	/** Parses a text as the file's, in a resource set of its own. */
	public XtextResource load(Language language, URI uri, Optional<IProject> project, String text) {
		return load(language, uri, newResourceSet(project), text);
	}

	/** The same in a resource set, in which texts may know each other. */
	public XtextResource load(Language language, URI uri, ResourceSet resources, String text) {
		XtextResource resource = (XtextResource) language.service(IResourceFactory.class).orElseThrow().createResource(uri);
		resources.getResources().add(resource);
		try {
			resource.load(new LazyStringInputStream(text, UTF_8), Map.of(XtextResource.OPTION_ENCODING, UTF_8));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return resource;
	}

	/** Lets a resource set that was made earlier see the index as it is now. */
	public void refresh(ResourceSet resources) {
		ChunkedResourceDescriptions chunks = ChunkedResourceDescriptions.findInEmfObject(resources);
		projects.forEach(chunks::setContainer);
	}

	private XtextResourceSet newBuildSet(Optional<IProject> project, Map<String, ResourceDescriptionsData> overlay) {
		XtextResourceSet resources = new XtextResourceSet();
		ProjectDescription description = new ProjectDescription();
		description.setName(project.map(IProject::getName).orElse("")); //$NON-NLS-1$
		description.setDependencies(project.map(Index::referenced).orElse(List.of()));
		description.attachToEmfObject(resources);
		ChunkedResourceDescriptions chunks = new ChunkedResourceDescriptions(projects, resources);
		overlay.forEach(chunks::setContainer);
		new ExternalContentSupport().configureResourceSet(resources, contents);
		surroundings.get().attach(resources, project);
		return resources;
	}

	private static List<String> referenced(IProject project) {
		try {
			return Arrays.stream(project.getReferencedProjects()).map(IResource::getName).toList();
		} catch (CoreException e) { // closed meanwhile
			return List.of();
		}
	}

	/**
	 * Indexes what has changed and validates it together with what refers to it, also in projects that reference this
	 * one. Open documents count with their unsaved text. A cancelled build leaves the index as it was.
	 *
	 * @param open      documents whose problems their sessions tell; they are indexed only
	 * @param validated is told the problems of each other file looked at
	 * @return the files looked at
	 * @throws org.eclipse.core.runtime.OperationCanceledException if cancelled
	 */
	public synchronized Set<URI> build(IProject project, Change change, Set<URI> open, BiConsumer<URI, List<Problem>> validated,
			CancelIndicator cancel) {
		Map<String, ResourceDescriptionsData> before = Map.copyOf(projects);
		try {
			Set<URI> seen = new LinkedHashSet<>();
			List<IResourceDescription.Delta> deltas = build(project, change, List.of(), open, validated, cancel);
			deltas.forEach(d -> seen.add(d.getUri()));
			for (IProject referencing : project.getReferencingProjects())
				if (knows(referencing))
					build(referencing, Change.NONE, deltas, open, validated, cancel)
							.forEach(d -> seen.add(d.getUri()));
			return seen;
		} catch (RuntimeException | Error e) {
			before.forEach(projects::replace); // what other projects have not been told yet is still to come
			throw e;
		}
	}

	private List<IResourceDescription.Delta> build(IProject project, Change change,
			List<IResourceDescription.Delta> external, Set<URI> open, BiConsumer<URI, List<Problem>> validated, CancelIndicator cancel) {
		ResourceDescriptionsData known = projects.get(project.getName());
		ResourceDescriptionsData data = known == null ? new ResourceDescriptionsData(List.of()) : known.copy();
		List<IResourceDescription.Delta> deltas = new ArrayList<>();
		if (!change.isEmpty() || !external.isEmpty()) {
			change.typed().forEach(exports -> deltas.add(register(exports, data)));
			BuildRequest request = new BuildRequest();
			request.setBaseDir(URI.createPlatformResourceURI(project.getName() + '/', true));
			request.setDirtyFiles(new ArrayList<>(change.changed()));
			request.setDeletedFiles(new ArrayList<>(change.deleted()));
			request.setExternalDeltas(new ArrayList<>(external));
			request.getExternalDeltas().addAll(deltas);
			request.setState(new IndexState(data, new Source2GeneratedMapping()));
			request.setResourceSet(newBuildSet(Optional.of(project), Map.of(project.getName(), data)));
			request.setCancelIndicator(cancel);
			request.setAfterValidate((uri, issues) -> {
				if (!open.contains(uri))
					validated.accept(uri, problems(project, request.getResourceSet(), uri, issues));
				return false; // nothing is generated
			});
			UnaryOperator<IResourceDescriptions> seen = seenWith(project);
			deltas.addAll(builder().build(request, uri -> servicesOf(uri, seen)).getAffectedResources());
		}
		projects.put(project.getName(), data);
		return deltas;
	}

	private IResourceDescription.Delta register(IResourceDescription exports, ResourceDescriptionsData data) {
		IResourceDescription before = data.getResourceDescription(exports.getURI());
		IResourceDescription.Delta delta = languages.of(exports.getURI()).orElseThrow().services().getResourceDescriptionManager().createDelta(before, exports);
		data.register(delta);
		return delta;
	}

	/** Of a file that was just validated, and of what it embeds. */
	private List<Problem> problems(IProject project, ResourceSet resources, URI uri, Iterable<Issue> issues) {
		Language language = languages.of(uri).orElse(null);
		if (language == null)
			return List.of();
		List<Problem> problems = new ArrayList<>();
		issues.forEach(issue -> problems.add(new Problem(language.id(), issue)));
		if (resources.getResource(uri, false) instanceof XtextResource resource && resource.getParseResult() != null) {
			String text = resource.getParseResult().getRootNode().getText();
			problems.addAll(Problem.ofEmbedded(embeddings.snapshot(language, resource, text, this, Optional.of(project))));
		}
		return problems;
	}

	private IncrementalBuilder builder() {
		return languages.all().findFirst().flatMap(l -> l.service(IncrementalBuilder.class)).orElseThrow();
	}

	private IResourceServiceProvider servicesOf(URI uri, UnaryOperator<IResourceDescriptions> seen) {
		return languages.of(uri).map(Language::services).map(services -> new BuildServices(services, seen)).orElse(null);
	}

	/** What the project sees, with an index of it that is being built. */
	private UnaryOperator<IResourceDescriptions> seenWith(IProject project) {
		Map<IResourceDescriptions, IResourceDescriptions> known = new IdentityHashMap<>();
		return index -> index instanceof ResourceDescriptionsData data
				? known.computeIfAbsent(index, i -> ChunkedResourceDescriptions.findInEmfObject(newBuildSet(Optional.of(project), Map.of(project.getName(), data))))
				: index;
	}
}
