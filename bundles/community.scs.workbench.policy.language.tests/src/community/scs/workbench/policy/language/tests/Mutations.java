package community.scs.workbench.policy.language.tests;

import java.util.List;
import java.util.Random;

/** Damages texts at random, as typing, pasting and merging do. */
final class Mutations {

	private static final List<String> JUNK = List.of("\"", "'", ":", ": ", "#", " # ", "\n", "\r\n", " ", "\t", "(", ")", "[",
			"]", "{", "}", ",", "- ", "|", ">", "&a ", "*a", "!", "@", "%(", ")s", "%(x)s", "rule:", "role:", "and ", "or ",
			"not ", "---\n", "...\n", "null", "~", "\\", "\\x", "\\u00e9", "''", "\u00e9", "\u00a0", "field:",
			"field:a:b=c", "\"a\": \"b:c\"\n", "<<: ", "? ", "  ", "`");

	private final Random random;

	Mutations(long seed) {
		random = new Random(seed);
	}

	String mutate(String text) {
		StringBuilder result = new StringBuilder(text);
		for (int i = random.nextInt(4); i >= 0; i--)
			step(result);
		return result.toString();
	}

	private void step(StringBuilder text) {
		int at = random.nextInt(text.length() + 1);
		int end = Math.min(text.length(), at + random.nextInt(12));
		switch (random.nextInt(5)) {
		case 0 -> text.delete(at, end);
		case 1 -> text.insert(at, text.substring(at, end));
		case 2 -> text.setLength(at);
		default -> text.insert(at, JUNK.get(random.nextInt(JUNK.size())));
		}
	}
}
