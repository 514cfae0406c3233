package community.scs.workbench.ui.policy;

import java.util.function.Consumer;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

import community.scs.workbench.policy.compare.Laws;
import community.scs.workbench.policy.compare.Persona;
import community.scs.workbench.policy.compare.RoleMatrix;
import community.scs.workbench.policy.decide.Policy;

/** Compares two policies for the usual personas. */
final class MatrixJob extends Job {

	/** @param message fit for users, where there is no matrix; else empty */
	record Result(Policy before, Policy after, RoleMatrix matrix, String message) {
	}

	private final PolicyChoice before;
	private final PolicyChoice after;
	private final Consumer<Result> listener;

	/** @param listener called on the job's thread, unless the job was cancelled */
	MatrixJob(PolicyChoice before, PolicyChoice after, Consumer<Result> listener) {
		super("Compare " + before.label() + " with " + after.label());
		this.before = before;
		this.after = after;
		this.listener = listener;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		Result result;
		try {
			Policy old = before.load();
			Policy now = after.load();
			result = new Result(old, now, RoleMatrix.of(old, now, Laws.STANDARD, Persona.USUAL), "");
		} catch (CoreException e) {
			result = new Result(null, null, null, e.getMessage());
		}
		if (monitor.isCanceled()) {
			return Status.CANCEL_STATUS;
		}
		listener.accept(result);
		return Status.OK_STATUS;
	}
}
