package community.scs.workbench.policy.language.tests;

import community.scs.workbench.policy.PolicyText;
import community.scs.workbench.policy.model.Alternative;
import community.scs.workbench.policy.model.AndExpression;
import community.scs.workbench.policy.model.AttributeCheck;
import community.scs.workbench.policy.model.Body;
import community.scs.workbench.policy.model.Expression;
import community.scs.workbench.policy.model.ExpressionBody;
import community.scs.workbench.policy.model.FalseCheck;
import community.scs.workbench.policy.model.FieldCheck;
import community.scs.workbench.policy.model.HttpCheck;
import community.scs.workbench.policy.model.InvalidCheck;
import community.scs.workbench.policy.model.ListBody;
import community.scs.workbench.policy.model.LiteralCheck;
import community.scs.workbench.policy.model.NotExpression;
import community.scs.workbench.policy.model.OrExpression;
import community.scs.workbench.policy.model.ParenthesizedExpression;
import community.scs.workbench.policy.model.RoleCheck;
import community.scs.workbench.policy.model.RuleCheck;
import community.scs.workbench.policy.model.TrueCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Prints a tree as oslo.policy prints its own. */
final class Printer {

	private Printer() {
	}

	static String print(Body body) {
		if (body instanceof ListBody list)
			return list.getAlternatives().isEmpty() ? "@" : alternatives(list.getAlternatives());
		return body instanceof ExpressionBody text && text.getExpression() != null ? print(text.getExpression()) : "@";
	}

	private static String alternatives(List<Alternative> alternatives) {
		List<String> filled = alternatives.stream().filter(a -> !a.getChecks().isEmpty())
				.map(a -> a.getChecks().size() == 1 ? print(a.getChecks().getFirst()) : join(a.getChecks(), " and "))
				.toList();
		return filled.isEmpty() ? "!" : filled.size() == 1 ? filled.getFirst() : "(" + String.join(" or ", filled) + ")";
	}

	private static String join(List<Expression> operands, String operator) {
		return operands.stream().map(Printer::print).collect(Collectors.joining(operator, "(", ")"));
	}

	static String print(Expression expression) {
		return switch (expression) {
		case OrExpression or -> or(or);
		case AndExpression and -> join(and.getOperands(), " and ");
		case NotExpression not -> "not " + print(not.getOperand());
		case ParenthesizedExpression parentheses -> print(parentheses.getInner());
		case TrueCheck always -> "@";
		case FalseCheck never -> "!";
		case RuleCheck rule -> "rule:" + PolicyText.referredName(rule);
		case RoleCheck role -> "role:" + PolicyText.of(role.getRole());
		case HttpCheck http -> http.getScheme() + ":" + PolicyText.of(http.getLocation());
		case FieldCheck field -> "field:" + field.getResource() + ":" + field.getField() + "=" + field.getValue();
		case LiteralCheck literal -> literal.getLiteral() + ":" + PolicyText.of(literal.getMatch());
		case AttributeCheck attribute -> attribute.getAttribute() + ":" + PolicyText.of(attribute.getMatch());
		case InvalidCheck invalid -> "invalid " + invalid.getText();
		default -> throw new IllegalArgumentException(expression.toString());
		};
	}

	/**
	 * oslo.policy adds what follows to the last operand of an "or" if that is an "and", even one in parentheses:
	 * {@code x or (a and b) and c} prints as {@code (x or (a and b and c))}.
	 */
	private static String or(OrExpression or) {
		List<String> operands = new ArrayList<>();
		for (Expression operand : or.getOperands())
			if (operands.isEmpty() || !(operand instanceof AndExpression and))
				operands.add(print(operand));
			else
				operands.add(join(flattened(and), " and "));
		return operands.stream().collect(Collectors.joining(" or ", "(", ")"));
	}

	private static List<Expression> flattened(AndExpression and) {
		Expression first = and.getOperands().getFirst();
		while (first instanceof ParenthesizedExpression parentheses)
			first = parentheses.getInner();
		if (!(first instanceof AndExpression inner))
			return and.getOperands();
		List<Expression> all = new ArrayList<>(inner.getOperands());
		all.addAll(and.getOperands().subList(1, and.getOperands().size()));
		return all;
	}
}
