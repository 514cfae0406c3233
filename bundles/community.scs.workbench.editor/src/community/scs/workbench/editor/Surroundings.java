package community.scs.workbench.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.ecore.resource.ResourceSet;

/** What languages look for in the resource set of a file besides other files, such as preferences; see the element {@code surroundings}. */
@FunctionalInterface
public interface Surroundings {

	/**
	 * Called for every resource set before files are loaded, on any thread.
	 *
	 * @param project of the files; empty outside of the workspace
	 */
	void attach(ResourceSet resources, Optional<IProject> project);

	/** All that is contributed; what cannot be loaded is logged and left out. */
	static Surroundings contributed() {
		List<Surroundings> all = new ArrayList<>();
		for (IConfigurationElement element : Platform.getExtensionRegistry().getConfigurationElementsFor(Bridge.ID + ".languages")) //$NON-NLS-1$
			if (element.getName().equals("surroundings")) //$NON-NLS-1$
				try {
					all.add((Surroundings) element.createExecutableExtension("class")); //$NON-NLS-1$
				} catch (CoreException e) {
					ILog.of(Surroundings.class).log(e.getStatus());
				}
		return (resources, project) -> all.forEach(s -> s.attach(resources, project));
	}
}
