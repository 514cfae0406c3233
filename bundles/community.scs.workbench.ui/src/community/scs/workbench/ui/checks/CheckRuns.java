package community.scs.workbench.ui.checks;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The last check of this session. May be called from any thread. */
public final class CheckRuns {

	private static final List<Consumer<CheckRun>> LISTENERS = new CopyOnWriteArrayList<>();
	private static volatile CheckRun last;

	private CheckRuns() {
	}

	/** null if nothing was checked yet */
	public static CheckRun last() {
		return last;
	}

	/** Checks in the background. */
	public static CheckRun start(CheckRequest request) {
		return CheckJob.start(request);
	}

	static void started(CheckRun run) {
		last = run;
		LISTENERS.forEach(listener -> listener.accept(run));
	}

	static void listen(Consumer<CheckRun> listener) {
		LISTENERS.add(listener);
	}

	static void forget(Consumer<CheckRun> listener) {
		LISTENERS.remove(listener);
	}
}
