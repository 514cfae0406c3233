package community.scs.workbench.requirement.ide;

import community.scs.workbench.requirement.model.Key;
import community.scs.workbench.requirement.model.Namespace;
import community.scs.workbench.requirement.model.Persona;
import community.scs.workbench.requirement.model.Requirement;
import community.scs.workbench.requirement.model.Standard;
import community.scs.workbench.requirement.observed.ItemValues;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolDetailsProvider;

/** What the outline says beside a name. */
public class RequirementSymbolDetails extends DocumentSymbolDetailsProvider {

	@Override
	public String getDetails(EObject element) {
		return switch (element) {
			case Standard standard -> standard.getTitle() == null ? "" : standard.getTitle();
			case Requirement requirement -> requirement.getLevel().getLiteral();
			case Namespace namespace -> ItemValues.start(namespace) + "… " + (namespace.isPortable() ? "portable" : "not portable");
			case Key key -> key.getType().getLiteral();
			case Persona persona -> String.join(", ", persona.getRoles()) + " · " + persona.getScope().getLiteral();
			default -> "";
		};
	}
}
