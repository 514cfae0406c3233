package community.scs.workbench.editor;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/** Answers of languages for threads that may wait: never the UI thread. */
public final class Answers {

	private Answers() {
	}

	/**
	 * @throws OperationCanceledException if the user cancels; nobody waits for the answer then
	 * @throws CancellationException if the text has changed that the answer would be about
	 * @throws ExecutionException if the language fails
	 */
	public static <T> T await(CompletableFuture<T> answer, IProgressMonitor monitor) throws ExecutionException {
		try {
			while (true)
				try {
					return answer.get(100, TimeUnit.MILLISECONDS);
				} catch (TimeoutException e) {
					if (monitor.isCanceled()) {
						answer.cancel(false);
						throw new OperationCanceledException();
					}
				}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new OperationCanceledException();
		}
	}
}
