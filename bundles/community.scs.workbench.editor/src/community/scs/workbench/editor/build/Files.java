package community.scs.workbench.editor.build;

import community.scs.workbench.editor.Language;
import community.scs.workbench.editor.Languages;
import community.scs.workbench.editor.OwnFiles;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.common.util.URI;

/** Finds the files a build has to look at. Derived resources, files too large to edit, and symbolic links are left out. */
final class Files {

	private final Languages languages;
	private final Set<URI> indexed;
	private final Set<URI> changed = new LinkedHashSet<>();
	private final Set<URI> deleted = new LinkedHashSet<>();

	Files(Languages languages, Set<URI> indexed) {
		this.languages = languages;
		this.indexed = indexed;
	}

	Index.Change all(IProject project) throws CoreException {
		project.accept(this::visit);
		deleted.addAll(indexed);
		deleted.removeAll(changed);
		return new Index.Change(changed, deleted);
	}

	Index.Change of(IResourceDelta delta) throws CoreException {
		delta.accept(d -> {
			if (d.getKind() != IResourceDelta.REMOVED)
				return !hasNewText(d) || visit(d.getResource());
			if (d.getResource() instanceof IFile file)
				remove(file);
			return true;
		});
		return new Index.Change(changed, deleted);
	}

	/** Containers count as changed: their children may be. */
	private static boolean hasNewText(IResourceDelta delta) {
		return delta.getResource().getType() != IResource.FILE || delta.getKind() == IResourceDelta.ADDED || (delta.getFlags()
				& (IResourceDelta.CONTENT | IResourceDelta.REPLACED | IResourceDelta.ENCODING)) != 0;
	}

	private boolean visit(IResource resource) {
		if (resource.isDerived() || OwnFiles.isLink(resource))
			return false;
		if (resource instanceof IFile file)
			if (languages.of(file).filter(Language::isBuilt).isPresent() && OwnFiles.isSmall(file))
				changed.add(Languages.uriOf(file));
			else
				remove(file);
		return true;
	}

	private void remove(IFile file) {
		URI uri = Languages.uriOf(file);
		if (indexed.contains(uri))
			deleted.add(uri);
	}
}
