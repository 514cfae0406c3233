package community.scs.workbench.document.rules;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;

/** The files in the folder of a document and below it. Files elsewhere are never looked for. */
final class RelativeFiles {

	private static final int LONGEST = 500;

	private final Resource resource;

	RelativeFiles(Resource resource) {
		this.resource = resource;
	}

	/** @return false only where a path surely leads to no file of this folder */
	boolean mayExist(String target) {
		String path = target.replaceFirst("[?#].*", "").replace(" ", "%20");
		if (path.isEmpty() || path.length() > LONGEST || path.startsWith("/") || path.contains(":") || path.contains("\\") || hasParent(path))
			return true;
		URI base = resource.getURI();
		URI folder = base.trimSegments(1).appendSegment("");
		return !(base.isFile() || base.isPlatformResource()) || !exists(folder) || exists(URI.createURI(path).resolve(base))
				|| exists(URI.createURI(path + ".md").resolve(base));
	}

	private static boolean hasParent(String path) {
		return ("/" + path + "/").contains("/../");
	}

	private boolean exists(URI uri) {
		ResourceSet resources = resource.getResourceSet();
		return uri.isFile() ? FileAnswers.of(resources).map(known -> known.exists(uri)).orElseGet(() -> FileAnswers.look(uri))
				: resources == null || resources.getURIConverter().exists(uri, null);
	}
}
