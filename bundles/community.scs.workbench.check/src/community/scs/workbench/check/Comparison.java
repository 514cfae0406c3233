package community.scs.workbench.check;

import community.scs.workbench.requirement.model.Binary;
import community.scs.workbench.requirement.model.BinaryOperator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Compares values that are set. */
final class Comparison {

	private Comparison() {
	}

	static boolean holds(Binary binary, Object left, Object right) throws Unjudged {
		return switch (binary.getOperator()) {
			case EQUAL -> equal(left, right);
			case NOT_EQUAL -> !equal(left, right);
			case LESS -> order(binary, left, right) < 0;
			case AT_MOST -> order(binary, left, right) <= 0;
			case GREATER -> order(binary, left, right) > 0;
			case AT_LEAST -> order(binary, left, right) >= 0;
			case CONTAINS -> left instanceof List<?> list ? list.contains(right)
					: left instanceof String text && right instanceof String part && text.contains(part);
			case STARTS_WITH -> left instanceof String text && right instanceof String start && text.startsWith(start);
			default -> throw new IllegalArgumentException(binary.getOperator().getLiteral());
		};
	}

	static boolean holds(BinaryOperator operator, BigDecimal left, BigDecimal right) {
		int order = left.compareTo(right);
		return switch (operator) {
			case EQUAL -> order == 0;
			case NOT_EQUAL -> order != 0;
			case LESS -> order < 0;
			case AT_MOST -> order <= 0;
			case GREATER -> order > 0;
			case AT_LEAST -> order >= 0;
			default -> throw new IllegalArgumentException(operator.getLiteral());
		};
	}

	/** Numbers are equal by value: 1 and 1.0 are. */
	static boolean equal(Object left, Object right) {
		return left instanceof BigDecimal a && right instanceof BigDecimal b ? a.compareTo(b) == 0
				: left instanceof Days a && right instanceof Days b ? a.compareTo(b) == 0 : left.equals(right);
	}

	private static int order(Binary binary, Object left, Object right) throws Unjudged {
		if (left instanceof BigDecimal a && right instanceof BigDecimal b)
			return a.compareTo(b);
		if (left instanceof Days a && right instanceof Days b)
			return a.compareTo(b);
		if (left instanceof LocalDate a && right instanceof LocalDate b)
			return a.compareTo(b);
		throw Unjudged.abort("“" + Facts.source(binary) + "” compares values that have no order", binary);
	}
}
