package community.scs.workbench.cli;

/** What a command's exit code says, the same for every command. */
final class ExitCode {

	/** nothing to complain about */
	static final int CLEAN = 0;
	/** the command ran, and what it looked at does not meet the expectation */
	static final int FINDINGS = 1;
	/** the command could not run: wrong arguments, unreadable input, a cloud that cannot be reached */
	static final int COULD_NOT_RUN = 2;

	private ExitCode() {
	}
}
