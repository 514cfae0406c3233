package community.scs.workbench.observation.spi;

/** A cloud could not be opened or reached. The message is fit for users and free of secrets: what happened, where, the way out. */
public class CloudException extends Exception {

	private static final long serialVersionUID = 1L;

	public CloudException(String message) {
		super(message);
	}

	public CloudException(String message, Throwable cause) {
		super(message, cause);
	}
}
