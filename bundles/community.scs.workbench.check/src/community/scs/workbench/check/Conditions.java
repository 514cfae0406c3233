package community.scs.workbench.check;

import community.scs.workbench.requirement.model.Binary;
import community.scs.workbench.requirement.model.BinaryOperator;
import community.scs.workbench.requirement.model.Distinct;
import community.scs.workbench.requirement.model.Expression;
import community.scs.workbench.requirement.model.IsSet;
import community.scs.workbench.requirement.model.Matching;
import community.scs.workbench.requirement.model.Not;
import community.scs.workbench.requirement.model.OneOf;
import community.scs.workbench.requirement.model.Quantified;
import community.scs.workbench.requirement.types.Patterns;
import java.util.List;

/**
 * Decides conditions. A comparison with something that is not set never holds, whatever the operator; {@code is set} asks
 * for it.
 */
final class Conditions {

	private Conditions() {
	}

	static Decision decide(Expression expression, Scope scope) throws Unjudged {
		return switch (expression) {
			case Binary binary when isLogical(binary.getOperator()) -> logical(binary, scope);
			case Binary binary when !Arithmetic.isArithmetic(binary.getOperator()) -> compared(binary, scope);
			case Not not -> decide(not.getOperand(), scope).negated();
			case Matching matching -> matching(matching, scope);
			case OneOf oneOf -> oneOf(oneOf, scope);
			case IsSet isSet -> isSet(isSet, scope);
			case Quantified quantified -> Quantifiers.decide(quantified, scope);
			case Distinct distinct -> Quantifiers.decide(distinct, scope);
			case null -> throw Unjudged.abort("the requirement is incomplete", null);
			default -> plain(expression, scope);
		};
	}

	private static boolean isLogical(BinaryOperator operator) {
		return operator == BinaryOperator.AND || operator == BinaryOperator.OR || operator == BinaryOperator.IMPLIES;
	}

	private static Decision logical(Binary binary, Scope scope) throws Unjudged {
		Decision left = decide(binary.getLeft(), scope);
		if (binary.getOperator() == BinaryOperator.IMPLIES && !left.holds())
			return left.negated();
		if (binary.getOperator() != BinaryOperator.IMPLIES && left.holds() == (binary.getOperator() == BinaryOperator.OR))
			return left;
		Decision right = decide(binary.getRight(), scope);
		return left.holds() == right.holds()
				? new Decision(right.holds(), binary, Facts.both(left.reason(), right.reason())) : right;
	}

	private static Decision compared(Binary binary, Scope scope) throws Unjudged {
		Object left = Values.of(binary.getLeft(), scope);
		Object right = Values.of(binary.getRight(), scope);
		boolean holds = left != null && right != null && Comparison.holds(binary, left, right);
		return new Decision(holds, binary, Facts.of(binary.getLeft(), left, binary.getRight(), right));
	}

	private static Decision matching(Matching matching, Scope scope) throws Unjudged {
		Object value = Values.of(matching.getOperand(), scope);
		try {
			boolean holds = value instanceof String text && Patterns.matches(matching.getPattern(), text);
			return new Decision(holds, matching, Facts.of(matching.getOperand(), value));
		} catch (Patterns.TooCostlyException e) {
			throw Unjudged.abort(e.getMessage(), matching);
		}
	}

	private static Decision oneOf(OneOf oneOf, Scope scope) throws Unjudged {
		Object value = Values.of(oneOf.getOperand(), scope);
		boolean holds = false;
		for (Expression option : oneOf.getOptions())
			holds |= value != null && Comparison.equal(value, Values.of(option, scope));
		return new Decision(holds, oneOf, Facts.of(oneOf.getOperand(), value));
	}

	private static Decision isSet(IsSet isSet, Scope scope) throws Unjudged {
		Object value = Values.of(isSet.getOperand(), scope);
		boolean set = value != null && !value.equals("") && !value.equals(List.of());
		return new Decision(set != isSet.isNegated(), isSet, Facts.of(isSet.getOperand(), set ? value : null));
	}

	private static Decision plain(Expression expression, Scope scope) throws Unjudged {
		return switch (Values.of(expression, scope)) {
			case null -> new Decision(false, expression, Facts.of(expression, null));
			case Boolean holds -> new Decision(holds, expression, Facts.of(expression, holds));
			default -> throw Unjudged.abort("“" + Facts.source(expression) + "” is no condition", expression);
		};
	}
}
