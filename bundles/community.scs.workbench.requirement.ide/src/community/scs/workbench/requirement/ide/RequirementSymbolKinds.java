package community.scs.workbench.requirement.ide;

import community.scs.workbench.requirement.model.Key;
import community.scs.workbench.requirement.model.Namespace;
import community.scs.workbench.requirement.model.Persona;
import community.scs.workbench.requirement.model.Standard;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolKindProvider;

/** The nearest of the kinds that editors know. */
public class RequirementSymbolKinds extends DocumentSymbolKindProvider {

	@Override
	public SymbolKind getSymbolKind(EObject element) {
		return switch (element) {
			case Standard standard -> SymbolKind.File;
			case Namespace namespace -> SymbolKind.Namespace;
			case Key key -> SymbolKind.Key;
			case Persona persona -> SymbolKind.Interface;
			default -> SymbolKind.Method;
		};
	}
}
