package community.scs.workbench.policy.compare;

import java.util.List;

import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;

/**
 * What a check comes out as: when it is fulfilled, when it is not, and when it ends with Python's {@code KeyError}. In
 * all other cases the enforcer fails. Parts are looked at in order, and only as far as needed.
 */
record Rail(Formula yes, Formula no, Formula keyError) {

	static Rail of(Formula yes) {
		return new Rail(yes, yes.negate(), yes.factory().falsum());
	}

	static Rail failure(FormulaFactory f) {
		return new Rail(f.falsum(), f.falsum(), f.falsum());
	}

	Rail negate() {
		return new Rail(no, yes, keyError);
	}

	/** A reference to a rule counts a {@code KeyError} as not fulfilled. */
	Rail referred() {
		return new Rail(yes, yes.factory().or(no, keyError), yes.factory().falsum());
	}

	private boolean total() {
		return keyError.equals(yes.factory().falsum()) && no.equals(yes.negate());
	}

	static Rail and(List<Rail> parts, FormulaFactory f) {
		if (parts.stream().allMatch(Rail::total)) {
			return of(f.and(parts.stream().map(Rail::yes).toList()));
		}
		Formula reached = f.verum();
		Formula no = f.falsum();
		Formula keyError = f.falsum();
		for (Rail part : parts) {
			no = f.or(no, f.and(reached, part.no));
			keyError = f.or(keyError, f.and(reached, part.keyError));
			reached = f.and(reached, part.yes);
		}
		return new Rail(reached, no, keyError);
	}

	static Rail or(List<Rail> parts, FormulaFactory f) {
		return and(parts.stream().map(Rail::negate).toList(), f).negate();
	}
}
