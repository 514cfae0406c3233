package community.scs.workbench.document.rules;

import com.google.inject.Inject;
import community.scs.workbench.document.DocumentExports;
import community.scs.workbench.document.authoring.FileName;
import community.scs.workbench.document.model.DocumentPackage;
import community.scs.workbench.document.model.StandardsDocument;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
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
			return name.toString().replaceFirst("\\.md$", "");
		}
	}

	List<Neighbour> of(StandardsDocument document, Predicate<FileName> wanted) {
		IResourceDescriptions descriptions = index.getResourceDescriptions(document.eResource());
		URI own = document.eResource().getURI();
		URI folder = own.trimSegments(1);
		return StreamSupport.stream(descriptions.getAllResourceDescriptions().spliterator(), false)
				.filter(r -> !r.getURI().equals(own) && r.getURI().trimSegments(1).equals(folder))
				.flatMap(r -> StreamSupport.stream(r.getExportedObjectsByType(DocumentPackage.Literals.STANDARDS_DOCUMENT).spliterator(), false))
				.filter(d -> (d.getName() + ".md").equals(fileName(d)))
				.flatMap(d -> FileName.parse(fileName(d)).filter(wanted).map(n -> Neighbour.of(d, n)).stream()).toList();
	}

	private static String fileName(IEObjectDescription description) {
		return URI.decode(description.getEObjectURI().trimFragment().lastSegment());
	}
}
