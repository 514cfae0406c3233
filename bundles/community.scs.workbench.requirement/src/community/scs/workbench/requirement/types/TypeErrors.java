package community.scs.workbench.requirement.types;

import community.scs.workbench.requirement.model.Access;
import community.scs.workbench.requirement.model.Binary;
import community.scs.workbench.requirement.model.Conversion;
import community.scs.workbench.requirement.model.Distinct;
import community.scs.workbench.requirement.model.ElementItself;
import community.scs.workbench.requirement.model.Expression;
import community.scs.workbench.requirement.model.Function;
import community.scs.workbench.requirement.model.IsSet;
import community.scs.workbench.requirement.model.Matching;
import community.scs.workbench.requirement.model.Not;
import community.scs.workbench.requirement.model.OneOf;
import community.scs.workbench.requirement.model.Quantified;
import community.scs.workbench.requirement.model.Quantifier;
import community.scs.workbench.requirement.observed.Context;
import community.scs.workbench.requirement.observed.Words;
import java.util.function.BiConsumer;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Finds where the operands of one expression have the wrong type; reports the operand and what is wrong with it. */
public final class TypeErrors {

	private final BiConsumer<EObject, String> report;

	public TypeErrors(BiConsumer<EObject, String> report) {
		this.report = report;
	}

	/** Looks at the operands of this expression, not into them. */
	public void check(Expression expression) {
		switch (expression) {
			case Binary binary -> checkBinary(binary);
			case Not not -> expect(not.getOperand(), Type.BOOLEAN);
			case Matching matching -> expect(matching.getOperand(), Type.TEXT);
			case OneOf oneOf -> oneOf.getOptions().forEach(option -> checkEqual(oneOf.getOperand(), option));
			case IsSet isSet -> checkSettable(isSet);
			case Quantified quantified -> checkQuantified(quantified);
			case Distinct distinct -> distinct.getKeys().forEach(this::expectSingle);
			case Conversion conversion -> checkConversion(conversion);
			case Access access -> checkAccess(access);
			case ElementItself element -> checkElement(element);
			default -> {
				// the other expressions have no operands
			}
		}
	}

	/** Reports an expression that is not a condition where one is needed. */
	public void expectCondition(Expression expression) {
		expect(expression, Type.BOOLEAN);
	}

	private void checkBinary(Binary binary) {
		Expression left = binary.getLeft();
		Expression right = binary.getRight();
		switch (binary.getOperator()) {
			case AND, OR, IMPLIES -> {
				expect(left, Type.BOOLEAN);
				expect(right, Type.BOOLEAN);
			}
			case EQUAL, NOT_EQUAL -> checkEqual(left, right);
			case LESS, AT_MOST, GREATER, AT_LEAST -> checkOrdered(left, right);
			case CONTAINS -> {
				if (Types.of(left) != Type.LIST)
					expect(left, Type.TEXT);
				expect(right, Type.TEXT);
			}
			case STARTS_WITH -> {
				expect(left, Type.TEXT);
				expect(right, Type.TEXT);
			}
			case PLUS, MINUS, TIMES, DIVIDED_BY -> checkCalculation(binary);
		}
	}

	private void checkEqual(Expression left, Expression right) {
		expectSingle(left);
		expectSingle(right);
		if (!Types.of(left).agrees(Types.of(right)) && isSingle(left) && isSingle(right))
			report.accept(right, "This is " + Types.of(right).words() + ", but it is compared with "
					+ Types.of(left).words() + ".");
	}

	private void checkOrdered(Expression left, Expression right) {
		if (Types.of(left) == Type.TEXT)
			report.accept(left, "A text has no order; turn it into a number with number(…) or a date with date(…).");
		else if (Types.of(left) == Type.BOOLEAN)
			report.accept(left, "A condition has no order.");
		else
			checkEqual(left, right);
	}

	private void checkCalculation(Binary binary) {
		Type left = Types.of(binary.getLeft());
		Type right = Types.of(binary.getRight());
		if (left != Type.UNKNOWN && right != Type.UNKNOWN
				&& Types.result(binary.getOperator(), left, right) == Type.UNKNOWN)
			report.accept(binary, "“" + binary.getOperator().getLiteral() + "” cannot calculate with " + left.words()
					+ " and " + right.words() + ".");
	}

	private void checkSettable(IsSet isSet) {
		if (!(isSet.getOperand() instanceof Access))
			report.accept(isSet.getOperand(), "Only a feature or an item of an object can be set or not set.");
	}

	private void checkQuantified(Quantified quantified) {
		if (quantified.getQuantifier() == Quantifier.EVERY && quantified.getBody() == null)
			report.accept(quantified, "Say with “has” what every selected object has to show.");
		if (quantified.getBody() != null)
			expect(quantified.getBody(), Type.BOOLEAN);
	}

	private void checkConversion(Conversion conversion) {
		boolean list = conversion.getFunction() == Function.LENGTH && Types.of(conversion.getOperand()) == Type.LIST;
		if (!list)
			expect(conversion.getOperand(), Type.TEXT);
	}

	private void checkAccess(Access access) {
		EStructuralFeature feature = access.getFeature();
		if (feature == null || feature.eIsProxy())
			return;
		if (Words.isMap(feature) && access.getKey() == null)
			report.accept(access, "Name the item after “" + Words.of(feature) + "”.");
		if (!Words.isMap(feature) && access.getKey() != null)
			report.accept(access, "“" + feature.getName() + "” is no map; an item cannot follow it.");
	}

	private void checkElement(ElementItself element) {
		if (Context.elementType(element) instanceof EClass)
			report.accept(element, "“it” stands for a plain value; name a feature of the object.");
	}

	private void expectSingle(Expression expression) {
		if (!isSingle(expression))
			report.accept(expression, "A list cannot be compared as a whole; use “contains” or “some … has it = …”.");
	}

	private static boolean isSingle(Expression expression) {
		return Types.of(expression) != Type.LIST;
	}

	private void expect(Expression expression, Type expected) {
		Type type = Types.of(expression);
		if (expression != null && !type.agrees(expected))
			report.accept(expression, "This is " + type.words() + ", but " + expected.words() + " is needed here.");
	}
}
