package community.scs.workbench.policy.ide;

import community.scs.workbench.policy.model.Rule;
import org.antlr.runtime.Token;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Finds out what is wanted at the cursor from the tokens of the scanner, some of which have no length. */
public class PolicyAssistContexts extends ContentAssistContextFactory {

	@Override
	protected void initializeNodeAndModelData() {
		super.initializeNodeAndModelData();
		if (lastCompleteNode.getLength() > 0)
			return;
		for (ILeafNode leaf : rootNode.getLeafNodes())
			if (leaf.getOffset() < completionOffset && leaf.getEndOffset() >= completionOffset)
				lastCompleteNode = datatypeNode = leaf;
	}

	@Override
	public INode getContainingDatatypeRuleNode(INode node) {
		return node;
	}

	/** Directly behind a word, what completes it is wanted, not what may follow. */
	@Override
	protected void createContextsForLastCompleteNode(EObject previousModel, boolean strict) {
		String text = lastCompleteNode.getText();
		boolean inWord = lastCompleteNode.getEndOffset() == completionOffset && lastCompleteNode instanceof ILeafNode leaf
				&& !leaf.isHidden() && Character.isLetterOrDigit(text.charAt(text.length() - 1));
		if (!inWord)
			super.createContextsForLastCompleteNode(previousModel, strict);
	}

	/** The generated lexer, which would say yes, is not in use. */
	@Override
	protected boolean isErrorToken(Token token) {
		return false;
	}

	/** In block style, a file may start with any of its rules; nothing before the rule at the cursor matters. */
	@Override
	protected String getInputToParse(String completeInput, int offset) {
		if (completeInput.stripLeading().startsWith("{"))
			return super.getInputToParse(completeInput, offset);
		ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(rootNode, Math.max(0, offset - 1));
		EObject element = leaf == null ? null : NodeModelUtils.findActualSemanticObjectFor(leaf);
		Rule rule = element == null ? null : EcoreUtil2.getContainerOfType(element, Rule.class);
		int from = rule == null ? 0 : NodeModelUtils.findActualNodeFor(rule).getOffset();
		int start = completeInput.lastIndexOf('\n', Math.min(from, offset) - 1) + 1;
		return completeInput.substring(start, offset);
	}
}
