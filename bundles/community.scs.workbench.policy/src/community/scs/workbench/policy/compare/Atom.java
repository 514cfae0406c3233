package community.scs.workbench.policy.compare;

import community.scs.workbench.policy.decide.Check;

/** A question about a request that a policy asks, and that is answered by yes or no. */
sealed interface Atom {

	/** Does the token have the role, written in lower case? */
	record HasRole(String role) implements Atom {
	}

	/** Are both there and equal? */
	record Equal(Term left, Term right) implements Atom {
	}

	/** Is the attribute there? */
	record Present(Term term) implements Atom {
	}

	/** Does a field of the target fit (Neutron)? */
	record Fits(String field, Object value, String text) implements Atom {
	}

	/** What another server answers. */
	record Answer(String url) implements Atom {
	}

	/** A check whose right side is composed of several parts; what it says is only found out by trying. */
	record Composed(Check check) implements Atom {
	}
}
