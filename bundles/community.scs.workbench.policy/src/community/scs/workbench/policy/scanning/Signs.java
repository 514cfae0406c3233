package community.scs.workbench.policy.scanning;

import java.util.Set;

/**
 * What makes a text look like a policy, and what does not.
 *
 * @param rules  checks and names that only policies have
 * @param doubts places that have not the form of a policy
 */
public record Signs(int rules, int doubts) {

	private static final Set<String> OF_RULES = Set.of("'role'", "'rule'", "'field'", "SUBSTITUTION_OPEN");
	private static final Set<String> DOUBTS = Set.of("UNEXPECTED", "BARE", "NEEDS_QUOTES", "INDENT", "NO_OPERATOR", "BAD_FIELD");

	/** Only scans: a text that is being typed is judged as fast as it changes. */
	public static Signs in(String text) {
		int[] count = new int[2];
		new PolicyScanner().scan(text, (type, start, end) -> {
			if (OF_RULES.contains(type) || type.equals("NAME") && isOperation(text.substring(start, end)))
				count[0]++;
			else if (DOUBTS.contains(type))
				count[1]++;
		});
		return new Signs(count[0], count[1]);
	}

	/** {@code identity:create_user}: no attribute of a token has a colon. */
	private static boolean isOperation(String name) {
		int colon = name.indexOf(':');
		return colon > 0 && colon < name.length() - 1 && name.indexOf(' ') < 0 && name.charAt(colon + 1) != '/';
	}
}
