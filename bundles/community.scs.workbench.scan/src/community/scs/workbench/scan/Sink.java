package community.scs.workbench.scan;

/** Receives the tokens of a {@link Scanner}. */
@FunctionalInterface
public interface Sink {

	/**
	 * @param type the terminal rule by its name, or the keyword in single quotes ({@code 'MUST'})
	 * @param start where the previous token ended
	 * @param end exclusive; equal to {@code start} for a token that only marks structure, such as the end of a section
	 */
	void token(String type, int start, int end);
}
