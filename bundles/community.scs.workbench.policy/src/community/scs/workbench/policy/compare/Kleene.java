package community.scs.workbench.policy.compare;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.logicng.formulas.Formula;
import org.logicng.formulas.Literal;

/**
 * Evaluates functions where only some variables have a value. Each part is looked at once, however often it occurs, which
 * {@link Formula#restrict} does not do.
 */
final class Kleene {

	private final Map<Formula, Boolean> known = new HashMap<>();

	Kleene(Collection<Literal> values) {
		for (Literal literal : values) {
			known.put(literal.variable(), literal.phase());
		}
	}

	/** The value that the function has whatever the others are; null if they matter, or may. */
	Boolean value(Formula function) {
		if (known.containsKey(function)) {
			return known.get(function);
		}
		Boolean value = switch (function.type()) {
			case TRUE -> true;
			case FALSE -> false;
			case NOT -> negated(value(function.iterator().next()));
			case LITERAL -> ((Literal) function).phase() ? null : negated(value(((Literal) function).variable()));
			case AND -> operands(function, false);
			case OR -> operands(function, true);
			default -> null;
		};
		known.put(function, value);
		return value;
	}

	/** An operand with the value {@code deciding} decides; else all have to have the other one. */
	private Boolean operands(Formula function, boolean deciding) {
		Boolean value = !deciding;
		for (Formula operand : function) {
			Boolean each = value(operand);
			if (each == null) {
				value = null;
			} else if (each == deciding) {
				return deciding;
			}
		}
		return value;
	}

	private static Boolean negated(Boolean value) {
		return value == null ? null : !value;
	}
}
