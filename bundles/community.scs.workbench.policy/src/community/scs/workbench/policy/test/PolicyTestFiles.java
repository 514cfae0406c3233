package community.scs.workbench.policy.test;

import java.util.Optional;
import java.util.regex.Pattern;

import community.scs.workbench.policy.decide.Switches;
import community.scs.workbench.policy.yaml.Fields;
import community.scs.workbench.policy.yaml.Node;
import community.scs.workbench.policy.yaml.UnreadableException;
import community.scs.workbench.policy.yaml.YamlReader;

/** Files with tests of a policy: what they are called, and what they say about the policy that they test. */
public final class PolicyTestFiles {

	private static final Pattern NAME = Pattern.compile(".*\\.policy-test|(?:.*[-._])?policy[-._]?tests?\\.ya?ml");

	private PolicyTestFiles() {
	}

	/**
	 * What is tested: the entries {@code policy}, {@code catalogue} (paths relative to the file) and {@code switches} (a list
	 * of {@code enforce_scope} and {@code enforce_new_defaults}). All may be missing.
	 */
	public record Tested(Optional<String> policy, Optional<String> catalogue, Switches switches) {
	}

	/** Whether a file of this name holds tests, such as {@code keystone.policy-test}. */
	public static boolean isTests(String fileName) {
		return NAME.matcher(fileName).matches();
	}

	/** Reads what is tested out of the text of a file with tests. */
	public static Tested tested(String text) throws UnreadableException {
		Node root = YamlReader.read(text).orElseThrow(() -> new UnreadableException("There are no tests.", 0));
		boolean scope = false;
		boolean newDefaults = false;
		for (Node item : Fields.items(root, "switches")) {
			switch (Fields.content(item)) {
				case "enforce_scope" -> scope = true;
				case "enforce_new_defaults" -> newDefaults = true;
				default -> throw new UnreadableException("A switch is enforce_scope or enforce_new_defaults.", item.span().offset());
			}
		}
		return new Tested(Fields.text(root, "policy"), Fields.text(root, "catalogue"), new Switches(scope, newDefaults));
	}
}
