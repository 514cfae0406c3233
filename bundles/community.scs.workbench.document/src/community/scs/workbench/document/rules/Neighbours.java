package community.scs.workbench.document.rules;

import com.google.inject.Inject;
import community.scs.workbench.document.DocumentExports;
import community.scs.workbench.document.DocumentNames;
import community.scs.workbench.document.authoring.FileName;
import community.scs.workbench.document.model.DocumentPackage;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.terms.Definition;
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

	/** @param exports those of the other document */
	record Neighbour(FileName name, IResourceDescription exports) {

		/** As written; null for a Supplement. */
		String status() {
			return value(DocumentExports.STATUS);
		}

		/** Names without extension. */
		List<String> replaces() {
			return names(DocumentExports.REPLACES);
		}

		/** Whether it is a Supplement of the document, by its number or by its front matter. */
		boolean isSupplementOf(StandardsDocument document, FileName own) {
			return name.supplement() && (name.number().equals(own.number()) || names(DocumentExports.SUPPLEMENTS).contains(document.name()));
		}

		private List<String> names(String key) {
			String names = value(key);
			return names == null ? List.of() : List.of(names.split(" "));
		}

		/** What it explains under Terminology, in text order. */
		List<Definition> definitions() {
			return Definition.read(value(DocumentExports.TERMS));
		}

		boolean isOutdated() {
			return "Deprecated".equals(status()) || "Rejected".equals(status());
		}

		private String value(String key) {
			for (IEObjectDescription document : exports.getExportedObjects(DocumentPackage.Literals.STANDARDS_DOCUMENT,
					QualifiedName.create(DocumentNames.nameOf(exports.getURI())), false))
				return document.getUserData(key);
			return null;
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
				FileName.parse(URI.decode(uri.lastSegment())).ifPresent(name -> found.add(new Neighbour(name, other)));
		}
		return found;
	}
}
