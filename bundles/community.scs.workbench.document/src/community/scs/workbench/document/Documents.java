package community.scs.workbench.document;

import community.scs.workbench.document.model.StandardsDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;

/** Reads standards documents without a workbench. Any thread may call; what is returned belongs to the caller. */
public final class Documents {

	private static final URI ANY = URI.createURI("document.md");

	private Documents() {
	}

	/** @return a document named "document", outside of all files */
	public static StandardsDocument parse(CharSequence text) {
		return read(newResourceSet(), ANY, text.toString().getBytes(StandardCharsets.UTF_8));
	}

	/** @throws UncheckedIOException if the file cannot be read */
	public static StandardsDocument parse(Path file) {
		return parse(List.of(file)).getFirst();
	}

	/**
	 * Reads documents that may refer to each other.
	 *
	 * @throws UncheckedIOException if a file cannot be read
	 */
	public static List<StandardsDocument> parse(Collection<Path> files) {
		ResourceSet set = newResourceSet();
		return files.stream().map(f -> read(set, f)).toList();
	}

	private static StandardsDocument read(ResourceSet set, Path file) {
		try {
			return read(set, URI.createFileURI(file.toAbsolutePath().normalize().toString()), Files.readAllBytes(file));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static StandardsDocument read(ResourceSet set, URI uri, byte[] content) {
		XtextResource resource = (XtextResource) set.createResource(uri);
		try {
			resource.load(new ByteArrayInputStream(content), Map.of(XtextResource.OPTION_ENCODING, "UTF-8"));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return (StandardsDocument) resource.getContents().getFirst();
	}

	/** An editor may have set the language up with its services; then its set-up stays the one that all use. */
	private static synchronized ResourceSet newResourceSet() {
		IResourceServiceProvider.Registry registry = IResourceServiceProvider.Registry.INSTANCE;
		if (registry.getResourceServiceProvider(ANY) == null)
			new StandardsDocumentStandaloneSetup().createInjectorAndDoEMFRegistration();
		return registry.getResourceServiceProvider(ANY).get(XtextResourceSet.class);
	}
}
