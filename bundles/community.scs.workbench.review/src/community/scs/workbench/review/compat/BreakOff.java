package community.scs.workbench.review.compat;

/** The tool that is spoken for ends here with an exception of its own. */
@SuppressWarnings("serial")
final class BreakOff extends RuntimeException {

	BreakOff(String message) {
		super(message);
	}
}
