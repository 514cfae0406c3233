package community.scs.workbench.ui.launch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.core.model.IStreamsProxy;

import community.scs.workbench.ui.checks.CheckRun;

/** A check as the platform's launches see it: it can be waited for and terminated, and prints nothing. */
final class CheckProcess extends PlatformObject implements IProcess {

	private final ILaunch launch;
	private final String label;
	private final CheckRun run;
	private final Map<String, String> attributes = new ConcurrentHashMap<>();
	private final Runnable listener = this::update;
	private boolean ended;

	CheckProcess(ILaunch launch, String label, CheckRun run) {
		this.launch = launch;
		this.label = label;
		this.run = run;
		fire(DebugEvent.CREATE);
		run.listen(listener);
		update();
	}

	private void update() {
		synchronized (this) {
			if (ended || run.isRunning()) {
				return;
			}
			ended = true;
		}
		run.forget(listener);
		fire(DebugEvent.TERMINATE);
	}

	private void fire(int kind) {
		DebugPlugin.getDefault().fireDebugEventSet(new DebugEvent[] { new DebugEvent(this, kind) });
	}

	@Override
	public boolean canTerminate() {
		return !isTerminated();
	}

	@Override
	public synchronized boolean isTerminated() {
		return ended;
	}

	@Override
	public void terminate() {
		run.cancel();
	}

	@Override
	public String getLabel() {
		return label;
	}

	@Override
	public ILaunch getLaunch() {
		return launch;
	}

	@Override
	public IStreamsProxy getStreamsProxy() {
		return null;
	}

	@Override
	public void setAttribute(String key, String value) {
		attributes.put(key, value);
	}

	@Override
	public String getAttribute(String key) {
		return attributes.get(key);
	}

	/** 0 whatever was found: the verdicts are in Check Results */
	@Override
	public int getExitValue() throws DebugException {
		return 0;
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		if (adapter == ILaunch.class) {
			return adapter.cast(launch);
		}
		return adapter.isInstance(this) ? adapter.cast(this) : super.getAdapter(adapter);
	}
}
