package community.scs.workbench.review.lint;

import community.scs.workbench.scan.rules.Rule;
import java.nio.file.Path;
import java.util.Comparator;
import org.eclipse.xtext.validation.Issue;

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

	static Finding of(Path file, Issue issue, boolean fixable) {
		return new Finding(file, number(issue.getLineNumber()), number(issue.getColumn()), number(issue.getLineNumberEnd()),
				number(issue.getColumnEnd()), rule(issue), severity(issue), issue.getMessage(), fixable);
	}

	private static int number(Integer value) {
		return value == null ? 1 : Math.max(1, value);
	}

	private static String rule(Issue issue) {
		String code = issue.getCode() == null ? "syntax" : issue.getCode();
		return Rule.nameOf(code).replace("org.eclipse.xtext.diagnostics.Diagnostic.", "");
	}

	private static Severity severity(Issue issue) {
		return switch (issue.getSeverity()) {
		case ERROR -> Severity.ERROR;
		case WARNING -> Severity.WARNING;
		case INFO, IGNORE -> Severity.INFO;
		};
	}
}
