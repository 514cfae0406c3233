package community.scs.workbench.check;

import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.requirement.model.Selection;
import java.time.LocalDate;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * What an expression is evaluated for: a recording, a reference date, and the elements chosen so far, innermost first.
 *
 * @param outer null at the outside, where the element is the recording
 * @param selection null at the outside, and for the sample of a guest
 */
record Scope(Recording recording, LocalDate today, Scope outer, Selection selection, Object element) {

	Scope(Recording recording, LocalDate today) {
		this(recording, today, null, null, recording);
	}

	Scope with(Selection chosen, Object inner) {
		return new Scope(recording, today, this, chosen, inner);
	}

	/** The element that a selection has chosen, or null outside of it. */
	Object element(Selection chosen) {
		for (Scope scope = this; scope != null; scope = scope.outer)
			if (scope.selection == chosen)
				return scope.element;
		return null;
	}

	/** The innermost element that has the feature, or null. */
	EObject owner(EStructuralFeature feature) {
		for (Scope scope = this; scope != null; scope = scope.outer)
			if (scope.element instanceof EObject object
					&& feature.getEContainingClass().isSuperTypeOf(object.eClass()))
				return object;
		return null;
	}
}
