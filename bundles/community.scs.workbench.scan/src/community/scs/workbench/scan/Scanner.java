package community.scs.workbench.scan;

/**
 * Splits a text into the tokens of a generated grammar. A scanner is total: it accepts every text, and the tokens it
 * hands out cover the text from the first to the last character without gap or overlap.
 */
@FunctionalInterface
public interface Scanner {

	/** Hands all tokens of {@code text} to {@code sink}, in text order. */
	void scan(String text, Sink sink);
}
