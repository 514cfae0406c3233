package community.scs.workbench.requirement.ide;

import com.google.inject.Inject;
import community.scs.workbench.policy.model.Rule;
import community.scs.workbench.requirement.model.Access;
import community.scs.workbench.requirement.model.RequirementsFile;
import community.scs.workbench.requirement.model.RoleExpectation;
import community.scs.workbench.requirement.roles.Authentication;
import community.scs.workbench.requirement.services.RequirementsGrammarAccess;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;

/** Proposes words of the language, names in scope, operations of the policy, keys of maps, and skeletons of elements. */
public class RequirementProposals extends IdeContentProposalProvider {

	private static final int SKELETON_PRIORITY = 300;
	private static final int VALUE_PRIORITY = 500;

	private static final Map<String, String> SKELETONS = new LinkedHashMap<>();
	static {
		SKELETONS.put("testcase", "testcase ${id} MUST\n\tevery ${image} has ${status} = \"${active}\"\n");
		SKELETONS.put("requirement (guest)", "requirement ${id} MUST\n\tguest service ${rngd} is running\n");
		SKELETONS.put("namespace", "namespace ${name}\n\tprefix \"${prefix}\" separator \":\"\n\tportable\n"
				+ "\tgoverns server metadata\n");
		SKELETONS.put("persona", "persona ${name} roles ${member} scope project\n");
	}

	@Inject
	private RequirementsGrammarAccess grammar;

	@Override
	protected boolean filterKeyword(Keyword keyword, ContentAssistContext context) {
		return Character.isLetter(keyword.getValue().charAt(0));
	}

	@Override
	protected void _createProposals(RuleCall call, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
		if (call.getRule() == grammar.getElementRule())
			SKELETONS.forEach((label, text) -> propose(text, label + " …", ContentAssistEntry.KIND_SNIPPET,
					SKELETON_PRIORITY, context, acceptor));
	}

	@Override
	protected void _createProposals(Assignment assignment, ContentAssistContext context,
			IIdeContentProposalAcceptor acceptor) {
		if (assignment.getTerminal() instanceof CrossReference)
			super._createProposals(assignment, context, acceptor);
		else if (assignment == grammar.getPermissionAccess().getOperationsAssignment_2()
				|| assignment == grammar.getPermissionAccess().getOperationsAssignment_3_1())
			operations(context).forEach(o -> value(o, context, acceptor));
		else if (assignment.getFeature().equals("key"))
			keys(context).forEach(k -> value(k, context, acceptor));
	}

	private void value(String text, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
		propose(text, text, ContentAssistEntry.KIND_VALUE, VALUE_PRIORITY, context, acceptor);
	}

	private void propose(String text, String label, String kind, int priority, ContentAssistContext context,
			IIdeContentProposalAcceptor acceptor) {
		acceptor.accept(getProposalCreator().createProposal(text, context, kind, entry -> entry.setLabel(label)), priority);
	}

	private static Set<String> operations(ContentAssistContext context) {
		Set<String> operations = new TreeSet<>(Set.of(Authentication.OPERATION));
		RoleExpectation roles = EcoreUtil2.getContainerOfType(context.getCurrentModel(), RoleExpectation.class);
		if (roles != null && roles.getPolicy() != null)
			for (Rule rule : roles.getPolicy().getRules())
				if (rule.getName() != null && rule.getName().contains(":"))
					operations.add(rule.getName());
		return operations;
	}

	/** Keys that the file asks for elsewhere. */
	private static Set<String> keys(ContentAssistContext context) {
		Set<String> keys = new TreeSet<>();
		EObject root = context.getRootModel();
		if (root instanceof RequirementsFile)
			for (Access access : EcoreUtil2.getAllContentsOfType(root, Access.class))
				if (access.getKey() != null && !access.getKey().contains(" ") && !access.getKey().equals(context.getPrefix()))
					keys.add(access.getKey());
		return keys;
	}
}
