package community.scs.workbench.ui.launch;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.model.LaunchConfigurationDelegate;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

import community.scs.workbench.ui.checks.CheckRequest;
import community.scs.workbench.ui.checks.CheckRuns;
import community.scs.workbench.ui.checks.ResultsView;

/** Starts a check; what it finds appears in Check Results. */
public class CheckDelegate extends LaunchConfigurationDelegate {

	@Override
	public void launch(ILaunchConfiguration configuration, String mode, ILaunch launch, IProgressMonitor monitor) throws CoreException {
		CheckRequest request = CheckConfiguration.request(configuration);
		PlatformUI.getWorkbench().getDisplay().syncExec(CheckDelegate::showResults);
		launch.addProcess(new CheckProcess(launch, configuration.getName(), CheckRuns.start(request)));
	}

	private static void showResults() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window == null || window.getActivePage() == null) {
			return;
		}
		try {
			window.getActivePage().showView(ResultsView.ID, null, IWorkbenchPage.VIEW_VISIBLE);
		} catch (PartInitException e) {
			ILog.of(CheckDelegate.class).error("The view Check Results could not be opened: " + e.getMessage(), e);
		}
	}

	/** What is checked is in the editors, saved or not. */
	@Override
	protected boolean saveBeforeLaunch(ILaunchConfiguration configuration, String mode, IProgressMonitor monitor) {
		return true;
	}

	@Override
	public boolean buildForLaunch(ILaunchConfiguration configuration, String mode, IProgressMonitor monitor) {
		return false;
	}

	@Override
	public boolean finalLaunchCheck(ILaunchConfiguration configuration, String mode, IProgressMonitor monitor) {
		return true;
	}
}
