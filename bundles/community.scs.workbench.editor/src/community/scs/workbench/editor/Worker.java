package community.scs.workbench.editor;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Executor;

/** Runs the tasks of one document one after the other, the most urgent first, on threads it shares with others. */
final class Worker {

	private record Task(Urgency urgency, long number, Runnable body) {
	}

	private final PriorityQueue<Task> tasks = new PriorityQueue<>(
			Comparator.comparing(Task::urgency).thenComparing(Task::number));
	private final Executor threads;
	private boolean busy;
	private long count;

	Worker(Executor threads) {
		this.threads = threads;
	}

	synchronized void submit(Urgency urgency, Runnable body) {
		tasks.add(new Task(urgency, count++, body));
		if (!busy) {
			busy = true;
			threads.execute(this::runOne);
		}
	}

	private void runOne() {
		Task task;
		synchronized (this) {
			task = tasks.poll();
		}
		try {
			task.body().run();
		} finally {
			synchronized (this) {
				busy = !tasks.isEmpty();
				if (busy)
					threads.execute(this::runOne);
			}
		}
	}
}
