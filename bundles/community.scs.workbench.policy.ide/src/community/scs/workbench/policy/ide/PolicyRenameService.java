package community.scs.workbench.policy.ide;

import community.scs.workbench.policy.PolicyFiles;
import community.scs.workbench.policy.PolicyFences;
import community.scs.workbench.policy.model.PolicyPackage.Literals;
import com.google.inject.Inject;
import community.scs.workbench.policy.PolicyText;
import community.scs.workbench.policy.model.Rule;
import community.scs.workbench.policy.model.RuleCheck;
import community.scs.workbench.policy.scoping.PolicySet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.ILanguageServerAccess;
import org.eclipse.xtext.ide.server.rename.RenameService2;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.scoping.IGlobalScopeProvider;

/**
 * Renames a rule wherever its policy defines it and in each reference to it, in all loaded files that a service loads together. Replaces the names alone, which
 * Xtext's own service does not: it writes the rule anew and drops a comment behind it.
 */
public class PolicyRenameService extends RenameService2 {

	@Inject
	private IGlobalScopeProvider globalScopes;
	@Inject
	private IQualifiedNameConverter names;

	/** What means the same in every style of scalar and in every rule. */
	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9_:./*-]*[A-Za-z0-9_*])?+");

	/** Changes nothing if the new name cannot be a rule's, or if there is no rule at the place. */
	@Override
	public WorkspaceEdit rename(Options options) {
		String name = options.getRenameParams().getNewName();
		if (!NAME.matcher(name).matches())
			return new WorkspaceEdit();
		return options.getLanguageServerAccess().doSyncRead(options.getRenameParams().getTextDocument().getUri(),
				context -> rename(context, options, name));
	}

	private WorkspaceEdit rename(ILanguageServerAccess.Context context, Options options, String name) {
		WorkspaceEdit edit = new WorkspaceEdit();
		XtextResource resource = (XtextResource) context.getResource();
		if (!(getElementAtOffset(resource, context.getDocument(), options.getRenameParams().getPosition()) instanceof Rule rule)
				|| rule.getName() == null)
			return edit;
		loadDefinitions(rule);
		for (Resource other : List.copyOf(resource.getResourceSet().getResources()))
			if (other instanceof XtextResource policy && policy.getParseResult() != null
					&& PolicySet.contains(resource.getURI(), policy.getURI()) && !definesItsOwn(policy, rule)) {
				Document document = policy == resource ? context.getDocument()
						: new Document(0, policy.getParseResult().getRootNode().getText());
				List<TextEdit> edits = edits(policy, rule, name, document);
				String uri = policy == resource ? options.getRenameParams().getTextDocument().getUri()
						: policy.getURI().toString();
				if (!edits.isEmpty())
					edit.getChanges().put(uri, edits);
			}
		return edit;
	}

	/** Whether it is another fence, in which the name means the fence's own rule. */
	private static boolean definesItsOwn(XtextResource policy, Rule rule) {
		return policy != rule.eResource() && PolicyFences.isFence(policy.getURI())
				&& PolicyFiles.file(policy).getRules().stream().anyMatch(own -> rule.getName().equals(own.getName()));
	}

	/** A file of the policy that defines the rule again need not refer to it, so nobody else loads it. */
	private void loadDefinitions(Rule rule) {
		QualifiedName name = names.toQualifiedName(rule.getName());
		for (IEObjectDescription other : globalScopes.getScope(rule.eResource(), Literals.RULE_CHECK__RULE, null).getElements(name))
			rule.eResource().getResourceSet().getResource(other.getEObjectURI().trimFragment(), true);
	}

	private static List<TextEdit> edits(XtextResource resource, Rule rule, String name, Document document) {
		List<TextEdit> edits = new ArrayList<>();
		Iterator<EObject> contents = resource.getAllContents();
		while (contents.hasNext())
			switch (contents.next()) {
			case Rule definition when rule.getName().equals(definition.getName()) -> replace(definition, Literals.RULE__NAME, name, document, edits);
			case RuleCheck check when rule.getName().equals(PolicyText.referredName(check)) -> replace(check, Literals.RULE_CHECK__RULE, name, document,
					edits);
			default -> {
				// holds no name of the rule
			}
			}
		return edits;
	}

	private static void replace(EObject owner, EStructuralFeature feature, String name, Document document,
			List<TextEdit> edits) {
		for (INode node : NodeModelUtils.findNodesForFeature(owner, feature))
			edits.add(new TextEdit(
					new Range(document.getPosition(node.getOffset()), document.getPosition(node.getEndOffset())), name));
	}
}
