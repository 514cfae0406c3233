package community.scs.workbench.check;

import community.scs.workbench.requirement.model.Binary;
import community.scs.workbench.requirement.model.BinaryOperator;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Calculates with numbers, dates and days. Divisions are rounded to 34 digits; dates move by whole days, rounded down. */
final class Arithmetic {

	private static final int LONGEST = 1_000;

	private Arithmetic() {
	}

	static boolean isArithmetic(BinaryOperator operator) {
		return switch (operator) {
			case PLUS, MINUS, TIMES, DIVIDED_BY -> true;
			default -> false;
		};
	}

	static Object of(Binary binary, Object left, Object right) throws Unjudged {
		if (left == null || right == null)
			return null;
		try {
			return calculated(binary, left, right);
		} catch (ArithmeticException | DateTimeException e) {
			throw Unjudged.abort("“" + Facts.source(binary) + "” has no result", binary);
		}
	}

	private static Object calculated(Binary binary, Object left, Object right) throws Unjudged {
		BinaryOperator operator = binary.getOperator();
		if (left instanceof BigDecimal a && right instanceof BigDecimal b)
			return calculated(operator, a, b);
		if (left instanceof Days a && right instanceof Days b && operator != BinaryOperator.TIMES
				&& operator != BinaryOperator.DIVIDED_BY)
			return new Days(calculated(operator, a.count(), b.count()));
		if (left instanceof Days a && right instanceof BigDecimal b
				&& (operator == BinaryOperator.TIMES || operator == BinaryOperator.DIVIDED_BY))
			return new Days(calculated(operator, a.count(), b));
		if (left instanceof BigDecimal a && right instanceof Days b && operator == BinaryOperator.TIMES)
			return new Days(a.multiply(b.count()));
		if (left instanceof LocalDate a && right instanceof Days b && operator == BinaryOperator.PLUS)
			return a.plusDays(whole(b));
		if (left instanceof LocalDate a && right instanceof Days b && operator == BinaryOperator.MINUS)
			return a.minusDays(whole(b));
		if (left instanceof LocalDate a && right instanceof LocalDate b && operator == BinaryOperator.MINUS)
			return new Days(BigDecimal.valueOf(ChronoUnit.DAYS.between(b, a)));
		throw Unjudged.abort("“" + Facts.source(binary) + "” calculates with values that do not go together", binary);
	}

	private static BigDecimal calculated(BinaryOperator operator, BigDecimal a, BigDecimal b) {
		BigDecimal result = switch (operator) {
			case PLUS -> a.add(b);
			case MINUS -> a.subtract(b);
			case TIMES -> a.multiply(b);
			case DIVIDED_BY -> a.divide(b, MathContext.DECIMAL128);
			default -> throw new IllegalArgumentException(operator.getLiteral());
		};
		if (result.precision() > LONGEST)
			throw new ArithmeticException();
		return result;
	}

	private static long whole(Days days) {
		return days.count().setScale(0, RoundingMode.FLOOR).longValueExact();
	}
}
