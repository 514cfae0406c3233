package community.scs.workbench.requirement.ide;

import community.scs.workbench.requirement.model.Access;
import community.scs.workbench.requirement.model.CpuInstructions;
import community.scs.workbench.requirement.model.Governed;
import community.scs.workbench.requirement.model.GuestServiceState;
import community.scs.workbench.requirement.model.ItemExpectation;
import community.scs.workbench.requirement.model.ItemsRule;
import community.scs.workbench.requirement.model.Named;
import community.scs.workbench.requirement.model.Permission;
import community.scs.workbench.requirement.model.Persona;
import community.scs.workbench.requirement.model.Quote;
import community.scs.workbench.requirement.model.RequirementPackage.Literals;
import community.scs.workbench.requirement.model.Requirement;
import community.scs.workbench.requirement.model.RoleExpectation;
import community.scs.workbench.requirement.model.Selection;
import community.scs.workbench.requirement.model.Standard;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ide.editor.syntaxcoloring.DefaultSemanticHighlightingCalculator;
import org.eclipse.xtext.ide.editor.syntaxcoloring.HighlightingStyles;
import org.eclipse.xtext.ide.editor.syntaxcoloring.IHighlightedPositionAcceptor;
import org.eclipse.xtext.util.CancelIndicator;

/** Colours by meaning: what is declared, what is observed, what is referred to. */
public class RequirementHighlighting extends DefaultSemanticHighlightingCalculator {

	private static final String PROPERTY = "property";
	private static final String REFERENCE = "reference";
	private static final String LINK = "link";

	@Override
	protected boolean highlightElement(EObject element, IHighlightedPositionAcceptor acceptor, CancelIndicator cancel) {
		if (element instanceof Named named)
			highlightFeature(acceptor, named, Literals.NAMED__NAME, HighlightingStyles.DEFINITION_ID);
		if (element instanceof Requirement requirement)
			highlightFeature(acceptor, requirement, Literals.REQUIREMENT__LEVEL, switch (requirement.getLevel()) {
				case MUST -> "level.must";
				case SHOULD -> "level.should";
				case MAY -> "level.may";
			});
		switch (element) {
			case Standard standard -> highlightFeature(acceptor, standard, Literals.STANDARD__DOCUMENT, LINK);
			case Quote quote -> {
				highlightFeature(acceptor, quote, Literals.QUOTE__STATEMENT, HighlightingStyles.STRING_ID);
				highlightFeature(acceptor, quote, Literals.QUOTE__DOCUMENT, LINK);
			}
			case Selection selection -> highlightFeature(acceptor, selection, Literals.SELECTION__COLLECTION,
					HighlightingStyles.TYPE_ID);
			case Access access -> {
				highlightFeature(acceptor, access, Literals.ACCESS__FEATURE, PROPERTY);
				highlightFeature(acceptor, access, Literals.ACCESS__KEY, PROPERTY);
				highlightFeature(acceptor, access, Literals.ACCESS__VARIABLE, REFERENCE);
			}
			case Governed governed -> {
				highlightFeature(acceptor, governed, Literals.GOVERNED__COLLECTION, HighlightingStyles.TYPE_ID);
				highlightFeature(acceptor, governed, Literals.GOVERNED__ITEMS, PROPERTY);
			}
			case GuestServiceState state -> highlightFeature(acceptor, state, Literals.GUEST_SERVICE_STATE__SERVICE, PROPERTY);
			case CpuInstructions cpu -> highlightFeature(acceptor, cpu, Literals.CPU_INSTRUCTIONS__FLAGS, PROPERTY);
			case ItemExpectation item -> highlightFeature(acceptor, item, Literals.ITEM_EXPECTATION__KEY, PROPERTY);
			case ItemsRule rule -> highlightFeature(acceptor, rule, Literals.ITEMS_RULE__NAMESPACE, REFERENCE);
			case Persona persona -> highlightFeature(acceptor, persona, Literals.PERSONA__ROLES, HighlightingStyles.TYPE_ID);
			case RoleExpectation roles -> {
				highlightFeature(acceptor, roles, Literals.ROLE_EXPECTATION__POLICY, LINK);
				highlightFeature(acceptor, roles, Literals.ROLE_EXPECTATION__DEFAULTS, LINK);
			}
			case Permission permission -> {
				highlightFeature(acceptor, permission, Literals.PERMISSION__PERSONA, REFERENCE);
				highlightFeature(acceptor, permission, Literals.PERMISSION__OPERATIONS, "function");
				highlightFeature(acceptor, permission, Literals.PERMISSION__ASSIGNED, HighlightingStyles.TYPE_ID);
			}
			default -> {
				// the tokens have their colours
			}
		}
		return false;
	}
}
