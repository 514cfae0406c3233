package community.scs.workbench.requirement.ide;

import community.scs.workbench.requirement.model.Element;
import community.scs.workbench.requirement.model.RequirementsFile;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ide.editor.folding.DefaultFoldingRangeProvider;

/** Folds requirements, namespaces, personas and comments. */
public class RequirementFolding extends DefaultFoldingRangeProvider {

	@Override
	protected boolean isHandled(EObject object) {
		return object instanceof Element;
	}

	@Override
	protected boolean shouldProcessContent(EObject object) {
		return object instanceof RequirementsFile;
	}
}
