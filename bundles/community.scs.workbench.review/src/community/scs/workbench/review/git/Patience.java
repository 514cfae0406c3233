package community.scs.workbench.review.git;

import community.scs.workbench.observation.spi.Monitor;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs work that may hang in the network on a thread of its own. Who cancels waits a moment for it to end by itself, and then no longer. */
final class Patience {

	private static final int ASK_EVERY_MS = 100;
	private static final int ASKS_AFTER_CANCEL = 20;

	/** Work that a monitor may cancel; it tidies up behind itself whenever it ends. */
	interface Work {
		void run(Monitor monitor) throws CloneException;
	}

	private Patience() {
	}

	/**
	 * @throws CancellationException if the monitor says so; the work may then go on for a while, without a word to the monitor
	 */
	static void run(String name, Work work, Monitor monitor) throws CloneException {
		Mutable heard = new Mutable(monitor);
		FutureTask<Void> task = new FutureTask<>(() -> {
			work.run(heard);
			return null;
		});
		Thread.ofPlatform().daemon().name(name).start(task);
		int left = ASKS_AFTER_CANCEL;
		while (true) {
			try {
				task.get(ASK_EVERY_MS, TimeUnit.MILLISECONDS);
				return;
			} catch (TimeoutException e) {
				if (monitor.canceled() && left-- == 0) {
					heard.isMute = true;
					throw new CancellationException();
				}
			} catch (InterruptedException e) {
				heard.isMute = true;
				Thread.currentThread().interrupt();
				throw new CancellationException();
			} catch (ExecutionException e) {
				throw failure(e.getCause());
			}
		}
	}

	private static CloneException failure(Throwable cause) {
		if (cause instanceof CloneException known)
			return known;
		if (cause instanceof RuntimeException unexpected)
			throw unexpected;
		throw (Error) cause;
	}

	private static final class Mutable implements Monitor {

		private final Monitor monitor;
		private volatile boolean isMute;

		Mutable(Monitor monitor) {
			this.monitor = monitor;
		}

		@Override
		public void begin(String task, int total) {
			if (!isMute)
				monitor.begin(task, total);
		}

		@Override
		public void worked(int n) {
			if (!isMute)
				monitor.worked(n);
		}

		@Override
		public boolean canceled() {
			return isMute || monitor.canceled();
		}
	}
}
