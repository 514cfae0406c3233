package community.scs.workbench.editor;

import com.google.common.base.Suppliers;
import community.scs.workbench.editor.build.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.ITextRegion;

/** The contributed embeddings: which language may stand inside which. What is embedded embeds nothing itself. */
public final class Embeddings {

	/** Characters parsed for what one document embeds; each embedded text counts from the document's start. */
	private static final int LIMIT = 16 * 1024 * 1024;

	private static final Pattern EMBEDDED = Pattern.compile("(.+)!!\\d+\\.[^!]+"); //$NON-NLS-1$

	private final Languages languages;
	private final List<IConfigurationElement> elements = new ArrayList<>();

	Embeddings(Languages languages) {
		this.languages = languages;
		for (IConfigurationElement element : Platform.getExtensionRegistry()
				.getConfigurationElementsFor(Bridge.ID + ".languages")) //$NON-NLS-1$
			if (element.getName().equals("embedding")) //$NON-NLS-1$
				elements.add(element);
	}

	/** The file that holds the embedded text of this URI; the URI itself if it is no embedded text's. */
	public static URI hostOf(URI uri) {
		var embedded = EMBEDDED.matcher(uri.lastSegment() == null ? "" : uri.lastSegment()); //$NON-NLS-1$
		return embedded.matches() ? uri.trimFragment().trimSegments(1).appendSegment(embedded.group(1)) : uri;
	}

	/**
	 * Parses what a document embeds. A language that fails is logged and left out.
	 *
	 * @param host the parsed document
	 * @param text its text
	 */
	List<Embedded> of(Language language, XtextResource host, String text, Index index, Optional<IProject> project) {
		List<Embedded> found = new ArrayList<>();
		for (IConfigurationElement element : elements)
			if (element.getAttribute("host").equals(language.id())) //$NON-NLS-1$
				try {
					Language guest = languages.byId(element.getAttribute("language")).orElseThrow(); //$NON-NLS-1$
					Embedding embedding = (Embedding) element.createExecutableExtension("class"); //$NON-NLS-1$
					add(embedding.in(host), guest, element, host, text, index, project, found);
				} catch (CoreException | RuntimeException e) {
					if (Failures.isCancel(e))
						throw new java.util.concurrent.CancellationException();
					Failures.log(language.id(), e);
				}
		return found;
	}

	/** A snapshot nobody changes, of a closed file. */
	public Snapshot snapshot(Language language, XtextResource resource, String text, Index index, Optional<IProject> project) {
		return Snapshot.of(language, resource, text, new Lines(text), CancelIndicator.NullImpl,
				Suppliers.memoize(() -> of(language, resource, text, index, project)));
	}

	private static void add(List<List<ITextRegion>> regions, Language guest, IConfigurationElement element, XtextResource host,
			String text, Index index, Optional<IProject> project, List<Embedded> found) {
		int parsed = 0;
		ResourceSet resources = index.newResourceSet(project);
		for (List<ITextRegion> lines : regions) {
			if (lines.isEmpty() || (parsed += Embedded.end(lines)) > LIMIT)
				continue;
			URI uri = host.getURI().trimSegments(1).appendSegment(
					host.getURI().lastSegment() + "!!" + (found.size() + 1) + '.' + element.getAttribute("suffix")); //$NON-NLS-1$ //$NON-NLS-2$
			found.add(Embedded.parse(guest, element.getAttribute("label"), text, lines, //$NON-NLS-1$
					its -> index.load(guest, uri, resources, its)));
		}
	}
}
