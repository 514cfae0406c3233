package community.scs.workbench.check;

import org.eclipse.emf.ecore.EObject;

/** A judgement that comes to no answer: {@link Outcome#MISS} or {@link Outcome#ABORT}. */
final class Unjudged extends Exception {

	private static final long serialVersionUID = 1L;

	final transient Outcome outcome;
	final transient EObject where;

	/** @param reason a clause for users */
	private Unjudged(Outcome outcome, String reason, EObject where) {
		super(reason, null, false, false);
		this.outcome = outcome;
		this.where = where;
	}

	static Unjudged abort(String reason, EObject where) {
		return new Unjudged(Outcome.ABORT, reason, where);
	}

	static Unjudged miss(String reason, EObject where) {
		return new Unjudged(Outcome.MISS, reason, where);
	}
}
