package community.scs.workbench.review.git;

/** A repository could not be cloned. The message tells a user what happened, where, and the way out. */
public final class CloneException extends Exception {

	private static final long serialVersionUID = 1L;

	CloneException(String message, Throwable cause) {
		super(message, cause);
	}
}
