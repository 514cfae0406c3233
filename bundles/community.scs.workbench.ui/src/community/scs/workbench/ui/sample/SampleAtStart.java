package community.scs.workbench.ui.sample;

import java.util.Arrays;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.event.Event;

import jakarta.inject.Inject;

/** Started with {@code -sample}, the product opens the sample project when the workspace has no project yet. */
public class SampleAtStart {

	@Inject
	@Optional
	void started(@UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event event) {
		if (Arrays.asList(Platform.getApplicationArgs()).contains("-sample") && ResourcesPlugin.getWorkspace().getRoot().getProjects().length == 0) {
			OpenSample.open(PlatformUI.getWorkbench().getActiveWorkbenchWindow());
		}
	}
}
