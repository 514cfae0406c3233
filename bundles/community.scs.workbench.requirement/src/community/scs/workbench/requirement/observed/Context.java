package community.scs.workbench.requirement.observed;

import community.scs.workbench.observation.model.ObservationPackage;
import community.scs.workbench.requirement.model.Distinct;
import community.scs.workbench.requirement.model.Quantified;
import community.scs.workbench.requirement.model.RequirementPackage;
import community.scs.workbench.requirement.model.Selection;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;

/** Which element of a recording an expression speaks of: that of the innermost selection around it. */
public final class Context {

	private Context() {
	}

	/** The selections whose elements an expression can name, innermost first. */
	public static List<Selection> selections(EObject expression) {
		List<Selection> selections = new ArrayList<>();
		for (EObject inner = expression; inner.eContainer() != null; inner = inner.eContainer()) {
			Selection selection = opened(inner);
			if (selection != null)
				selections.add(selection);
		}
		return selections;
	}

	private static Selection opened(EObject inner) {
		EObject container = inner.eContainer();
		return switch (container) {
			case Selection selection -> selection;
			case Quantified quantified when inner == quantified.getBody() -> quantified.getSelection();
			case Distinct distinct when inner != distinct.getSelection() -> distinct.getSelection();
			default -> null;
		};
	}

	/**
	 * The type of the element that an expression would speak of if it were written at the end of an unfinished one, as
	 * content assist needs it.
	 */
	public static EClassifier elementTypeAfter(EObject unfinished) {
		Selection selection = openedBy(unfinished);
		return selection == null ? elementType(unfinished) : elementType(selection);
	}

	/** The selections that an expression at the end of an unfinished one could name, innermost first. */
	public static List<Selection> selectionsAfter(EObject unfinished) {
		List<Selection> selections = selections(unfinished);
		Selection selection = openedBy(unfinished);
		if (selection != null && !selections.contains(selection))
			selections.addFirst(selection);
		return selections;
	}

	private static Selection openedBy(EObject unfinished) {
		return switch (unfinished) {
			case Selection selection -> selection;
			case Quantified quantified -> quantified.getSelection();
			case Distinct distinct -> distinct.getSelection();
			default -> null;
		};
	}

	/**
	 * The type of the element that a feature without variable belongs to: a class of the observation model, a data type
	 * where the collection holds plain values, or null where the collection is unknown.
	 */
	public static EClassifier elementType(EObject expression) {
		List<Selection> selections = selections(expression);
		if (!selections.isEmpty())
			return elementType(selections.getFirst());
		return isSample(expression) ? ObservationPackage.Literals.GUEST : ObservationPackage.Literals.RECORDING;
	}

	/** The classes whose collections can be selected from at an expression, innermost first. */
	public static List<EClass> selectable(EObject expression) {
		List<EClass> classes = new ArrayList<>();
		for (Selection selection : selections(expression))
			if (elementType(selection) instanceof EClass type)
				classes.add(type);
		if (isSample(expression))
			classes.add(ObservationPackage.Literals.GUEST);
		classes.add(ObservationPackage.Literals.RECORDING);
		return classes;
	}

	/** The type of the selected elements; null where the collection is unknown. */
	public static EClassifier elementType(Selection selection) {
		return selection.getCollection() == null ? null : selection.getCollection().getEType();
	}

	private static boolean isSample(EObject expression) {
		for (EObject inner = expression; inner != null; inner = inner.eContainer())
			if (inner.eContainingFeature() == RequirementPackage.Literals.VOCABULARY_REQUIREMENT__SAMPLE)
				return true;
		return false;
	}
}
