package community.scs.workbench.policy.ide;

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
import community.scs.workbench.policy.model.Match;
import community.scs.workbench.policy.model.NotExpression;
import community.scs.workbench.policy.model.OrExpression;
import community.scs.workbench.policy.model.ParenthesizedExpression;
import community.scs.workbench.policy.model.RoleCheck;
import community.scs.workbench.policy.model.RuleCheck;
import community.scs.workbench.policy.model.Substitution;
import community.scs.workbench.policy.model.TrueCheck;
import java.util.List;
import java.util.stream.Collectors;

/** Says in words whom a rule lets pass. Markdown; long rules are cut. */
final class RuleWords {

	private static final int MAXIMAL_OPERANDS = 12;

	private RuleWords() {
	}

	static String of(Body body) {
		return switch (body) {
		case ExpressionBody text when text.getExpression() != null -> of(text.getExpression());
		case ListBody list when !list.getAlternatives().isEmpty() -> list.getAlternatives().stream()
				.limit(MAXIMAL_OPERANDS).map(RuleWords::of).collect(Collectors.joining(", or "));
		case null, default -> "everyone";
		};
	}

	private static String of(Alternative alternative) {
		return alternative.getChecks().isEmpty() ? "nobody" : joined(alternative.getChecks(), " and ");
	}

	static String of(Expression expression) {
		return switch (expression) {
		case OrExpression or -> joined(or.getOperands(), ", or ");
		case AndExpression and -> joined(and.getOperands(), " and ");
		case NotExpression not -> "not " + of(not.getOperand());
		case ParenthesizedExpression parentheses -> of(parentheses.getInner(), parentheses);
		case TrueCheck always -> "everyone";
		case FalseCheck never -> "nobody";
		case RuleCheck rule -> "whom rule `" + PolicyText.referredName(rule) + "` lets pass";
		case RoleCheck role -> "who has the role " + value(role.getRole());
		case HttpCheck http -> "whom the server at `" + http.getScheme() + ":" + PolicyText.of(http.getLocation())
				+ "` lets pass";
		case FieldCheck field -> "if `" + field.getField() + "` of the " + field.getResource() + " is `"
				+ field.getValue() + "`";
		case LiteralCheck literal -> "if " + value(literal.getMatch()) + " is `" + literal.getLiteral() + "`";
		case AttributeCheck attribute -> "whose `" + attribute.getAttribute() + "` is " + value(attribute.getMatch());
		case InvalidCheck invalid -> "nobody (not a check)";
		case null, default -> "nobody";
		};
	}

	private static String of(Expression inner, ParenthesizedExpression parentheses) {
		boolean grouped = inner instanceof OrExpression
				&& (parentheses.eContainer() instanceof AndExpression || parentheses.eContainer() instanceof NotExpression);
		return grouped ? "(" + of(inner) + ")" : of(inner);
	}

	private static String joined(List<Expression> operands, String operator) {
		String all = operands.stream().limit(MAXIMAL_OPERANDS).map(RuleWords::of).collect(Collectors.joining(operator));
		return operands.size() > MAXIMAL_OPERANDS ? all + " …" : all;
	}

	private static String value(Match match) {
		if (match != null && match.getParts().size() == 1 && match.getParts().getFirst() instanceof Substitution target)
			return "the target's `" + target.getAttribute() + "`";
		return "`" + PolicyText.of(match) + "`";
	}
}
