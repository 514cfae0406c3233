package community.scs.workbench.document.minutes;

import java.util.List;

/**
 * What one agenda item of a meeting was about and came to.
 *
 * @param line of its heading, counted from 1
 * @param sponsors handles without {@code @}
 * @param links targets, in text order
 */
public record Topic(String title, int line, List<String> sponsors, List<String> links, List<Outcome> outcomes) {

	/** How settled an outcome is. */
	public enum Kind {
		OUTCOME, TENTATIVE, ACTION
	}

	/**
	 * @param label as written before the text, such as {@code Outcome (proposal)}
	 * @param line of the label, counted from 1
	 * @param text Markdown, without blank lines around it
	 */
	public record Outcome(Kind kind, String label, int line, String text) {
	}
}
