package community.scs.workbench.document.tests;

import java.util.List;
import java.util.Random;

/** Damages documents at random, mostly with what means something in Markdown. */
final class Damage {

	private static final String[] JUNK = { "#", "# ", "\n", "\n\n", "`", "```", "```\n", "|", "|-|-|\n", "> ", "- ", "1. ", "   ", "    ", "\t",
			"[", "](", ")", "]", "[x]: y\n", "[^1]", "[^1]: ", ":::", ":::note\n", ":::\n", "---\n", "---", "***", "_", "**", "~~", "<", "<!--",
			"-->", "<div>\n", "\\", "MUST", "MUST NOT ", "NOT\nRECOMMENDED", "scs-0101-v1", "`scs-0101-entropy-avail`", ".", ". A", "!", "![",
			"\"", "'", ":", ": ", "\r\n", "\r", "\uFEFF", "\uD83D\uDE00", "\uD83D", "\u0000", "key: v\n",
			"status: Draft\n", "- x\n", "===\n", "](scs-0101-v1#a)" };
	private static final int LONGEST = 3000;

	private Damage() {
	}

	/** @return one of the texts, or a part of it, with up to six changes */
	static String to(List<String> texts, Random random) {
		String original = texts.get(random.nextInt(texts.size()));
		int from = random.nextBoolean() ? 0 : random.nextInt(original.length());
		StringBuilder text = new StringBuilder(original.substring(from, Math.min(original.length(), from + LONGEST)));
		for (int i = 1 + random.nextInt(6); i > 0; i--) {
			int at = random.nextInt(text.length() + 1);
			switch (random.nextInt(4)) {
				case 0, 1 -> text.insert(at, JUNK[random.nextInt(JUNK.length)]);
				case 2 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(random.nextInt(3) == 0 ? 200 : 5)));
				default -> text.insert(at, (char) (' ' + random.nextInt(95)));
			}
		}
		return text.toString();
	}
}
