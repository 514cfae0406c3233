package community.scs.workbench.requirement.scoping;

import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.observation.model.ObservationPackage;
import community.scs.workbench.requirement.model.Access;
import community.scs.workbench.requirement.model.Governed;
import community.scs.workbench.requirement.model.RequirementPackage;
import community.scs.workbench.requirement.model.Selection;
import community.scs.workbench.requirement.observed.Context;
import community.scs.workbench.requirement.observed.Words;
import community.scs.workbench.requirement.quotes.Quotes;
import community.scs.workbench.requirement.quotes.StatementScope;
import java.util.List;
import java.util.function.Function;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.SimpleScope;

/** Words for observed things come from the observation model, by the element that an expression speaks of. */
public class RequirementsScopeProvider extends AbstractRequirementsScopeProvider {

	@Override
	public IScope getScope(EObject context, EReference reference) {
		if (reference == RequirementPackage.Literals.SELECTION__COLLECTION)
			return scope(collections(context instanceof Selection s ? s.eContainer() : context), Words::of);
		if (reference == RequirementPackage.Literals.ACCESS__FEATURE)
			return scope(accessible(context), f -> Words.isMap(f) ? Words.of(f) : f.getName());
		if (reference == RequirementPackage.Literals.ACCESS__VARIABLE)
			return variables(context);
		if (reference == RequirementPackage.Literals.GOVERNED__COLLECTION)
			return scope(governable(), Words::of);
		if (reference == RequirementPackage.Literals.GOVERNED__ITEMS)
			return maps(context);
		if (reference == RequirementPackage.Literals.QUOTE__STATEMENT)
			return statements(context);
		if (reference == RequirementPackage.Literals.QUOTE__DOCUMENT
				|| reference == RequirementPackage.Literals.STANDARD__DOCUMENT)
			return new FileNameScope(super.getScope(context, reference));
		if (reference == RequirementPackage.Literals.ROLE_EXPECTATION__POLICY)
			return PolicyScope.ofPolicies(context.eResource());
		if (reference == RequirementPackage.Literals.ROLE_EXPECTATION__DEFAULTS)
			return PolicyScope.ofDefaults(context.eResource());
		return super.getScope(context, reference);
	}

	private static List<EStructuralFeature> collections(EObject context) {
		return Context.selectable(context).stream().flatMap(c -> c.getEAllStructuralFeatures().stream())
				.filter(Words::isCollection).filter(RequirementsScopeProvider::isFact).toList();
	}

	/** What a recording says about itself is no fact about the cloud. */
	private static boolean isFact(EStructuralFeature feature) {
		return feature != ObservationPackage.Literals.RECORDING__COVERAGE;
	}

	private static List<EStructuralFeature> accessible(EObject context) {
		return !(elementType(context) instanceof EClass c) ? List.of() : c.getEAllStructuralFeatures().stream()
				.filter(f -> !(f instanceof EReference) || Words.isMap(f)).toList();
	}

	private static EClassifier elementType(EObject context) {
		if (!(context instanceof Access access))
			return Context.elementTypeAfter(context);
		return access.getVariable() == null ? Context.elementType(access) : Context.elementType(access.getVariable());
	}

	private static List<EStructuralFeature> governable() {
		return ObservationPackage.Literals.RECORDING.getEAllReferences().stream().filter(Words::isCollection)
				.filter(r -> r.getEReferenceType().getEAllReferences().stream().anyMatch(Words::isMap))
				.map(EStructuralFeature.class::cast).toList();
	}

	private static IScope maps(EObject context) {
		if (!(context instanceof Governed governed) || governed.getCollection() == null
				|| !(governed.getCollection().getEType() instanceof EClass type))
			return IScope.NULLSCOPE;
		return new SimpleScope(type.getEAllReferences().stream().filter(Words::isMap)
				.map(r -> EObjectDescription.create(QualifiedName.create(r.getName()), r)).toList());
	}

	private static IScope statements(EObject context) {
		StandardsDocument document = Quotes.document(context);
		return document == null ? IScope.NULLSCOPE : new StatementScope(document);
	}

	private static IScope variables(EObject context) {
		List<Selection> selections = context instanceof Access ? Context.selections(context)
				: Context.selectionsAfter(context);
		return new SimpleScope(selections.stream().filter(s -> s.getName() != null)
				.map(s -> EObjectDescription.create(QualifiedName.create(s.getName()), s)).toList());
	}

	private static IScope scope(List<EStructuralFeature> features, Function<EStructuralFeature, String> word) {
		return new SimpleScope(features.stream()
				.map(f -> EObjectDescription.create(QualifiedName.create(word.apply(f)), f)).toList());
	}
}
