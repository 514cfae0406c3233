package community.scs.workbench.policy.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of the notation, each with what it means, in the order in which they are usually written. */
public final class PolicyTestWords {

	/** Keys of the file. */
	public static final Map<String, String> FILE = words("policy", "The policy file that is tested, relative to this file.", "catalogue",
			"The defaults of the service: the name of a catalogue that is kept, or a file relative to this one.", "switches",
			"Options of oslo.policy that are on: a list of enforce_scope and enforce_new_defaults.", "personas",
			"Who asks: names with the credentials of a token.", "tests", "A list of questions, each with what is expected.");

	/** Keys of a test. */
	public static final Map<String, String> TEST = words("name", "What the test says, for reports.", "persona", "Who asks: one of the personas.",
			"operation", "What is asked for: the name of a rule.", "target", "What it is done to: the attributes of the target, nested or with dots.",
			"expected", "allowed, denied, invalid_scope or error");

	/** Keys that every test has. */
	public static final List<String> NEEDED = List.of("name", "persona", "operation", "expected");

	/** What can be expected. */
	public static final Map<String, String> OUTCOMES = words("allowed", "The operation goes through.", "denied", "The rule is not fulfilled.", "invalid_scope",
			"With enforce_scope: the rule is not meant for a token of this scope.", "error",
			"The enforcer fails: the policy does not load, or a check cannot be evaluated.");

	/** Switches. */
	public static final Map<String, String> SWITCHES = words("enforce_scope", "Tokens need one of the scopes that a rule is meant for.", "enforce_new_defaults",
			"The checks of deprecated rules count no more.");

	private PolicyTestWords() {
	}

	private static Map<String, String> words(String... pairs) {
		Map<String, String> words = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2)
			words.put(pairs[i], pairs[i + 1]);
		return words;
	}
}
