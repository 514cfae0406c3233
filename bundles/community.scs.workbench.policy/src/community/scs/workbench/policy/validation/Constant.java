package community.scs.workbench.policy.validation;

import community.scs.workbench.policy.model.AndExpression;
import community.scs.workbench.policy.model.Expression;
import community.scs.workbench.policy.model.FalseCheck;
import community.scs.workbench.policy.model.NotExpression;
import community.scs.workbench.policy.model.OrExpression;
import community.scs.workbench.policy.model.ParenthesizedExpression;
import community.scs.workbench.policy.model.TrueCheck;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Whether an expression has the same value for every request, as far as its form shows without other rules. */
final class Constant {

	private Constant() {
	}

	static Optional<Boolean> of(Expression expression) {
		return switch (expression) {
		case TrueCheck always -> Optional.of(true);
		case FalseCheck never -> Optional.of(false);
		case ParenthesizedExpression parentheses -> of(parentheses.getInner());
		case NotExpression not -> of(not.getOperand()).map(value -> !value);
		case AndExpression and -> joined(and.getOperands(), false);
		case OrExpression or -> joined(or.getOperands(), true);
		case null, default -> Optional.empty();
		};
	}

	/** @param deciding the value of an operand that decides the whole: false for "and", true for "or" */
	private static Optional<Boolean> joined(List<Expression> operands, boolean deciding) {
		Set<String> positive = new HashSet<>();
		Set<String> negative = new HashSet<>();
		boolean allConstant = true;
		for (Expression operand : operands) {
			Optional<Boolean> value = of(operand);
			if (value.isPresent() && value.get() == deciding)
				return value;
			allConstant &= value.isPresent();
			Expression plain = withoutParentheses(operand);
			if (plain instanceof NotExpression not)
				negative.add(text(withoutParentheses(not.getOperand())));
			else
				positive.add(text(plain));
		}
		negative.retainAll(positive);
		if (!negative.isEmpty())
			return Optional.of(deciding);
		return allConstant ? Optional.of(!deciding) : Optional.empty();
	}

	private static Expression withoutParentheses(Expression expression) {
		Expression plain = expression;
		while (plain instanceof ParenthesizedExpression parentheses)
			plain = parentheses.getInner();
		return plain;
	}

	private static String text(Expression expression) {
		return expression == null ? "" : NodeModelUtils.getTokenText(NodeModelUtils.findActualNodeFor(expression));
	}
}
