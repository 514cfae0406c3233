package community.scs.workbench.document.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import community.scs.workbench.document.markdown.MarkdownScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A scanner that remembers its last text reads the next one as a fresh one does. */
class RescanTest {

	private static final long SEED = Long.getLong("workbench.seed", 20240731);
	private static final int EDITS = Integer.getInteger("workbench.mutations", 2000);
	private static final List<String> PIECES = List.of("It MUST be so. ", "See [a] and [b](#x). ", "\n[a]: scs-0100-v1.md\n", "[^1] ", "\n[^1]: A note.\n", "\n\n", "\n", "| a | MUST |\n",
			"|---|---|\n", "**", "`", "- ", "> ", "# T\n", "```\n", "\r\n", "\\", "![", "](x)");

	private static List<String> tokens(MarkdownScanner scanner, String text) {
		List<String> tokens = new ArrayList<>();
		scanner.scan(text, (type, start, end) -> tokens.add(type + " " + start + " " + end));
		return tokens;
	}

	@Test
	void whatWasReadBeforeChangesNothing() {
		System.out.println("seed " + SEED);
		Random random = new Random(SEED);
		MarkdownScanner scanner = new MarkdownScanner();
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < EDITS; i++) {
			int place = random.nextInt(text.length() + 1);
			if (text.length() > 3000 || random.nextInt(4) == 0)
				text.delete(place, Math.min(text.length(), place + random.nextInt(60)));
			else
				text.insert(place, PIECES.get(random.nextInt(PIECES.size())));
			assertEquals(tokens(new MarkdownScanner(), text.toString()), tokens(scanner, text.toString()), () -> "seed " + SEED + "\n" + text);
		}
	}
}
