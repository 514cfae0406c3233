package community.scs.workbench.policy.validation;

import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.xtext.validation.Issue;

/**
 * What the author of a policy in a document has left out: an ellipsis or a placeholder stands in its place. It cannot be
 * found wrong, and a rule that seems to be missing may be there.
 */
final class FenceGaps {

	private static final Pattern GAP = Pattern.compile("\\.\\.\\.|\u2026|<[^<>\"'\n]{1,60}>|\\{\\{");
	private static final Pattern COMMENT_THAT_GOES_ON = Pattern.compile("#\\W*(\\.\\.\\.|\u2026).*|.*(\\.\\.\\.|\u2026)\\W*");
	private static final Set<String> ABOUT_ALL_RULES = Set.of(PolicyValidator.UNKNOWN_RULE,
			PolicyValidator.MISSPELLED_RULE, PolicyValidator.UNREACHABLE_RULE);

	private final String text;
	private final int first;

	FenceGaps(String text) {
		this.text = text;
		int at = 0;
		int found = Integer.MAX_VALUE;
		for (String line : text.split("\n", -1)) {
			if (found == Integer.MAX_VALUE && isGap(line))
				found = at;
			at += line.length() + 1;
		}
		first = found;
	}

	private static boolean isGap(String line) {
		String content = line.strip();
		return content.startsWith("#") ? COMMENT_THAT_GOES_ON.matcher(content).matches() : GAP.matcher(content).find();
	}

	/** Whether the issue is about something that is there. */
	boolean holds(Issue issue) {
		if (first == Integer.MAX_VALUE || issue.getOffset() == null)
			return true;
		if (ABOUT_ALL_RULES.contains(issue.getCode()))
			return false;
		int start = text.lastIndexOf('\n', issue.getOffset() - 1) + 1;
		int end = text.indexOf('\n', Math.max(start, Math.min(text.length(), issue.getOffset() + issue.getLength()) - 1));
		boolean behind = issue.isSyntaxError() && start >= first;
		return !behind && !isGap(text.substring(start, end < 0 ? text.length() : end));
	}
}
