package community.scs.workbench.document.rules;

import com.google.inject.Inject;
import community.scs.workbench.document.DocumentExports;
import community.scs.workbench.document.DocumentNames;
import community.scs.workbench.document.authoring.FileName;
import community.scs.workbench.document.model.DocumentPackage;
import community.scs.workbench.document.model.StandardsDocument;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;

/** The other documents in the folder of a document, as the index knows them. */
final class Neighbours {

	@Inject
	private ResourceDescriptionsProvider index;

	/**
	 * @param status as written, null for a Supplement
	 * @param replaces names without extension
	 */
	record Neighbour(FileName name, String status, List<String> replaces) {

		private static Neighbour of(IEObjectDescription description, FileName name) {
			String replaces = description.getUserData(DocumentExports.REPLACES);
			return new Neighbour(name, description.getUserData(DocumentExports.STATUS), replaces == null ? List.of() : List.of(replaces.split(" ")));
		}

		/** The name without extension. */
		String document() {
			String file = name.toString();
			return file.substring(0, file.length() - ".md".length());
		}
	}

	List<Neighbour> of(StandardsDocument document) {
		URI own = document.eResource().getURI();
		URI folder = own.trimSegments(1);
		List<Neighbour> found = new ArrayList<>();
		for (IResourceDescription other : index.getResourceDescriptions(document.eResource()).getAllResourceDescriptions()) {
			URI uri = other.getURI();
			if (!uri.equals(own) && uri.trimSegments(1).equals(folder))
				FileName.parse(URI.decode(uri.lastSegment())).ifPresent(name -> other
						.getExportedObjects(DocumentPackage.Literals.STANDARDS_DOCUMENT, QualifiedName.create(DocumentNames.nameOf(uri)), false)
						.forEach(d -> found.add(Neighbour.of(d, name))));
		}
		return found;
	}
}
