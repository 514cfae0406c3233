package community.scs.workbench.editor;

import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.xtext.service.OperationCanceledError;

/** Keeps a failing language service from flooding the error log: what fails at the same place is logged once. */
public final class Failures {

	private static final Set<String> LOGGED = ConcurrentHashMap.newKeySet();

	private Failures() {
	}

	public static void log(String language, Throwable failure) {
		StackTraceElement[] trace = failure.getStackTrace();
		String place = failure.getClass().getName() + (trace.length == 0 ? "" : " " + trace[0]); //$NON-NLS-1$ //$NON-NLS-2$
		if (LOGGED.add(language + ' ' + place))
			ILog.of(Failures.class).error("A service of the language " + language + " failed. The editor goes on without it.",
					failure);
	}

	public static boolean isCancel(Throwable thrown) {
		return thrown instanceof OperationCanceledException || thrown instanceof OperationCanceledError
				|| thrown instanceof CancellationException
				|| thrown.getCause() != null && thrown.getCause() != thrown && isCancel(thrown.getCause());
	}
}
