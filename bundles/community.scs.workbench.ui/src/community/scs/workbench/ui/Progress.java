package community.scs.workbench.ui;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import community.scs.workbench.observation.spi.Monitor;

/** Shows an observation in a job's progress, and takes the job's cancel to the observation. */
public final class Progress implements Monitor {

	private final IProgressMonitor monitor;
	private SubMonitor steps;

	public Progress(IProgressMonitor monitor) {
		this.monitor = monitor;
	}

	@Override
	public synchronized void begin(String task, int total) {
		steps = SubMonitor.convert(monitor, task, total);
	}

	@Override
	public synchronized void worked(int n) {
		steps.worked(n);
	}

	@Override
	public boolean canceled() {
		return monitor.isCanceled();
	}
}
