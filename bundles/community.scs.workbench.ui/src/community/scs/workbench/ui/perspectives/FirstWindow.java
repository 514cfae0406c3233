package community.scs.workbench.ui.perspectives;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.event.Event;

import jakarta.inject.Inject;

/** The first window of a workspace takes the whole screen: the platform's 1024 × 768 are too few for four columns. Later ones come back as they were left. */
public class FirstWindow {

	private static final String OPENED = "firstWindowOpened";

	@Inject
	@Optional
	void started(@UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event event) {
		IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("community.scs.workbench.ui");
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window != null && !preferences.getBoolean(OPENED, false)) {
			window.getShell().setMaximized(true);
			preferences.putBoolean(OPENED, true);
		}
	}
}
