package community.scs.workbench.requirement.naming;

import community.scs.workbench.requirement.model.Element;
import community.scs.workbench.requirement.model.RequirementsFile;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionStrategy;
import org.eclipse.xtext.util.IAcceptor;

/** Other files see requirements, namespaces and personas; what is named inside of them is their own. */
public class ExportedElements extends DefaultResourceDescriptionStrategy {

	@Override
	public boolean createEObjectDescriptions(EObject object, IAcceptor<IEObjectDescription> acceptor) {
		if (object instanceof Element)
			super.createEObjectDescriptions(object, acceptor);
		return object instanceof RequirementsFile;
	}
}
