package community.scs.workbench.document.scoping;

import community.scs.workbench.document.model.DocumentPackage;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IReferenceDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionManager;

/**
 * Rules compare a document with its neighbours (numbers, versions, statuses, terms, files that links lead to), which it need not
 * refer to: what its neighbours are concerns it, not what they say. A Supplement's words are compared with those of its main
 * documents, too.
 */
public class DocumentDependence extends DefaultResourceDescriptionManager implements IResourceDescription.Manager.AllChangeAware {

	@Override
	public boolean isAffectedByAny(Collection<IResourceDescription.Delta> deltas, IResourceDescription candidate, IResourceDescriptions context) {
		Set<URI> changed = deltas.stream().map(IResourceDescription.Delta::getUri).collect(Collectors.toSet());
		for (IReferenceDescription reference : candidate.getReferenceDescriptions())
			if (reference.getEReference() == DocumentPackage.Literals.DOCUMENT_REFERENCE__DOCUMENT && changed.contains(reference.getTargetEObjectUri().trimFragment()))
				return true;
		List<IResourceDescription.Delta> relevant = deltas.stream().filter(IResourceDescription.Delta::haveEObjectDescriptionsChanged).toList();
		return !relevant.isEmpty() && isAffected(relevant, candidate, context);
	}

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
