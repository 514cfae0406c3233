package community.scs.workbench.document.scoping;

import community.scs.workbench.document.model.DocumentPackage;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionManager;

/**
 * Rules compare a document with its neighbours (numbers, versions, statuses, terms, files that links lead to), which it need not
 * refer to: what its neighbours are concerns it, not what they say.
 */
public class DocumentDependence extends DefaultResourceDescriptionManager {

	@Override
	public boolean isAffected(Collection<IResourceDescription.Delta> deltas, IResourceDescription candidate, IResourceDescriptions context) {
		URI folder = candidate.getURI().trimSegments(1);
		return deltas.stream().anyMatch(delta -> folder.equals(delta.getUri().trimSegments(1)) && !identity(delta.getOld()).equals(identity(delta.getNew())))
				|| super.isAffected(deltas, candidate, context);
	}

	private static Map<QualifiedName, Map<String, String>> identity(IResourceDescription document) {
		Map<QualifiedName, Map<String, String>> identity = new HashMap<>();
		if (document != null)
			for (IEObjectDescription exported : document.getExportedObjectsByType(DocumentPackage.Literals.STANDARDS_DOCUMENT)) {
				Map<String, String> data = new HashMap<>();
				for (String key : exported.getUserDataKeys())
					data.put(key, exported.getUserData(key));
				identity.put(exported.getName(), data);
			}
		return identity;
	}
}
