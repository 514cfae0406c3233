package community.scs.workbench.document.minutes;

import java.util.List;

/**
 * What one agenda item of a meeting was about and came to.
 *
 * @param line of its heading or list item, counted from 1
 * @param lastLine the last line that belongs to it
 * @param sponsors handles without {@code @}, or names
 * @param links targets, in text order
 * @param standards names of the standards that it speaks of, such as {@code scs-0101-v1-entropy}, in text order
 */
public record Topic(String title, int line, int lastLine, List<String> sponsors, List<String> links, List<String> standards, List<Outcome> outcomes) {

	/** How settled an outcome is. */
	public enum Kind {
		OUTCOME("outcome"), TENTATIVE("tentative outcome"), ACTION("action item");

		private final String words;

		Kind(String words) {
			this.words = words;
		}

		/** for readers */
		public String words() {
			return words;
		}
	}

	/**
	 * @param label as written before the text, such as {@code Outcome (proposal)}; {@code [ ]} and {@code [x]} for a list item
	 *     with a box
	 * @param line of the label, counted from 1
	 * @param text Markdown, without blank lines around it
	 * @param people who is named in it: handles without {@code @}, or who of those present is to act
	 */
	public record Outcome(Kind kind, String label, int line, String text, List<String> people) {

		public Outcome(Kind kind, String label, int line, String text) {
			this(kind, label, line, text, People.handles(label + " " + text));
		}

		/** the same with further people, unless it has some */
		Outcome by(List<String> others) {
			return people.isEmpty() && !others.isEmpty() ? new Outcome(kind, label, line, text, others) : this;
		}
	}
}
