package community.scs.workbench.policy.compare;

/** A value that a check compares. */
sealed interface Term {

	/** An attribute of the credentials, by its dotted path. */
	record Credential(String path) implements Term {
	}

	/** An attribute of the target. */
	record Target(String key) implements Term {
	}

	/** A fixed text. */
	record Text(String text) implements Term {
	}
}
