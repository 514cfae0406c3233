package community.scs.workbench.check;

import community.scs.workbench.requirement.model.Access;
import community.scs.workbench.requirement.model.Binary;
import community.scs.workbench.requirement.model.BooleanLiteral;
import community.scs.workbench.requirement.model.Conversion;
import community.scs.workbench.requirement.model.Count;
import community.scs.workbench.requirement.model.ElementItself;
import community.scs.workbench.requirement.model.Expression;
import community.scs.workbench.requirement.model.NumberLiteral;
import community.scs.workbench.requirement.model.TextLiteral;
import community.scs.workbench.requirement.model.Today;
import community.scs.workbench.requirement.observed.ItemValues;
import community.scs.workbench.requirement.observed.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * Evaluates expressions that are no conditions. Values are String, BigDecimal, Boolean, LocalDate, {@link Days} and lists
 * of these; null stands for what is not set, and for whatever is calculated from it.
 */
final class Values {

	private Values() {
	}

	static Object of(Expression expression, Scope scope) throws Unjudged {
		return switch (expression) {
			case TextLiteral text -> text.getValue();
			case NumberLiteral number -> literal(number);
			case BooleanLiteral bool -> bool.isValue();
			case Today today -> scope.today();
			case ElementItself element -> plain(scope.element());
			case Access access -> access(access, scope);
			case Count count -> BigDecimal.valueOf(Selections.of(count.getSelection(), scope).size());
			case Conversion conversion -> converted(conversion, of(conversion.getOperand(), scope));
			case Binary binary when Arithmetic.isArithmetic(binary.getOperator()) -> Arithmetic.of(binary,
					of(binary.getLeft(), scope), of(binary.getRight(), scope));
			case null -> throw Unjudged.abort("the requirement is incomplete", null);
			default -> Conditions.decide(expression, scope).holds();
		};
	}

	private static Object literal(NumberLiteral number) {
		return switch (number.getUnit()) {
			case NONE -> number.getValue();
			case MIB -> number.getValue().multiply(BigDecimal.valueOf(1L << 20));
			case GIB -> number.getValue().multiply(BigDecimal.valueOf(1L << 30));
			case DAYS -> new Days(number.getValue());
		};
	}

	private static Object access(Access access, Scope scope) throws Unjudged {
		EStructuralFeature feature = access.getFeature();
		Object owner = access.getVariable() == null ? scope.element() : scope.element(access.getVariable());
		if (!(owner instanceof EObject object) || feature == null || feature.eIsProxy()
				|| !feature.getEContainingClass().isSuperTypeOf(object.eClass()))
			throw Unjudged.abort("“" + Facts.source(access) + "” is not known of " + Facts.object(owner), access);
		if (!Words.isMap(feature))
			return plain(object.eGet(feature));
		return entry((List<?>) object.eGet(feature), access.getKey());
	}

	private static Object entry(List<?> entries, String key) {
		for (Object entry : entries)
			if (entry instanceof Map.Entry<?, ?> e && Objects.equals(e.getKey(), key))
				return e.getValue();
		return null;
	}

	private static Object plain(Object value) {
		return switch (value) {
			case Byte n -> BigDecimal.valueOf(n);
			case Short n -> BigDecimal.valueOf(n);
			case Integer n -> BigDecimal.valueOf(n);
			case Long n -> BigDecimal.valueOf(n);
			case Double n -> BigDecimal.valueOf(n);
			case Float n -> BigDecimal.valueOf(n);
			case null -> null;
			default -> value;
		};
	}

	private static Object converted(Conversion conversion, Object value) throws Unjudged {
		return switch (value) {
			case null -> null;
			case List<?> list -> BigDecimal.valueOf(list.size());
			case String text -> switch (conversion.getFunction()) {
				case DATE -> ItemValues.date(text).orElse(null);
				case NUMBER -> ItemValues.number(text).orElse(null);
				case LENGTH -> BigDecimal.valueOf(text.codePointCount(0, text.length()));
				case LOWER -> text.toLowerCase(Locale.ROOT);
			};
			default -> throw Unjudged.abort("“" + Facts.source(conversion) + "” needs a text", conversion);
		};
	}
}
