package community.scs.workbench.policy.scanning;

import community.scs.workbench.policy.Credentials;
import java.util.Set;

/**
 * What makes a text look like a policy, and what does not.
 *
 * @param checks  checks and names of operations, which only policies have
 * @param targets places of attributes, {@code %(x)s}, which formats of logs have as well
 * @param doubts  lines, mappings and parts of a line that have not the form of a policy
 */
public record Signs(int checks, int targets, int doubts) {

	private static final Set<String> KINDS = Set.of("'role'", "'rule'", "'field'");
	private static final Set<String> DOUBTS = Set.of("UNEXPECTED", "BARE", "NEEDS_QUOTES", "INDENT", "NO_OPERATOR", "BAD_FIELD");

	/** Only scans: a text that is being typed is judged as fast as it changes. */
	public static Signs in(String text) {
		int[] count = new int[3];
		new PolicyScanner().scan(text, (type, start, end) -> {
			if (KINDS.contains(type) || type.equals("NAME") && (isOperation(text.substring(start, end)) || isCredential(text, start, end)))
				count[0]++;
			else if (type.equals("SUBSTITUTION_OPEN"))
				count[1]++;
			else if (DOUBTS.contains(type))
				count[2] += (int) text.substring(start, end).chars().filter(c -> c == '\n' || c == '{').count() + 1;
		});
		return new Signs(count[0], count[1], count[2]);
	}

	/** All signs of rules. */
	public int rules() {
		return checks + targets;
	}

	/** {@code identity:create_user}: no attribute of a token has a colon. */
	private static boolean isOperation(String name) {
		int colon = name.indexOf(':');
		return colon > 0 && colon < name.length() - 1 && name.indexOf(' ') < 0 && name.charAt(colon + 1) != '/';
	}

	/** {@code user_id:x}, but no key of a mapping. */
	private static boolean isCredential(String text, int start, int end) {
		return end + 1 < text.length() && text.charAt(end) == ':' && !Character.isWhitespace(text.charAt(end + 1))
				&& Credentials.COMMON.contains(text.substring(start, end));
	}
}
