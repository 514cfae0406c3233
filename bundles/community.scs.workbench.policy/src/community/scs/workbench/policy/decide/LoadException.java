package community.scs.workbench.policy.decide;

/** A rule over which the enforcer fails while it loads; then it decides nothing. The message is meant for users. */
public final class LoadException extends Exception {

	private static final long serialVersionUID = 1L;

	public LoadException(String message) {
		super(message, null, false, false);
	}
}
