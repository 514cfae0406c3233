package community.scs.workbench.check;

import community.scs.workbench.requirement.model.Access;
import community.scs.workbench.requirement.model.ElementItself;
import community.scs.workbench.requirement.model.Expression;
import community.scs.workbench.requirement.model.NumberLiteral;
import community.scs.workbench.requirement.model.TextLiteral;
import community.scs.workbench.requirement.model.BooleanLiteral;
import java.math.BigDecimal;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Puts values into words. */
final class Facts {

	private static final int LONGEST = 80;

	private Facts() {
	}

	/** {@code min_disk is 5}, {@code image_source is not set}. */
	static String of(Expression expression, Object value) {
		return name(expression) + (value == null ? " is not set" : " is " + value(value));
	}

	/** Both sides of a comparison; what is written out in the requirement needs no words. */
	static String of(Expression left, Object leftValue, Expression right, Object rightValue) {
		if (isLiteral(right))
			return of(left, leftValue);
		return isLiteral(left) ? of(right, rightValue) : of(left, leftValue) + ", " + of(right, rightValue);
	}

	/** Two facts as one, unless that says the same twice or gets too long to read. */
	static String both(String one, String other) {
		return one.contains(other) || one.length() + other.length() > 2 * LONGEST ? one : one + " and " + other;
	}

	static String object(Object element) {
		return "“" + shortened(ObservedObject.of(element).name()) + "”";
	}

	static String value(Object value) {
		return switch (value) {
			case String text -> "“" + shortened(text) + "”";
			case BigDecimal number -> number.stripTrailingZeros().toPlainString();
			case Days days -> value(days.count()) + " days";
			default -> shortened(String.valueOf(value));
		};
	}

	/** As the author wrote it, on one line. */
	static String source(EObject element) {
		ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
		return node == null ? "" : shortened(NodeModelUtils.getTokenText(node).replaceAll("\\s+", " "));
	}

	private static String name(Expression expression) {
		return switch (expression) {
			case Access access when access.getKey() != null -> access.getKey();
			case Access access -> access.getFeature().getName();
			case ElementItself element -> "it";
			default -> source(expression);
		};
	}

	private static boolean isLiteral(Expression expression) {
		return expression instanceof TextLiteral || expression instanceof NumberLiteral
				|| expression instanceof BooleanLiteral;
	}

	private static String shortened(String text) {
		return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
	}
}
