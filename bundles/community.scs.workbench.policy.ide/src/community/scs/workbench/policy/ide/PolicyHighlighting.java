package community.scs.workbench.policy.ide;

import community.scs.workbench.policy.model.AttributeCheck;
import community.scs.workbench.policy.model.FieldCheck;
import community.scs.workbench.policy.model.HttpCheck;
import community.scs.workbench.policy.model.LiteralCheck;
import community.scs.workbench.policy.model.PolicyPackage.Literals;
import community.scs.workbench.policy.model.RoleCheck;
import community.scs.workbench.policy.model.Rule;
import community.scs.workbench.policy.model.RuleCheck;
import community.scs.workbench.policy.model.Substitution;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.TerminalRule;
import org.eclipse.xtext.ide.editor.syntaxcoloring.DefaultSemanticHighlightingCalculator;
import org.eclipse.xtext.ide.editor.syntaxcoloring.HighlightingStyles;
import org.eclipse.xtext.ide.editor.syntaxcoloring.IHighlightedPositionAcceptor;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

/** Colours by meaning: rules, references, roles, attributes of the token and of the target. */
public class PolicyHighlighting extends DefaultSemanticHighlightingCalculator {

	private static final String REFERENCE = "reference";
	private static final String PROPERTY = "property";

	@Override
	protected void doProvideHighlightingFor(XtextResource resource, IHighlightedPositionAcceptor acceptor,
			CancelIndicator cancel) {
		for (ILeafNode leaf : resource.getParseResult().getRootNode().getLeafNodes()) {
			String style = style(leaf);
			if (style != null && leaf.getLength() > 0)
				acceptor.addPosition(leaf.getOffset(), leaf.getLength(), style);
		}
		super.doProvideHighlightingFor(resource, acceptor, cancel);
	}

	private static String style(ILeafNode leaf) {
		return switch (leaf.getGrammarElement()) {
		case TerminalRule hidden when hidden.getName().equals("COMMENT") -> HighlightingStyles.COMMENT_ID;
		case RuleCall call when call.getRule().getName().equals("DOC") -> HighlightingStyles.COMMENT_ID;
		case Keyword keyword when Character.isLetter(keyword.getValue().charAt(0)) -> HighlightingStyles.KEYWORD_ID;
		case Keyword keyword when "@!".contains(keyword.getValue()) -> HighlightingStyles.KEYWORD_ID;
		case null, default -> null;
		};
	}

	@Override
	protected boolean highlightElement(EObject element, IHighlightedPositionAcceptor acceptor, CancelIndicator cancel) {
		switch (element) {
		case Rule rule -> highlightFeature(acceptor, rule, Literals.RULE__NAME, HighlightingStyles.DEFINITION_ID);
		case RuleCheck check -> highlightFeature(acceptor, check, Literals.RULE_CHECK__RULE, REFERENCE);
		case RoleCheck check -> highlightFeature(acceptor, check, Literals.ROLE_CHECK__ROLE, HighlightingStyles.TYPE_ID);
		case AttributeCheck check -> highlightFeature(acceptor, check, Literals.ATTRIBUTE_CHECK__ATTRIBUTE, PROPERTY);
		case Substitution target -> highlightFeature(acceptor, target, Literals.SUBSTITUTION__ATTRIBUTE, PROPERTY);
		case LiteralCheck check -> highlightFeature(acceptor, check, Literals.LITERAL_CHECK__LITERAL,
				HighlightingStyles.STRING_ID);
		case FieldCheck check -> highlightFeature(acceptor, check, Literals.FIELD_CHECK__FIELD, PROPERTY);
		case HttpCheck check -> highlightFeature(acceptor, check, Literals.HTTP_CHECK__LOCATION, "link");
		default -> {
			// the text around it has its colour
		}
		}
		return false;
	}
}
