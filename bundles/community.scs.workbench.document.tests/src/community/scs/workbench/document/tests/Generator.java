package community.scs.workbench.document.tests;

import java.util.Random;

/** Writes random Markdown, rich in the places where blocks and inlines meet. */
final class Generator {

	private static final String[] PREFIXES = { "", "", "", "", " ", "  ", "   ", "    ", "     ", "\t", "> ", ">", "> > ", "- ", "* ",
			"+ ", "-   ", "-\t", "1. ", "2. ", "1) ", "10. ", "  - ", "   1. ", "    - ", ">\t", " > " };
	private static final String[] BLOCKS = { "# head", "## head ##", "####### no", "#", "#\ttab", "```", "~~~", "````", "``` js", "---",
			"===", "***", "_ _ _", "- - -", "--", "=", "<div>", "</div>", "<!-- c -->", "<!--", "-->", "<b>", "<b class=\"x\">", "<?x",
			"?>", "<!D x>", "<pre>", "</pre>", "<del>x</del>", "[a]: /u", "[a]: /u \"t\"", "[a]:", "[b]: <x y> 'z", "z'", "/only",
			"[c]: /u junk", "[d e]: (x)", "\"title\"", "| a | b |", "|---|---|", "|:-:|", "a | b", "| x | y | z |", "", "", "", "", "", "", "", "-",
			"*", "1.", ">" };
	private static final String[] INLINES = { "word", "Word", " ", " ", " ", "*", "**", "***", "_", "__", "`", "``", "[", "]", "![", "[a]", "[A]",
			"[d E]", "[a][]", "[x][a]", "[x][b]", "[x](y)", "[x](<y z>)", "[x](y \"t\")", "[x](y", "(z)", "![i](j)", "![a]", "<http://a.b>",
			"<a@b.c>", "<b>", "</b>", "<b", ">", "<!-- c -->", "\\", "\\*", "\\[", "\\]", "!", "(", ")", "\"", "'", ".", ",", "é", "“", "|", "  ",
			"#", "-", "+", "1.", "](", "][" };

	private final Random random;

	Generator(Random random) {
		this.random = random;
	}

	String document() {
		StringBuilder text = new StringBuilder("x\n\n");
		int lines = 1 + random.nextInt(14);
		for (int i = 0; i < lines; i++)
			text.append(line()).append(random.nextInt(20) == 0 ? "\r\n" : "\n");
		if (random.nextInt(4) == 0)
			text.append("end");
		return text.toString();
	}

	private String line() {
		StringBuilder line = new StringBuilder();
		for (int i = random.nextInt(3); i > 0; i--)
			line.append(pick(PREFIXES));
		if (random.nextInt(5) < 2)
			return line.append(pick(BLOCKS)).toString();
		for (int i = random.nextInt(9); i > 0; i--)
			line.append(pick(INLINES));
		return line.toString();
	}

	private String pick(String[] from) {
		return from[random.nextInt(from.length)];
	}
}
