package community.scs.workbench.check;

import org.eclipse.emf.ecore.EObject;

/**
 * Whether a condition holds, and why.
 *
 * @param deciding the innermost part of the requirement that settles the answer
 * @param reason the fact behind it, true whichever way the answer went: {@code visibility is “private”}
 */
record Decision(boolean holds, EObject deciding, String reason) {

	Decision negated() {
		return new Decision(!holds, deciding, reason);
	}
}
