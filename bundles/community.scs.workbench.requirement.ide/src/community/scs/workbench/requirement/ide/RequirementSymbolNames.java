package community.scs.workbench.requirement.ide;

import community.scs.workbench.requirement.model.Named;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolNameProvider;

/** The outline shows what a file declares. */
public class RequirementSymbolNames extends DocumentSymbolNameProvider {

	@Override
	public String getName(EObject object) {
		return object instanceof Named named ? named.getName() : null;
	}
}
