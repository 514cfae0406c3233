package community.scs.workbench.check;

import community.scs.workbench.requirement.model.Selection;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Chooses elements of a recording. */
final class Selections {

	private Selections() {
	}

	/** The scopes of the elements that the selection chooses, in the order of the recording. */
	static List<Scope> of(Selection selection, Scope scope) throws Unjudged {
		EStructuralFeature collection = selection.getCollection();
		EObject owner = collection == null || collection.eIsProxy() ? null : scope.owner(collection);
		if (owner == null)
			throw Unjudged.abort("“" + Facts.source(selection) + "” is not known here", selection);
		List<Scope> chosen = new ArrayList<>();
		for (Object element : (List<?>) owner.eGet(collection)) {
			Scope inner = scope.with(selection, element);
			if (selection.getCondition() == null || Conditions.decide(selection.getCondition(), inner).holds())
				chosen.add(inner);
		}
		return chosen;
	}
}
