package community.scs.workbench.ui.policy.matrix;

import java.util.List;
import java.util.Locale;

import community.scs.workbench.policy.catalogue.RuleDefault;

/**
 * A table of operations, ready to be shown or written.
 *
 * @param title   what is compared with what
 * @param columns personas, or combinations of switches
 * @param lines   sorted by resource
 */
public record Grid(String title, List<String> columns, List<Line> lines) {

	/** What becomes of it. */
	public enum Trend {
		NONE, GAIN, LOSS, BOTH, UNKNOWN
	}

	/**
	 * A cell.
	 *
	 * @param text a sign and a word, so that nobody needs the colour
	 * @param hint more about it; may be empty
	 */
	public record Mark(String text, Trend trend, String hint) {
	}

	/** An operation, with a mark for each column. */
	public record Line(String resource, String operation, List<RuleDefault.Operation> calls, List<Mark> marks) {

		boolean changed() {
			return marks.stream().anyMatch(mark -> mark.trend() != Trend.NONE);
		}

		boolean contains(String words) {
			return operation.toLowerCase(Locale.ROOT).contains(words) || resource.toLowerCase(Locale.ROOT).contains(words)
					|| calls.stream().anyMatch(call -> (call.method() + ' ' + call.path()).toLowerCase(Locale.ROOT).contains(words));
		}
	}

	/** @param words in lower case; each must be in the name, the resource or a call of the operation */
	public Grid filtered(String words, boolean changesAlone) {
		List<String> all = List.of(words.strip().split("\\s+"));
		return new Grid(title, columns, lines.stream().filter(line -> (!changesAlone || line.changed()) && all.stream().allMatch(line::contains)).toList());
	}
}
