package community.scs.workbench.policy.scanning;

import community.scs.workbench.policy.yaml.JsonReader;
import community.scs.workbench.scan.Scanner;
import community.scs.workbench.scan.Sink;

/**
 * Finds the tokens of a policy file: YAML (block and flow style) or JSON outside, rule expressions as
 * {@code oslo_policy._parser} splits them inside the scalars. What is missing becomes a token without length, what is
 * wrong a token of a type of its own (see {@link Problem}), so that the grammar accepts every file and a mistake stays
 * within its rule. Runs in linear time and without recursion.
 */
public final class PolicyScanner implements Scanner {

	@Override
	public void scan(String text, Sink sink) {
		new FileScanner(new Cursor(text, sink), !isSpoiltByTabs(text)).scan();
	}

	/** In a text that is wrong otherwise, too, the tabs are no news: JSON that is being written may have them. */
	private static boolean isSpoiltByTabs(String text) {
		if (text.indexOf('\t') < 0 || !text.stripLeading().startsWith("{") && text.indexOf("\n{") < 0 || JsonReader.isJson(text))
			return false;
		boolean[] wrong = new boolean[1];
		new FileScanner(new Cursor(text, (type, start, end) -> wrong[0] |= Problem.ofToken(type).isPresent()), true).scan();
		return !wrong[0];
	}
}
