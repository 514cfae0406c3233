package community.scs.workbench.requirement.scoping;

import com.google.inject.Inject;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Statement;
import community.scs.workbench.requirement.model.Access;
import community.scs.workbench.requirement.model.Quote;
import community.scs.workbench.requirement.model.RequirementPackage;
import community.scs.workbench.requirement.observed.Context;
import community.scs.workbench.requirement.quotes.Quotes;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.diagnostics.DiagnosticMessage;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScopeProvider;

/** Says which name is unknown and which one may be meant. What follows from another unknown name is not reported. */
public class UnknownNames implements ILinkingDiagnosticMessageProvider {

	/** A quote matches no statement of its document; the data of the issue is the text of the nearest one, if any. */
	public static final String SUSPECT = "community.scs.workbench.requirement.suspect";

	/** A quote that says nowhere which document it is from. */
	public static final String NO_DOCUMENT = "community.scs.workbench.requirement.no-document";

	/** No other thing has the name; the data of the issue is the nearest name, if any. */
	public static final String UNKNOWN_NAME = "community.scs.workbench.requirement.unknown-name";

	/** No document has the name; the data of the issue is the nearest name, if any. */
	public static final String UNKNOWN_DOCUMENT = "community.scs.workbench.requirement.unknown-document";

	@Inject
	private IScopeProvider scopes;

	@Override
	public DiagnosticMessage getUnresolvedProxyMessage(ILinkingDiagnosticContext context) {
		EReference reference = context.getReference();
		if (reference == RequirementPackage.Literals.QUOTE__STATEMENT)
			return quoted((Quote) context.getContext(), context.getLinkText());
		String what = what(reference, context.getContext());
		if (what == null)
			return null;
		String nearest = Nearest.to(context.getLinkText(),
				scopes.getScope(context.getContext(), reference).getAllElements(), this::name);
		String message = "There is no " + what + " “" + context.getLinkText() + "”"
				+ (nearest == null ? "." : "; “" + nearest + "” is one.");
		return new DiagnosticMessage(message, Severity.ERROR, isDocument(reference) ? UNKNOWN_DOCUMENT : UNKNOWN_NAME,
				nearest == null ? new String[0] : new String[] { nearest });
	}

	private static DiagnosticMessage quoted(Quote quote, String quoted) {
		StandardsDocument document = Quotes.document(quote);
		if (document == null)
			return Quotes.namesDocument(quote) ? null : new DiagnosticMessage(
					"Say with “in” which document this is quoted from.", Severity.ERROR, NO_DOCUMENT);
		Optional<Statement> nearest = Quotes.nearest(quoted, document);
		String message = document.name() + " has no statement with these words"
				+ nearest.map(s -> " any more; nearest is: “" + s.text() + "”").orElse(".");
		return new DiagnosticMessage(message, Severity.WARNING, SUSPECT,
				nearest.map(s -> new String[] { s.text() }).orElse(new String[0]));
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
		if (reference == RequirementPackage.Literals.ROLE_EXPECTATION__POLICY)
			return "policy file";
		if (reference == RequirementPackage.Literals.ROLE_EXPECTATION__DEFAULTS)
			return "catalogue of defaults";
		if (isDocument(reference))
			return "standards document";
		return reference.getEReferenceType().getName().toLowerCase(Locale.ROOT);
	}

	private static boolean isDocument(EReference reference) {
		return reference == RequirementPackage.Literals.QUOTE__DOCUMENT || reference == RequirementPackage.Literals.STANDARD__DOCUMENT;
	}

	private static String feature(EObject context) {
		EClassifier type = context instanceof Access access && access.getVariable() != null
				? Context.elementType(access.getVariable()) : Context.elementType(context);
		return type == null || type.eIsProxy() ? null : "feature of " + type.getName();
	}
}
