package community.scs.workbench.document.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import community.scs.workbench.document.style.Blemish;
import community.scs.workbench.document.style.Style;
import community.scs.workbench.document.style.StyleRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.xtext.util.ReplaceRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StyleTest {

	private static final String HEAD = "---\ntitle: T\n---\n\n";

	private static Arguments blemish(String rule, String text, String mended) {
		return Arguments.of(rule, text, mended);
	}

	/** What markdownlint 0.28 finds in each text, and what remains when the edits are made; the same where it has none. */
	static List<Arguments> blemishes() {
		return List.of(blemish("md001", "## A\n\n#### B\n", "## A\n\n#### B\n"), blemish("md003", "## A\n\n## B ##\n", "## A\n\n## B ##\n"),
				blemish("md004", "- a\n\ntext\n\n* b\n", "- a\n\ntext\n\n- b\n"), blemish("md005", "1. a\n 2. b\n", "1. a\n2. b\n"),
				blemish("md007", "- a\n    - b\n", "- a\n  - b\n"), blemish("md009", "a \nb\n", "a\nb\n"), blemish("md010", "a\tb\n", "a b\n"),
				blemish("md011", "see (this)[a.md]\n", "see [this](a.md)\n"), blemish("md012", "a\n\n\nb\n", "a\n\nb\n"),
				blemish("md014", "```bash\n$ ls\n```\n", "```bash\nls\n```\n"), blemish("md018", "##A\n", "## A\n"), blemish("md019", "##  A\n", "## A\n"),
				blemish("md020", "## A##\n", "## A ##\n"), blemish("md021", "##  A ##\n", "## A ##\n"),
				blemish("md022", "## A\ntext\n", "## A\n\ntext\n"), blemish("md023", " ## A\n", "## A\n"), blemish("md025", "# A\n", "# A\n"),
				blemish("md026", "## A:\n", "## A\n"), blemish("md027", ">  a\n", "> a\n"), blemish("md028", "> a\n\n> b\n", "> a\n\n> b\n"),
				blemish("md029", "1. a\n3. b\n", "1. a\n2. b\n"), blemish("md030", "-  a\n", "- a\n"),
				blemish("md031", "a\n```text\nb\n```\n", "a\n\n```text\nb\n```\n"), blemish("md032", "a\n- b\n", "a\n\n- b\n"),
				blemish("md033", "a <br> b\n", "a <br> b\n"), blemish("md034", "see https://example.org/x.\n", "see [https://example.org/x](https://example.org/x).\n"),
				blemish("md035", "a\n\n---\n\n***\n", "a\n\n---\n\n---\n"), blemish("md036", "**A title**\n\ntext\n", "**A title**\n\ntext\n"),
				blemish("md037", "a ** b ** c\n", "a **b** c\n"), blemish("md038", "a `b ` c\n", "a `b` c\n"),
				blemish("md039", "[ a](https://example.org)\n", "[a](https://example.org)\n"), blemish("md040", "```\na\n```\n", "```text\na\n```\n"),
				blemish("md042", "[a]()\n", "[a]()\n"), blemish("md045", "![](a.png)\n", "![](a.png)\n"),
				blemish("md046", "```text\na\n```\n\n    b\n", "```text\na\n```\n\n    b\n"), blemish("md047", "a", "a\n"),
				blemish("md048", "```text\na\n```\n\n~~~text\nb\n~~~\n", "```text\na\n```\n\n~~~text\nb\n~~~\n"),
				blemish("md049", "_a_ and *b*\n", "_a_ and *b*\n"), blemish("md050", "**a** and __b__\n", "**a** and __b__\n"),
				blemish("md052", "see [this][that]\n", "see [this][that]\n"), blemish("md052", "see [this][that]:\n", "see [this][that]:\n"), blemish("md052", "text[^1]\n", "text[^1]\n"),
				blemish("md052", "text[^1][^2]\n\n[^1]: a\n", "text[^1][^2]\n\n[^1]: a\n"),
				blemish("md053", "[a]: https://example.org\n", "[a]: https://example.org\n"), blemish("md053", "[^1]: a\n", "[^1]: a\n"),
				blemish("md053", "[a]\n\n[a]: b.md\n[A]: c.md\n", "[a]\n\n[a]: b.md\n[A]: c.md\n"),
				blemish("curly-quotes", "it’s\n", "it's\n"), blemish("dash", "a -- b\n", "a — b\n"), blemish("parent-path", "[a](../b.md)\n", "[a](../b.md)\n"),
				blemish("double-space", "a  b\n", "a b\n"), blemish("trailing-spaces", "a  \nb\n", "a\nb\n"));
	}

	@ParameterizedTest
	@MethodSource("blemishes")
	void blemishesAreFoundAndMended(String rule, String text, String mended) {
		assertEquals(List.of(rule), keys(HEAD + text));
		assertEquals(HEAD + mended, mended(HEAD + text));
		assertEquals(text.equals(mended) ? List.of(rule) : List.of(), keys(HEAD + mended));
	}

	@Test
	void eachRuleHasAnExample() {
		Set<String> shown = blemishes().stream().map(a -> (String) a.get()[0]).collect(Collectors.toSet());
		assertEquals(List.of(StyleRule.MD041), Arrays.stream(StyleRule.values()).filter(r -> !shown.contains(r.key())).toList());
		assertEquals(List.of("md041"), keys("## A\n"));
	}

	@Test
	void whatIsFine() {
		for (String text : List.of("## A?\n", "## A #1\n\n#Issue in `code`\n".replace("#I", "I"), "1. a\n1. b\n", "0. a\n1. b\n", "a *b* c * d * e\n", "2 * 3 * 4\n",
				"`` `a` ``\n", "a ` b ` c\n", "> a\n>\n> b\n", "- a\n\n  ```text\n  b\n  ```\n", "<https://example.org>\n", "[https://example.org](https://example.org)\n",
				"<!-- a  b <br> \t -->\n\ntext\n", "| a  | b |\n| --- | --- |\n| c  | d |\n", "```text\na  b “c” -- \n```\n", "`a  b`\n", "snake_case and other_case\n",
				":::caution\n\ntext\n\n:::\n", "text[^1]\n\n[^1]: note\n", "```bash\n$ ls\na\n```\n", "[//]: # (a comment)\n", "list[i][j] and a[b]\n".replace("list[i][j]", "`list[i][j]`"), "[a][b] [c][] [d] e[^f]\n\n[b]: b.md\n[c]: c.md\n[d]: d.md\n\n[^f]: f\n",
				"\\[a][b]\n", "[x] and [y]\n"))
			assertEquals(List.of(), keys(HEAD + text), text);
	}

	@Test
	void commentsSwitchRulesOff() {
		assertEquals(List.of(), keys(HEAD + "a <br> <!-- markdownlint-disable-line MD033 -->\n"));
		assertEquals(List.of(), keys(HEAD + "<!-- markdownlint-disable-next-line no-inline-html -->\na <br>\n"));
		assertEquals(List.of("md033"), keys(HEAD + "<!-- markdownlint-disable -->\n\na <br>\n\n<!-- markdownlint-enable -->\n\nb <br>\n"));
		assertEquals(List.of("md033"), keys(HEAD + "<!-- markdownlint-disable search-replace -->\n\na “<br>”\n"));
		assertEquals(List.of(), keys(HEAD + "a <br>\n\n<!-- markdownlint-disable-file MD033 -->\n"));
	}

	@Test
	void lineEndsStayAsTheyAre() {
		assertEquals("---\r\ntitle: T\r\n---\r\n\r\n## A\r\n\r\ntext\r\n", mended("---\r\ntitle: T\r\n---\r\n\r\n## A\r\ntext"));
	}

	/** The founding minutes live in another repository, and are not clean. */
	@Test
	void theRealDocumentsAreClean() throws IOException {
		List<String> found = new ArrayList<>();
		for (Path file : Corpus.documents())
			if (file.getFileName().toString().matches("scs-.*|README\\.md"))
				for (Blemish blemish : Style.check(Files.readString(file)))
					found.add(file.getFileName() + " " + blemish);
		assertEquals(List.of(), found);
	}

	@Test
	void damagedDocumentsAreMended() throws IOException {
		List<String> texts = Corpus.texts();
		long seed = Long.getLong("workbench.seed", 20261126);
		System.out.println("seed " + seed);
		Random random = new Random(seed);
		for (int i = 0; i < Integer.getInteger("workbench.mutations", 1000); i++) {
			String text = Damage.to(texts, random);
			for (int round = 0; round < 12; round++)
				text = mended(text);
			String last = text;
			assertTrue(Style.check(text).stream().noneMatch(b -> b.rule().isSafe() && !b.edits().isEmpty()),
					() -> "seed " + seed + ": " + Style.check(last).stream().filter(b -> b.rule().isSafe()).toList() + "\n" + last);
		}
	}

	@Test
	void longTextsTakeNoMoreThanTheirShare() {
		for (String piece : List.of("<!--x-->", "(a)[", "# a #", "> ", "* a", " *", "`", "[a]()", "\t", "> a\n\n", "<!-- markdownlint-disable a ", "    $ ls\n\n", "“", "**a* "))
			Style.check(HEAD + piece.repeat(200_000 / piece.length()));
	}

	private static List<String> keys(String text) {
		return Style.check(text).stream().map(b -> b.rule().key()).distinct().toList();
	}

	private static String mended(String text) {
		StringBuilder result = new StringBuilder(text);
		int last = Integer.MAX_VALUE;
		List<ReplaceRegion> edits = Style.check(text).stream().flatMap(b -> b.edits().stream())
				.sorted(Comparator.comparingInt(ReplaceRegion::getOffset).reversed()).toList();
		for (ReplaceRegion edit : edits)
			if (edit.getEndOffset() < last) {
				result.replace(edit.getOffset(), edit.getEndOffset(), edit.getText());
				last = edit.getOffset();
			}
		return result.toString();
	}
}
