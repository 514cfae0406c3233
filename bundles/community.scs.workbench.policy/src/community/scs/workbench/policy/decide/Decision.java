package community.scs.workbench.policy.decide;

/** What the enforcer answers; the reason is one sentence for users. */
public record Decision(Outcome outcome, String reason) {

	/** The enforcer's answers. */
	public enum Outcome {
		ALLOWED, DENIED,

		/** Only with {@link Switches#enforceScope()}: the operation is not meant for this token scope. */
		INVALID_SCOPE,

		/** The enforcer fails: the policy does not load, a check cannot be evaluated, or it would ask another server. */
		ERROR
	}

	/** Whether the operation goes through. */
	public boolean allowed() {
		return outcome == Outcome.ALLOWED;
	}
}
