package community.scs.workbench.policy.decide;

/**
 * What the enforcer would raise while it evaluates a check. Python's {@code KeyError} is told apart: a reference to a
 * rule turns it into "not allowed".
 */
final class CheckException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final boolean keyError;

	private CheckException(String message, boolean keyError) {
		super(message, null, false, false);
		this.keyError = keyError;
	}

	static CheckException of(String message) {
		return new CheckException(message, false);
	}

	static CheckException key(String key) {
		return new CheckException("The target has no '" + key + "'.", true);
	}

	boolean keyError() {
		return keyError;
	}
}
