package community.scs.workbench.editor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.content.IContentDescription;
import org.eclipse.core.runtime.content.IContentType;
import org.eclipse.emf.common.util.URI;

/** The contributed languages. A file belongs to the language of its content type or of the nearest base type of that. */
public final class Languages {

	private final Map<String, Language> byContentType = new LinkedHashMap<>();

	Languages() {
		for (IConfigurationElement element : Platform.getExtensionRegistry()
				.getConfigurationElementsFor(Bridge.ID + ".languages")) //$NON-NLS-1$
			if (element.getName().equals("language")) { //$NON-NLS-1$
				Language language = new Language(element);
				byContentType.put(language.contentType(), language);
			}
	}

	public Stream<Language> all() {
		return byContentType.values().stream();
	}

	public Optional<Language> byId(String id) {
		return all().filter(l -> l.id().equals(id)).findAny();
	}

	public Optional<Language> of(IContentType type) {
		for (IContentType t = type; t != null; t = t.getBaseType()) {
			Language language = byContentType.get(t.getId());
			if (language != null)
				return Optional.of(language);
		}
		return Optional.empty();
	}

	/** Whether a file of this name can belong to a language; its content may say otherwise. */
	public boolean mayKnow(String fileName) {
		return Stream.of(Platform.getContentTypeManager().findContentTypesFor(fileName)).anyMatch(t -> of(t).isPresent());
	}

	/** Looks at the content only if the name leaves a language possible. */
	public Optional<Language> of(IFile file) {
		if (!mayKnow(file.getName()))
			return Optional.empty();
		try {
			IContentDescription description = file.getContentDescription();
			return description == null ? Optional.empty() : of(description.getContentType());
		} catch (CoreException e) { // out of sync or gone: no language can say anything about it
			return Optional.empty();
		}
	}

	public Optional<Language> of(URI uri) {
		return fileOf(uri).filter(IResource::exists).flatMap(this::of);
	}

	/** The workspace file of a platform URI, whether it exists or not; none of the URI of a folder. */
	public static Optional<IFile> fileOf(URI uri) {
		return uri.isPlatformResource() && uri.segmentCount() > 2 && !uri.hasTrailingPathSeparator()
				? Optional.of(ResourcesPlugin.getWorkspace().getRoot()
						.getFile(org.eclipse.core.runtime.IPath.fromPortableString(uri.toPlatformString(true))))
				: Optional.empty();
	}

	public static URI uriOf(IFile file) {
		return URI.createPlatformResourceURI(file.getFullPath().toString(), true);
	}
}
