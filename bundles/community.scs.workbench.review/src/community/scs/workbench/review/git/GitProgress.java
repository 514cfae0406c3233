package community.scs.workbench.review.git;

import community.scs.workbench.observation.spi.Monitor;
import org.eclipse.jgit.lib.ProgressMonitor;

/** Shows JGit's tasks one after another, and takes a cancel to it. */
final class GitProgress implements ProgressMonitor {

	private final Monitor monitor;

	GitProgress(Monitor monitor) {
		this.monitor = monitor;
	}

	@Override
	public void start(int totalTasks) {
		// each task begins by itself
	}

	@Override
	public void beginTask(String title, int totalWork) {
		monitor.begin(title, totalWork == UNKNOWN ? 0 : totalWork);
	}

	@Override
	public void update(int completed) {
		monitor.worked(completed);
	}

	@Override
	public void endTask() {
		// the next one begins anew
	}

	@Override
	public boolean isCancelled() {
		return monitor.canceled();
	}

	@Override
	public void showDuration(boolean enabled) {
		// no clock
	}
}
