package community.scs.workbench.requirement.ide;

import com.google.inject.Inject;
import community.scs.workbench.requirement.validation.Replacement;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.documentation.IEObjectDocumentationProvider;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IdeCrossrefProposalProvider;
import org.eclipse.xtext.resource.IEObjectDescription;

/** Proposes what can be referred to: quoted where the grammar wants quotes, with its documentation. */
public class RequirementReferences extends IdeCrossrefProposalProvider {

	private static final int SHOWN = 60;

	@Inject
	private IEObjectDocumentationProvider documentation;

	@Override
	protected ContentAssistEntry createProposal(IEObjectDescription candidate, CrossReference reference,
			ContentAssistContext context) {
		String name = getQualifiedNameConverter().toString(candidate.getName());
		String proposal = isQuoted(reference) ? Replacement.quote(name) : name;
		return getProposalCreator().createProposal(proposal, context, ContentAssistEntry.KIND_REFERENCE, entry -> {
			entry.setSource(candidate);
			entry.setLabel(name.length() > SHOWN ? name.substring(0, SHOWN) + "…" : name);
			entry.setDocumentation(documentation(candidate, context));
		});
	}

	private static boolean isQuoted(CrossReference reference) {
		return reference.getTerminal() instanceof RuleCall call && GrammarUtil.isTerminalRuleCall(call)
				&& call.getRule().getName().equals("STRING");
	}

	private String documentation(IEObjectDescription candidate, ContentAssistContext context) {
		EObject element = EcoreUtil.resolve(candidate.getEObjectOrProxy(), context.getResource());
		return element.eIsProxy() ? null : documentation.getDocumentation(element);
	}
}
