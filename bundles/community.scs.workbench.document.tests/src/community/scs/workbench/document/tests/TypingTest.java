package community.scs.workbench.document.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import community.scs.workbench.document.ide.typing.Indentation;
import community.scs.workbench.document.ide.typing.LinkPaste;
import community.scs.workbench.document.ide.typing.Mark;
import community.scs.workbench.document.ide.typing.Pairs;
import community.scs.workbench.document.ide.typing.SmartEnter;
import community.scs.workbench.document.ide.typing.TableRows;
import community.scs.workbench.document.ide.typing.TextChange;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Keys in Markdown. A bar is the caret, two of them enclose what is selected. */
class TypingTest {

	private interface Key {
		Optional<TextChange> press(String text, int offset, int length);
	}

	private static final Key ENTER = (text, offset, length) -> SmartEnter.at(text, offset, "\n");
	private static final Key TAB = (text, offset, length) -> TableRows.next(text, offset, "\n").or(() -> Indentation.deeper(text, offset));
	private static final Key SHIFT_TAB = (text, offset, length) -> TableRows.previous(text, offset)
			.or(() -> Indentation.higher(text, offset));
	private static final Key URL = (text, offset, length) -> LinkPaste.over(text, offset, length, "https://scs.community/a");

	private static Key sign(char sign) {
		return (text, offset, length) -> length > 0 ? Pairs.around(text, offset, length, sign) : Pairs.typed(text, offset, sign);
	}

	private static Key toggle(Mark mark) {
		return mark::toggled;
	}

	/** @param after null if the key does nothing special */
	private static void assertKey(Key key, String before, String after) {
		int start = before.indexOf('¦');
		int end = before.lastIndexOf('¦');
		String text = before.replace("¦", "");
		Optional<TextChange> change = key.press(text, start, start == end ? 0 : end - start - 1);
		assertEquals(Optional.ofNullable(after), change.map(c -> marked(c, text)));
	}

	private static String marked(TextChange change, String before) {
		StringBuilder text = new StringBuilder(change.appliedTo(before));
		if (change.selected() > 0)
			text.insert(change.caret() + change.selected(), '¦');
		return text.insert(change.caret(), '¦').toString();
	}

	@Test
	void enterGoesOnWithAList() {
		assertKey(ENTER, "- a¦", "- a\n- ¦");
		assertKey(ENTER, "* a¦\n* b", "* a\n* ¦\n* b");
		assertKey(ENTER, "  + a¦", "  + a\n  + ¦");
		assertKey(ENTER, "- a¦ b", "- a\n- ¦b");
		assertKey(ENTER, "-   wide¦", "-   wide\n-   ¦");
		assertKey(ENTER, "- [x] done¦", "- [x] done\n- [ ] ¦");
		assertKey(ENTER, "> - a¦", "> - a\n> - ¦");
	}

	@Test
	void enterNumbersItems() {
		assertKey(ENTER, "1. a¦", "1. a\n2. ¦");
		assertKey(ENTER, "9) a¦", "9) a\n10) ¦");
		assertKey(ENTER, "1. a¦\n2. b\n3. c\n", "1. a\n2. ¦\n3. b\n4. c\n");
		assertKey(ENTER, "1. a¦\n   more\n2. b", "1. a\n2. ¦\n   more\n3. b");
		assertKey(ENTER, "1. a¦\n\n5. b", "1. a\n2. ¦\n\n5. b");
		assertKey(ENTER, "1. a\n1. b¦\n1. c", "1. a\n1. b\n1. ¦\n1. c");
		assertKey(ENTER, "1. a¦\r\n2. b", "1. a\n2. ¦\r\n3. b");
		assertKey(ENTER, "999999999. a¦", "999999999. a\n1000000000. ¦");
	}

	@Test
	void enterOnAnEmptyItemEndsTheList() {
		assertKey(ENTER, "- a\n- ¦", "- a\n¦");
		assertKey(ENTER, "- a\n-¦", "- a\n¦");
		assertKey(ENTER, "- a\n- ¦\n\nText", "- a\n¦\n\nText");
		assertKey(ENTER, "- a\n  - ¦", "- a\n- ¦");
		assertKey(ENTER, "4. a\n   - ¦", "4. a\n5. ¦");
		assertKey(ENTER, "> - a\n> - ¦", "> - a\n> ¦");
	}

	@Test
	void enterInQuotes() {
		assertKey(ENTER, "> a¦", "> a\n> ¦");
		assertKey(ENTER, "> > a¦", "> > a\n> > ¦");
		assertKey(ENTER, "> a\n> ¦", "> a\n¦");
	}

	@Test
	void enterElsewhereIsOrdinary() {
		assertKey(ENTER, "¦- a", null);
		assertKey(ENTER, "-¦ a", null);
		assertKey(ENTER, "a¦", null);
		assertKey(ENTER, "- - -¦", null);
		assertKey(ENTER, "***¦", null);
		assertKey(ENTER, "-a¦", null);
		assertKey(ENTER, "**bold** a¦", null);
		assertKey(ENTER, "¦", null);
		assertKey(ENTER, "```\n- a¦\n```", null);
		assertKey(ENTER, "- ```yaml¦\n  - a\n  ```", null);
		assertKey(ENTER, "- ```yaml\n  - a¦\n  ```", null);
		assertKey(ENTER, "---\nreplaces:\n  - a¦\n---\n", null);
		assertKey(ENTER, "---\ntitle: a\n---\n- a¦", "---\ntitle: a\n---\n- a\n- ¦");
		assertKey(ENTER, "```\n```\n- a¦", "```\n```\n- a\n- ¦");
	}

	@Test
	void enterInTables() {
		assertKey(ENTER, "| a | b |\n|---|---|\n| c | d |¦", "| a | b |\n|---|---|\n| c | d |\n| ¦  |   |");
		assertKey(ENTER, "| a | b |\n|---|---|\n| lo¦ng | d |\n", "| a | b |\n|---|---|\n| long | d |\n| ¦     |   |\n");
		assertKey(ENTER, "| a | b |¦\n|---|---|\n", "| a | b |\n|---|---|\n| ¦  |   |\n");
		assertKey(ENTER, "| a | b |\n|---|---|\n| c | d |\n|  |  |¦", "| a | b |\n|---|---|\n| c | d |\n\n¦");
		assertKey(ENTER, "| a | b |¦", "| a | b |\n| --- | --- |\n| ¦ |  |");
		assertKey(ENTER, "- | a \\| c | b |\n  |---|---|¦", "- | a \\| c | b |\n  |---|---|\n  | ¦  |   |");
		assertKey(ENTER, "¦| a | b |\n|---|---|", null);
		assertKey(ENTER, "|a¦", null);
	}

	@Test
	void tabMovesThroughTables() {
		assertKey(TAB, "| a¦ | b |\n|---|---|\n| c | d |", "| a | ¦b¦ |\n|---|---|\n| c | d |");
		assertKey(TAB, "| a | b¦ |\n|---|---|\n| c | d |", "| a | b |\n|---|---|\n| ¦c¦ | d |");
		assertKey(TAB, "| a | b |\n|---|---|\n| c | d¦ |", "| a | b |\n|---|---|\n| c | d |\n| ¦  |   |");
		assertKey(TAB, "| a¦ |  |\n|---|---|\n", "| a | ¦ |\n|---|---|\n");
		assertKey(SHIFT_TAB, "| a | b |\n|---|---|\n| ¦c | d |", "| a | ¦b¦ |\n|---|---|\n| c | d |");
		assertKey(SHIFT_TAB, "| ¦a | b |\n|---|---|", null);
		assertKey(TAB, "a ¦| b", null);
	}

	@Test
	void tabMovesItems() {
		assertKey(TAB, "- a\n- ¦", "- a\n  - ¦");
		assertKey(TAB, "1. a\n2. ¦b", "1. a\n   1. ¦b");
		assertKey(TAB, "- a\n- ¦b\n  c\n- d", "- a\n  - ¦b\n    c\n- d");
		assertKey(TAB, "- a\r\n- ¦b\r\n  - c\r\n", "- a\r\n  - ¦b\r\n    - c\r\n");
		assertKey(TAB, "- ¦a", null);
		assertKey(TAB, "- a\n- b¦", null);
		assertKey(SHIFT_TAB, "- a\n  - b¦", "- a\n- b¦");
		assertKey(SHIFT_TAB, "1. a\n   1. ¦", "1. a\n2. ¦");
		assertKey(SHIFT_TAB, "- a\n- b¦", null);
		assertKey(SHIFT_TAB, "Text¦", null);
	}

	@Test
	void bracketsComeInPairs() {
		assertKey(sign('('), "see ¦", "see (¦)");
		assertKey(sign('['), "¦ a", "[¦] a");
		assertKey(sign('('), "¦a", null);
		assertKey(sign(')'), "(a¦)", "(a)¦");
		assertKey(sign(')'), "((a¦)", null);
		assertKey(sign(')'), "a¦", null);
		assertKey(sign(']'), "[x¦](y)", "[x]¦(y)");
		assertKey(sign('('), "\\¦", null);
		assertKey(sign('('), "```\na ¦\n```", null);
	}

	@Test
	void quotesAndBackticksComeInPairsAtWords() {
		assertKey(sign('`'), "a ¦", "a `¦`");
		assertKey(sign('`'), "a `b¦`", "a `b`¦");
		assertKey(sign('`'), "``¦", null);
		assertKey(sign('"'), "a ¦", "a \"¦\"");
		assertKey(sign('"'), "a¦", null);
		assertKey(sign('"'), "---\ntitle: ¦\n---\n", "---\ntitle: \"¦\"\n---\n");
		assertKey(sign('*'), "¦", null);
		assertKey(sign('\''), "a ¦", null);
	}

	@Test
	void signsEncloseWhatIsSelected() {
		assertKey(sign('*'), "a ¦b c¦ d", "a *¦b c¦* d");
		assertKey(sign('('), "¦a¦", "(¦a¦)");
		assertKey(sign('`'), "¦a¦", "`¦a¦`");
		assertKey(sign('x'), "¦a¦", null);
		assertKey(sign('*'), "¦a\nb¦", null);
		assertKey(sign('*'), "---\ntitle: ¦a¦\n---\n", null);
	}

	@Test
	void emptyPairsAreDeletedTogether() {
		Key delete = (text, offset, length) -> Pairs.deleted(text, offset);
		assertKey(delete, "a ¦()", "a ¦");
		assertKey(delete, "¦``", "¦");
		assertKey(delete, "`¦``", null);
		assertKey(delete, "¦(a)", null);
		assertKey(delete, "a¦", null);
	}

	@Test
	void addressOverATextMakesALink() {
		assertKey(URL, "see ¦here¦.", "see [here](https://scs.community/a)¦.");
		assertKey(URL, "see ¦here ¦now", "see [here](https://scs.community/a) ¦now");
		assertKey(URL, "¦https://old.example¦", null);
		assertKey(URL, "[a](¦b.md¦)", null);
		assertKey(URL, "<¦b¦>", null);
		assertKey(URL, "[a]: ¦b¦", null);
		assertKey(URL, "¦[a](b)¦", null);
		assertKey(URL, "¦a\nb¦", null);
		assertKey(URL, "```\n¦a¦\n```", null);
		assertEquals(Optional.empty(), LinkPaste.over("a", 0, 1, "no address"));
		assertEquals("[a](<http://x/b)c>)", LinkPaste.over("a", 0, 1, "http://x/b)c\n").orElseThrow().text());
	}

	@Test
	void marksAreSetAndTakenAway() {
		assertKey(toggle(Mark.STRONG), "a ¦b¦ c", "a **¦b¦** c");
		assertKey(toggle(Mark.STRONG), "a **¦b¦** c", "a ¦b¦ c");
		assertKey(toggle(Mark.STRONG), "a ¦**b**¦ c", "a ¦b¦ c");
		assertKey(toggle(Mark.EMPHASIS), "one wo¦rd", "one _wo¦rd_");
		assertKey(toggle(Mark.EMPHASIS), "one _wo¦rd_", "one wo¦rd");
		assertKey(toggle(Mark.EMPHASIS), "one *wo¦rd*", "one wo¦rd");
		assertKey(toggle(Mark.EMPHASIS), "¦un¦clear", "*¦un¦*clear");
		assertKey(toggle(Mark.EMPHASIS), "**¦b¦**", "**_¦b¦_**");
		assertKey(toggle(Mark.STRONG), "***¦b¦***", "*¦b¦*");
		assertKey(toggle(Mark.CODE), "¦a`b¦", "``¦a`b¦``");
		assertKey(toggle(Mark.CODE), "a ¦ b", "a `¦` b");
		assertKey(toggle(Mark.CODE), "a `¦` b", "a ¦ b");
		assertKey(toggle(Mark.CODE), "¦a\nb¦", null);
		assertKey(toggle(Mark.STRONG), "¦", "**¦**");
	}

	/** Whatever the text, a key changes at most what is around the caret, and leaves the selection inside the text. */
	@Test
	void keysInDamagedDocuments() throws IOException {
		long seed = Long.getLong("workbench.seed", 20261126);
		int count = Integer.getInteger("workbench.mutations", 3_000);
		System.out.println("keys in damaged documents: " + count + " (workbench.seed=" + seed + ")");
		Random random = new Random(seed);
		List<String> texts = Corpus.texts();
		List<BiFunction<String, Integer, Optional<TextChange>>> keys = List.of((t, o) -> ENTER.press(t, o, 0), (t, o) -> TAB.press(t, o, 0),
				(t, o) -> SHIFT_TAB.press(t, o, 0), (t, o) -> Pairs.typed(t, o, "([{\"`)]}".charAt(random.nextInt(8))), Pairs::deleted,
				(t, o) -> URL.press(t, o, random.nextInt(t.length() - o + 1)), (t, o) -> Pairs.around(t, o, random.nextInt(t.length() - o + 1), '*'),
				(t, o) -> Mark.values()[random.nextInt(3)].toggled(t, o, Math.min(t.length() - o, random.nextInt(40))));
		for (int i = 0; i < count; i++) {
			String text = Damage.to(texts, random);
			int offset = random.nextInt(text.length() + 1);
			for (var key : keys)
				key.apply(text, offset).ifPresent(c -> {
					String changed = c.appliedTo(text);
					assertTrue(c.caret() >= 0 && c.selected() >= 0 && c.caret() + c.selected() <= changed.length(), text);
				});
		}
	}

	@Test
	void keysInHostileDocumentsAreQuick() {
		for (String text : List.of("> ".repeat(20_000), "- ".repeat(20_000), "1. ".repeat(20_000), "|".repeat(50_000),
				"|a".repeat(20_000) + "\n" + "|-".repeat(20_000) + "x", "- a\n".repeat(20_000), "  - a\n".repeat(20_000), "[(".repeat(20_000),
				"`".repeat(50_000), "```\n".repeat(20_000), "\r".repeat(20_000), "1. a\n2. a\n".repeat(10_000)))
			Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
				for (int offset : new int[] { 0, 2, text.length() / 2, text.length() })
					for (Key key : List.of(ENTER, TAB, SHIFT_TAB, sign('('), sign(')'), toggle(Mark.CODE), toggle(Mark.EMPHASIS), URL))
						key.press(text, offset, 0);
			}, () -> text.substring(0, 10));
	}
}
