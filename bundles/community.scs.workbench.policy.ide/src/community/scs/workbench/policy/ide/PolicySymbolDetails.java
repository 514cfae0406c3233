package community.scs.workbench.policy.ide;

import community.scs.workbench.policy.model.Rule;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolDetailsProvider;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** The rule as it is written, on one line. */
public class PolicySymbolDetails extends DocumentSymbolDetailsProvider {

	private static final int MAXIMAL_LENGTH = 120;

	@Override
	public String getDetails(EObject element) {
		if (!(element instanceof Rule rule) || rule.getBody() == null)
			return "";
		String text = NodeModelUtils.getTokenText(NodeModelUtils.getNode(rule.getBody())).replaceAll("\\s++", " ");
		return text.length() > MAXIMAL_LENGTH ? text.substring(0, MAXIMAL_LENGTH) + "…" : text;
	}
}
