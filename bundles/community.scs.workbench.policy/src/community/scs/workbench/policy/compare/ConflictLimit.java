package community.scs.workbench.policy.compare;

import org.logicng.handlers.SATHandler;

/** Ends a search that runs into too many conflicts, always after the same number of them. */
final class ConflictLimit implements SATHandler {

	private static final int MOST = 5_000;

	private int conflicts;

	@Override
	public boolean detectedConflict() {
		return ++conflicts <= MOST;
	}

	@Override
	public boolean aborted() {
		return conflicts > MOST;
	}

	@Override
	public void started() {
		conflicts = 0;
	}
}
