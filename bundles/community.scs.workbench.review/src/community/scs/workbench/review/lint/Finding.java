package community.scs.workbench.review.lint;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * One place in a file where a rule does not hold.
 *
 * @param line, column, endLine, endColumn counted from 1, columns in UTF-16 units; the end is exclusive
 * @param rule stable identifier, {@code room.rule-id}
 * @param fixable whether a safe fix can be applied without a question
 */
public record Finding(Path file, int line, int column, int endLine, int endColumn, String rule, Severity severity,
		String message, boolean fixable) implements Comparable<Finding> {

	/** From mild to grave. */
	public enum Severity {
		INFO, WARNING, ERROR
	}

	private static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::file).thenComparingInt(Finding::line)
			.thenComparingInt(Finding::column).thenComparing(Finding::rule).thenComparing(Finding::message);

	@Override
	public int compareTo(Finding other) {
		return BY_PLACE.compare(this, other);
	}
}
