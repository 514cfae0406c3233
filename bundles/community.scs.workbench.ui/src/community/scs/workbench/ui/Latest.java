package community.scs.workbench.ui;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;

/**
 * Answers a view's questions in the background, and only the newest one: asking again cancels the question before, and an
 * answer that comes too late is dropped. UI thread only; what runs in the background is the question alone.
 *
 * @param <T> what is answered
 */
public final class Latest<T> {

	/** What is computed in the background. */
	@FunctionalInterface
	public interface Question<T> {

		/**
		 * @throws CoreException         with a message fit for users
		 * @throws CancellationException when the monitor is cancelled
		 */
		T answer(IProgressMonitor monitor) throws CoreException;
	}

	private final Control owner;
	private final Consumer<T> answered;
	private final Consumer<String> failed;
	private Job running;

	/**
	 * @param owner    nothing is told any more when it is disposed
	 * @param answered called on the UI thread
	 * @param failed   the same, with a sentence for users
	 */
	public Latest(Control owner, Consumer<T> answered, Consumer<String> failed) {
		this.owner = owner;
		this.answered = answered;
		this.failed = failed;
		owner.addDisposeListener(event -> cancel());
	}

	/** @param delay before the work begins, in ms; for questions that come with every key */
	public void ask(String name, long delay, Question<T> question) {
		ask(new Asked(name, question), delay);
	}

	/** The same, for what is asked so often that the Progress view should not speak of it. */
	public void askQuietly(String name, long delay, Question<T> question) {
		Asked asked = new Asked(name, question);
		asked.setSystem(true);
		ask(asked, delay);
	}

	private void ask(Asked asked, long delay) {
		cancel();
		running = asked;
		running.schedule(delay);
	}

	public void ask(String name, Question<T> question) {
		ask(name, 0, question);
	}

	/** The answer that is awaited, if any, is not told any more. */
	public void cancel() {
		if (running != null) {
			running.cancel();
			running = null;
		}
	}

	private final class Asked extends Job {

		private final Question<T> question;

		Asked(String name, Question<T> question) {
			super(name);
			this.question = question;
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			try {
				T answer = question.answer(monitor);
				tell(() -> answered.accept(answer));
			} catch (CoreException e) {
				tell(() -> failed.accept(e.getMessage()));
			} catch (CancellationException e) {
				tell(() -> failed.accept(getName() + " was cancelled."));
				return Status.CANCEL_STATUS;
			}
			return Status.OK_STATUS;
		}

		private void tell(Runnable change) {
			if (!owner.isDisposed()) {
				owner.getDisplay().asyncExec(() -> {
					if (running == this && !owner.isDisposed()) {
						running = null;
						change.run();
					}
				});
			}
		}
	}
}
