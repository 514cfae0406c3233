package community.scs.workbench.requirement.types;

import community.scs.workbench.requirement.model.Access;
import community.scs.workbench.requirement.model.Binary;
import community.scs.workbench.requirement.model.BinaryOperator;
import community.scs.workbench.requirement.model.Conversion;
import community.scs.workbench.requirement.model.Count;
import community.scs.workbench.requirement.model.ElementItself;
import community.scs.workbench.requirement.model.Expression;
import community.scs.workbench.requirement.model.Function;
import community.scs.workbench.requirement.model.NumberLiteral;
import community.scs.workbench.requirement.model.TextLiteral;
import community.scs.workbench.requirement.model.Today;
import community.scs.workbench.requirement.model.Unit;
import community.scs.workbench.requirement.observed.Context;
import community.scs.workbench.requirement.observed.Words;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EStructuralFeature;

/** The types of expressions. What does not type-check has the type it would have were its operands right, or is unknown. */
public final class Types {

	private Types() {
	}

	public static Type of(Expression expression) {
		return switch (expression) {
			case null -> Type.UNKNOWN;
			case TextLiteral text -> Type.TEXT;
			case NumberLiteral number -> number.getUnit() == Unit.DAYS ? Type.DAYS : Type.NUMBER;
			case Count count -> Type.NUMBER;
			case Today today -> Type.DATE;
			case Conversion conversion -> of(conversion.getFunction());
			case Access access -> of(access);
			case ElementItself element -> of(Context.elementType(element));
			case Binary binary -> of(binary);
			default -> Type.BOOLEAN;
		};
	}

	private static Type of(Function function) {
		return switch (function) {
			case DATE -> Type.DATE;
			case NUMBER, LENGTH -> Type.NUMBER;
			case LOWER -> Type.TEXT;
		};
	}

	private static Type of(Access access) {
		EStructuralFeature feature = access.getFeature();
		if (feature == null || feature.eIsProxy())
			return Type.UNKNOWN;
		if (Words.isMap(feature))
			return access.getKey() == null ? Type.UNKNOWN : Type.TEXT;
		if (access.getKey() != null)
			return Type.UNKNOWN;
		return feature.isMany() ? Type.LIST : of(feature.getEType());
	}

	/** The type of single values of an Ecore type. */
	public static Type of(EClassifier classifier) {
		Class<?> type = classifier == null ? null : classifier.getInstanceClass();
		if (type == String.class)
			return Type.TEXT;
		if (type == boolean.class || type == Boolean.class)
			return Type.BOOLEAN;
		if (type != null && (type.isPrimitive() || Number.class.isAssignableFrom(type)))
			return Type.NUMBER;
		return Type.UNKNOWN;
	}

	private static Type of(Binary binary) {
		return isArithmetic(binary.getOperator())
				? result(binary.getOperator(), of(binary.getLeft()), of(binary.getRight())) : Type.BOOLEAN;
	}

	static boolean isArithmetic(BinaryOperator operator) {
		return switch (operator) {
			case PLUS, MINUS, TIMES, DIVIDED_BY -> true;
			default -> false;
		};
	}

	/** The type of a calculation; unknown where the operands do not go together. */
	static Type result(BinaryOperator operator, Type left, Type right) {
		return switch (operator) {
			case PLUS -> left == Type.DATE && right == Type.DAYS ? Type.DATE : sameAmount(left, right);
			case MINUS -> left == Type.DATE && right == Type.DATE ? Type.DAYS
					: left == Type.DATE && right == Type.DAYS ? Type.DATE : sameAmount(left, right);
			case TIMES -> left == Type.DAYS && right == Type.NUMBER || left == Type.NUMBER && right == Type.DAYS
					? Type.DAYS : left == Type.NUMBER && right == Type.NUMBER ? Type.NUMBER : Type.UNKNOWN;
			case DIVIDED_BY -> right == Type.NUMBER ? sameAmount(left, left) : Type.UNKNOWN;
			default -> throw new IllegalArgumentException(operator.getLiteral());
		};
	}

	private static Type sameAmount(Type left, Type right) {
		return left == right && (left == Type.NUMBER || left == Type.DAYS) ? left : Type.UNKNOWN;
	}
}
