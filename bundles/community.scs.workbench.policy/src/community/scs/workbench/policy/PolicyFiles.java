package community.scs.workbench.policy;

import community.scs.workbench.policy.model.PolicyFile;
import community.scs.workbench.policy.test.PolicyTestFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.common.CommonPlugin;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;

/** Policy files without an editor. */
public final class PolicyFiles {

	private static final Set<String> EXTENSIONS = Set.of("yaml", "yml", "json");
	private static final PolicyHeads HEADS = new PolicyHeads();
	private static final URI ANY = URI.createURI("text:/policy.yaml");

	private PolicyFiles() {
	}

	/**
	 * Whether a file is a policy. One with {@code policy} in its name is, unless its content clearly is something else, and so
	 * is one in the folder {@code policy.d}; of any other, the content decides ({@link PolicyHead}). Of what cannot be read
	 * from a disk, the name alone decides. Tests of a policy ({@link PolicyTestFiles}) are none.
	 */
	public static boolean isPolicy(URI uri) {
		if (uri.fileExtension() == null || !EXTENSIONS.contains(uri.fileExtension()) || PolicyTestFiles.isTests(uri.lastSegment()))
			return false;
		boolean named = uri.lastSegment().contains("policy") || uri.segmentCount() > 1 && uri.segment(uri.segmentCount() - 2).equals("policy.d");
		URI file = CommonPlugin.resolve(uri.trimFragment().trimQuery());
		return (file.isFile() ? HEADS.of(Path.of(file.toFileString())) : Optional.<PolicyHeads.Look>empty())
				.map(look -> named ? look.mayBePolicy() : look.isPolicy()).orElse(named);
	}

	/** @throws UncheckedIOException if the file cannot be read as UTF-8 */
	public static XtextResource parse(Path file) {
		try {
			return parse(Files.readString(file), URI.createFileURI(file.toAbsolutePath().toString()));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	public static XtextResource parse(String text) {
		return parse(text, ANY);
	}

	/**
	 * A resource, in a resource set of its own, that holds one {@link PolicyFile}. Its errors are what is wrong with the
	 * form of the text; what is wrong with the rules, its resource validator says.
	 */
	public static XtextResource parse(String text, URI uri) {
		return parse(text, uri, newResourceSet());
	}

	static ResourceSet newResourceSet() {
		return services().get(XtextResourceSet.class);
	}

	static XtextResource parse(String text, URI uri, ResourceSet resources) {
		XtextResource resource = (XtextResource) resources.createResource(uri, ANY.fileExtension());
		try {
			resource.reparse(text);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return resource;
	}

	/** The root of a resource of this language. */
	public static PolicyFile file(XtextResource resource) {
		return (PolicyFile) resource.getContents().getFirst();
	}

	/** The language's services; sets the language up if nobody has done so. */
	public static synchronized IResourceServiceProvider services() {
		IResourceServiceProvider.Registry registry = IResourceServiceProvider.Registry.INSTANCE;
		if (registry.getResourceServiceProvider(ANY) == null)
			PolicyStandaloneSetup.doSetup();
		return registry.getResourceServiceProvider(ANY);
	}
}
