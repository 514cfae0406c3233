package community.scs.workbench.ui.rules;

import community.scs.workbench.editor.Surroundings;
import community.scs.workbench.scan.rules.Severities;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.emf.ecore.resource.ResourceSet;

/** Lets rules see the severities of the project, and what was committed. */
public final class RuleSurroundings implements Surroundings {

	private final WorkspaceBaseline baseline = new WorkspaceBaseline();

	@Override
	public void attach(ResourceSet resources, Optional<IProject> project) {
		Severities.attach(resources, new RulePreferences(project));
		baseline.attach(resources);
	}
}
