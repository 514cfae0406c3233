package community.scs.workbench.document.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import community.scs.workbench.document.Documents;
import community.scs.workbench.document.Headings;
import community.scs.workbench.document.markdown.MarkdownHtml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of a document: whole, as CommonMark wants it, and harmless. */
class HtmlTest {

	/** Tags as {@link MarkdownHtml} writes them; an element or attribute that is not listed here could do something. */
	private static final Pattern HARMLESS = Pattern.compile("</?[a-z][a-z0-9]*>|<(?:h[1-6]|p|pre|li|blockquote|aside|table|tr|th|td|hr|ol|sup|a|span|code|section)"
			+ "(?: (?:data-line=\"\\d+\"|id=\"[^\"<>]*\"|class=\"[^\"<>]*\"|role=\"img\"|title=\"[^\"<>]*\"|start=\"\\d+\"|align=\"(?:left|right|center)\""
			+ "|href=\"(?!(?i)[a-z][a-z0-9+.-]*(?<!https?|mailto):)[^\"<>]*\"))*>");
	private static final Set<String> ACTIVE = Set.of("script", "style", "iframe", "object", "embed", "link", "meta", "base", "form", "input", "button", "svg", "math",
			"img", "video", "audio", "source", "template", "textarea", "select", "frame", "frameset", "applet", "noscript", "title", "body", "html", "head");
	private static final Pattern HEADING = Pattern.compile("<h[1-6] id=\"([^\"]*)\" data-line=\"(\\d+)\">");

	@Test
	void realDocumentsAreWhole() throws IOException {
		for (Path file : Corpus.documents()) {
			String text = Files.readString(file);
			String html = MarkdownHtml.of(text).html();
			assertHarmless(html);
			Set<String> shown = words(Page.textOf(html));
			Set<String> missing = words(Page.expectedText(text));
			missing.removeAll(shown);
			assertEquals(Set.of(), missing, file.toString());
		}
	}

	@Test
	void cancelledWorkEndsSoon() {
		AtomicInteger asked = new AtomicInteger();
		String text = "- a *line* of a list\n".repeat(1000);
		assertThrows(CancellationException.class, () -> MarkdownHtml.of(text, () -> asked.incrementAndGet() > 10));
		assertEquals(11, asked.get(), "while the structure is read");
		MarkdownHtml.of(text, () -> asked.incrementAndGet() < 0);
		int inAll = asked.get() - 11;
		asked.set(0);
		assertThrows(CancellationException.class, () -> MarkdownHtml.of(text, () -> asked.incrementAndGet() > inAll - 100), "while the page is written");
	}

	private static Set<String> words(String text) {
		return new HashSet<>(List.of(text.split("[^\\p{L}\\p{N}]+")));
	}

	@Test
	void headingsHaveTheAnchorsOfTheModel() throws IOException {
		for (Path file : Corpus.documents()) {
			List<String> anchors = new ArrayList<>();
			Matcher heading = HEADING.matcher(MarkdownHtml.of(Files.readString(file)).html());
			while (heading.find())
				anchors.add(heading.group(1));
			assertEquals(List.copyOf(Headings.anchors(Documents.parse(file)).values()), anchors, file.toString());
		}
	}

	@Test
	void linesAreThoseOfTheDocument() throws IOException {
		for (Path file : Corpus.documents()) {
			List<String> lines = Files.readString(file).lines().toList();
			Matcher heading = HEADING.matcher(MarkdownHtml.of(Files.readString(file)).html());
			while (heading.find()) {
				String line = lines.get(Integer.parseInt(heading.group(2)) - 1);
				String title = heading.group(1).replaceFirst("-\\d+$", "").replaceAll("[_-]", "");
				assertTrue(Headings.slug(line).replaceAll("[_-]", "").contains(title), () -> title + " is not in " + line);
			}
		}
	}

	@Test
	void realDocumentsAreAsCommonMarkWantsThem() throws IOException {
		int compared = 0;
		for (Path file : Corpus.documents()) {
			String text = Page.comparable(Files.readString(file));
			if (new CommonMark(text).deviates() || text.contains("[^") || text.contains(":::"))
				continue;
			compared++;
			assertSame(text, file.toString());
		}
		assertTrue(compared > 40, compared + " documents without footnotes and admonitions");
	}

	@Test
	void generatedDocumentsAreAsCommonMarkWantsThem() {
		long seed = Long.getLong("workbench.seed", 20261126);
		int count = Integer.getInteger("workbench.generated", 10_000);
		System.out.println("pages: " + count + " (workbench.seed=" + seed + ")");
		Generator generator = new Generator(new Random(seed));
		for (int i = 0; i < count; i++) {
			String text = generator.document();
			assertHarmless(MarkdownHtml.of(text).html());
			if (!new CommonMark(text).deviates() && !Page.endsTableWithCode(text))
				assertSame(text, text);
		}
	}

	@Test
	void damagedDocumentsAreHarmless() throws IOException {
		long seed = Long.getLong("workbench.seed", 20261126);
		System.out.println("damaged pages (workbench.seed=" + seed + ")");
		Random random = new Random(seed);
		List<String> texts = Corpus.texts();
		for (int i = 0; i < 3_000; i++)
			assertHarmless(MarkdownHtml.of(Damage.to(texts, random)).html());
	}

	@Test
	void hostileDocumentsAreHarmless() {
		for (String text : List.of("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "a <svg/onload=alert(1)> b", "<iframe src=\"//x\"></iframe>\n\ntext",
				"<a href=\"javascript:alert(1)\">x</a>", "[x](javascript:alert(1))", "[x](<java\tscript:alert(1)>)", "[x](\u0001javascript:alert(1))",
				"[x](javascript&colon;alert(1))", "[x](&#106;avascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](data:text/html;base64,AAAA)",
				"![x](data:image/svg+xml;base64,AAAA)", "![\"><script>alert(1)</script>](x)", "[x](y \"\\\"><script>alert(1)</script>\")", "<javascript:alert(1)>",
				"[x]: javascript:alert(1)\n\n[x]", "```\"><script>\ncode\n```", "# \"><script>alert(1)</script>", "---\ntitle: <script>alert(1)</script>\n\"><b>: <b onclick=x>\n---\n",
				"---\nstatus: \"><script>\nreplaces: scs-0001-v1\n---\n", "<style>*{display:none}</style>", "<div style=\"position:fixed\" onclick=\"x\">a</div>", "<b <script>x",
				"&lt;script&gt;", "<!-- --><script>x</script>", "<details open ontoggle=alert(1)>x</details>", "<base href=//x>", "<meta http-equiv=refresh content=0>",
				"| <script> | b |\n|---|---|\n| <img src=x> | `<script>` |", "[^1]\n\n[^1]: <script>x</script>", ":::note <script>\n\nx\n:::", "\u0000<script>")) {
			String html = MarkdownHtml.of(text).html();
			assertHarmless(html);
			assertFalse(Pattern.compile("href=\"[^\"a-z]*(?i)(javascript|data):").matcher(html).find(), html);
		}
	}

	@Test
	void hugeAndDeepDocumentsAreWrittenInTime() {
		for (String text : List.of("> ".repeat(20_000), "- ".repeat(20_000), "[".repeat(50_000), "![".repeat(20_000) + "](x)".repeat(20_000), "*a_ ".repeat(20_000),
				"**a ".repeat(20_000) + "b** ".repeat(20_000), "`a``b".repeat(10_000), "<!--".repeat(200_000), "<div>\n" + "<!--".repeat(200_000), "x <?".repeat(200_000),
				"<a b='".repeat(10_000), "|a".repeat(20_000) + "\n" + "|-".repeat(20_000), "[^1]: ".repeat(10_000) + "[^1]".repeat(10_000),
				"[^1]\n\n[^1]: x [^1]\n", "# a\n".repeat(20_000), "<div>".repeat(100_000), "&".repeat(200_000), "\\".repeat(200_000), "a\n".repeat(600_000), "x".repeat(1_200_000)))
			assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertHarmless(MarkdownHtml.of(text).html()), () -> text.substring(0, 20));
	}

	/** Compares line by line, for a short message. */
	private static void assertSame(String text, String message) {
		String paragraphs = Page.deviatesInLists(text) ? "</?p>|\\s" : "$^";
		List<String> expected = Page.ofCommonMark(text).replaceAll(paragraphs, "").lines().toList();
		List<String> actual = Page.of(text).replaceAll(paragraphs, "").lines().toList();
		for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
			int line = i;
			assertEquals(expected.get(i), actual.get(i), () -> "after " + actual.subList(Math.max(0, line - 5), line) + " of " + message);
		}
		int common = Math.min(expected.size(), actual.size());
		assertEquals(expected.subList(common, expected.size()), actual.subList(common, actual.size()), message);
	}

	static void assertHarmless(String html) {
		int position = html.indexOf('<');
		while (position >= 0) {
			int end = html.indexOf('>', position) + 1;
			String tag = html.substring(position, Math.max(end, position + 1));
			assertTrue(HARMLESS.matcher(tag).matches(), () -> "\n" + tag + "\nin\n" + html.substring(0, Math.min(html.length(), 2_000)));
			assertFalse(ACTIVE.contains(tag.replaceAll("[</>]|\\s.*", "")), tag);
			position = html.indexOf('<', end);
		}
	}
}
