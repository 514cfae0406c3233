package community.scs.workbench.policy.yaml;

/** A text that oslo.policy would not load; the message is meant for users, the offset counts UTF-16 code units. */
public final class UnreadableException extends Exception {

	private static final long serialVersionUID = 1L;

	private final int offset;

	public UnreadableException(String message, int offset) {
		super(message, null, false, false);
		this.offset = offset;
	}

	/** Where reading stopped. */
	public int offset() {
		return offset;
	}
}
