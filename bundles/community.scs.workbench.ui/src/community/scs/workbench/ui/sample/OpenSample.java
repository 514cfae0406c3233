package community.scs.workbench.ui.sample;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;

/** Creates the sample project in a job, and opens its first file. */
public class OpenSample extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		open(HandlerUtil.getActiveWorkbenchWindow(event));
		return null;
	}

	static void open(IWorkbenchWindow window) {
		Job job = Job.create("Open the sample project", (ICoreRunnable) monitor -> {
			IFile start = SampleProject.start(SampleProject.create(SampleProject.NAME, null, monitor));
			if (start != null) {
				window.getShell().getDisplay().asyncExec(() -> show(window, start));
			}
		});
		job.setUser(true);
		job.schedule();
	}

	private static void show(IWorkbenchWindow window, IFile file) {
		try {
			IDE.openEditor(window.getActivePage(), file);
		} catch (CoreException e) {
			ILog.of(OpenSample.class).error(e.getMessage(), e);
		}
	}
}
