package community.scs.workbench.policy.decide;

/**
 * Where Python gives up. Its stack holds 1,000 frames, and oslo.policy's recursion needs several frames a level; the
 * figures are measured with oslo.policy 4.0.0 under Python 3.11, called from a shallow stack.
 */
final class Limits {

	/** Levels of checks below each other in an evaluation: not, and, or, rule. */
	static final int EVALUATION = 328;

	/** Levels of and, or, rule that the search for cycles follows while it loads. */
	static final int CYCLE_SEARCH = 980;

	/** Frames that the copy of a default may take: four for each not, six for each and, or. */
	static final int COPY = 985;

	/** Reductions one after the other in the parser. */
	static final int REDUCTIONS = 980;

	/** Segments of a path through the credentials. */
	static final int SEGMENTS = 2965;

	private Limits() {
	}
}
