package community.scs.workbench.requirement.scoping;

import community.scs.workbench.requirement.model.Access;
import community.scs.workbench.requirement.model.RequirementPackage;
import community.scs.workbench.requirement.observed.Context;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.diagnostics.Diagnostic;
import org.eclipse.xtext.diagnostics.DiagnosticMessage;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScopeProvider;

/** Says which name is unknown and which one may be meant. What follows from another unknown name is not reported. */
public class UnknownNames implements ILinkingDiagnosticMessageProvider {

	@Inject
	private IScopeProvider scopes;

	@Override
	public DiagnosticMessage getUnresolvedProxyMessage(ILinkingDiagnosticContext context) {
		EReference reference = context.getReference();
		String what = what(reference, context.getContext());
		if (what == null)
			return null;
		String nearest = Nearest.to(context.getLinkText(),
				scopes.getScope(context.getContext(), reference).getAllElements(), this::name);
		String message = "There is no " + what + " “" + context.getLinkText() + "”"
				+ (nearest == null ? "." : "; “" + nearest + "” is one.");
		return new DiagnosticMessage(message, Severity.ERROR, Diagnostic.LINKING_DIAGNOSTIC,
				nearest == null ? new String[0] : new String[] { nearest });
	}

	private String name(IEObjectDescription description) {
		return description.getName().toString();
	}

	private static String what(EReference reference, EObject context) {
		if (reference == RequirementPackage.Literals.ACCESS__FEATURE)
			return feature(context);
		if (reference == RequirementPackage.Literals.ACCESS__VARIABLE)
			return "object named with “as”";
		if (reference == RequirementPackage.Literals.GOVERNED__ITEMS
				|| reference == RequirementPackage.Literals.GOVERNED__COLLECTION)
			return "kind of metadata";
		if (reference == RequirementPackage.Literals.SELECTION__COLLECTION)
			return "kind of observed object";
		return reference.getEReferenceType().getName().toLowerCase(Locale.ROOT);
	}

	private static String feature(EObject context) {
		EClassifier type = context instanceof Access access && access.getVariable() != null
				? Context.elementType(access.getVariable()) : Context.elementType(context);
		return type == null || type.eIsProxy() ? null : "feature of " + type.getName();
	}
}
