package community.scs.workbench.policy.ide;

import community.scs.workbench.policy.model.Rule;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolKindProvider;

/** An operation of a service has a colon in its name; what has none is only there to be referred to. */
public class PolicySymbolKinds extends DocumentSymbolKindProvider {

	@Override
	public SymbolKind getSymbolKind(EObject element) {
		return element instanceof Rule rule && rule.getName() != null && rule.getName().contains(":") ? SymbolKind.Method
				: SymbolKind.Constant;
	}
}
