package community.scs.workbench.document.markdown;

import community.scs.workbench.document.Headings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes blocks as HTML; the attribute {@code data-line} says on which line of the document, from 1, a block starts. */
final class HtmlBlocks {

	private static final Pattern CODE_TITLE = Pattern.compile("\\btitle=(?:\"([^\"]*+)\"|'([^']*+)')");

	private final String text;
	private final References references;
	private final Headings.Anchors anchors = new Headings.Anchors();
	private final int[] lineStarts;
	private final Runnable alive;
	private final StringBuilder html = new StringBuilder();
	/** How many quotes are around the block that is being written. */
	private int quotes;

	private HtmlBlocks(String text, Block document, Runnable alive) {
		this.text = text;
		this.alive = alive;
		references = new References(text, document);
		lineStarts = lineStarts(text);
	}

	/**
	 * @param document as read from {@code text}
	 * @param alive    called at each block; may throw to stop
	 */
	static String of(String text, Block document, Runnable alive) {
		HtmlBlocks blocks = new HtmlBlocks(text, document, alive);
		document.children.forEach(block -> blocks.write(block, false));
		blocks.footnotes();
		return blocks.html.toString();
	}

	private static int[] lineStarts(String text) {
		List<Integer> starts = new ArrayList<>();
		for (int start = 0; starts.isEmpty() || start < text.length(); start = Line.startOfNext(text, Line.endOfLine(text, start)))
			starts.add(start);
		return starts.stream().mapToInt(Integer::intValue).toArray();
	}

	private void write(Block block, boolean isTight) {
		alive.run();
		switch (block.kind) {
			case PARAGRAPH -> {
				if (isTight)
					html.append(inlines(block.lines)).append('\n');
				else
					open("p", block).append(inlines(block.lines)).append("</p>\n");
			}
			case ATX -> heading(block, block.marker.end() - block.marker.start());
			case SETEXT -> heading(block, text.charAt(block.marker.start()) == '=' ? 1 : 2);
			case LIST -> list(block);
			case QUOTE -> quote(block);
			case ADMONITION -> admonition(block);
			case FENCE -> fence(block);
			case INDENTED -> open("pre", block).append("<code>").append(HtmlText.escaped(lines(block))).append("</code></pre>\n");
			case HTML -> html.append(RawHtml.tamed(lines(block)));
			case RULE -> open("hr", block).append('\n');
			case TABLE -> table(block);
			case DEFINITION, FOOTNOTE -> { // shown where they are referred to
			}
			case ITEM, DOCUMENT -> throw new IllegalArgumentException("outside of its place: " + block.kind);
		}
	}

	private StringBuilder open(String tag, Block block) {
		return html.append('<').append(tag).append(lineOf(Extent.start(block))).append('>');
	}

	private String lineOf(int offset) {
		int line = Arrays.binarySearch(lineStarts, offset);
		return " data-line=\"" + (line < 0 ? -line - 1 : line + 1) + "\"";
	}

	private String inlines(List<Span> lines) {
		return HtmlInlines.of(references, lines, false).html();
	}

	private void heading(Block block, int level) {
		HtmlInlines title = HtmlInlines.of(references, block.lines, false);
		String anchor = anchors.next(title.plain().strip().replaceAll("\\s+", " "));
		html.append("<h").append(level).append(" id=\"").append(HtmlText.escaped(anchor)).append('"').append(lineOf(Extent.start(block))).append('>')
				.append(title.html()).append("</h").append(level).append(">\n");
	}

	private void quote(Block block) {
		quotes++;
		open("blockquote", block).append('\n');
		block.children.forEach(child -> write(child, false));
		html.append("</blockquote>\n");
		quotes--;
	}

	private void list(Block list) {
		Span marker = list.children.getFirst().marker;
		boolean isOrdered = Character.isDigit(text.charAt(marker.start()));
		int start = isOrdered ? Integer.parseInt(text.substring(marker.start(), marker.end() - 1)) : 1;
		boolean isTight = !Extent.isLoose(text, list, quotes);
		html.append(isOrdered ? start == 1 ? "<ol>" : "<ol start=\"" + start + "\">" : "<ul>").append('\n');
		for (Block item : list.children) {
			open("li", item);
			item.children.forEach(child -> write(child, isTight));
			html.append("</li>\n");
		}
		html.append(isOrdered ? "</ol>\n" : "</ul>\n");
	}

	private void admonition(Block block) {
		String kind = references.of(block.info);
		Span title = block.title;
		if (text.startsWith("[", title.start()) && title.end() > title.start() + 1 && text.charAt(title.end() - 1) == ']')
			title = new Span(title.start() + 1, title.end() - 1);
		html.append("<aside class=\"admonition admonition-").append(kind.toLowerCase(Locale.ROOT)).append('"')
				.append(lineOf(block.marker.start())).append("><p class=\"admonition-title\">")
				.append(title.isEmpty() ? kind : inlines(List.of(title))).append("</p>\n");
		block.children.forEach(child -> write(child, false));
		html.append("</aside>\n");
	}

	private void fence(Block block) {
		String info = HtmlText.unescaped(references.of(block.info));
		String language = info.split("[ \t]", 2)[0];
		Matcher titled = CODE_TITLE.matcher(info);
		String title = titled.find() ? titled.group(1) == null ? titled.group(2) : titled.group(1) : language.equals("mermaid") ? "Diagram (Mermaid)" : "";
		if (!title.isEmpty())
			html.append("<p class=\"code-title\">").append(HtmlText.escaped(title)).append("</p>");
		open("pre", block).append("<code").append(language.isEmpty() ? "" : " class=\"language-" + HtmlText.escaped(language) + "\"").append('>')
				.append(HtmlText.escaped(lines(block))).append("</code></pre>\n");
	}

	private String lines(Block block) {
		StringBuilder lines = new StringBuilder();
		block.lines.forEach(line -> lines.append(text, line.start(), line.end()));
		return lines.toString();
	}

	private void table(Block table) {
		List<String> alignments = new ArrayList<>();
		for (Span column : TableRow.cells(text, table.info))
			alignments.add(alignment(references.of(column).strip()));
		open("table", table).append("<thead>\n");
		row(table.lines.getFirst(), "th", alignments);
		html.append("</thead>\n");
		if (table.lines.size() > 1) {
			html.append("<tbody>\n");
			table.lines.subList(1, table.lines.size()).forEach(row -> row(row, "td", alignments));
			html.append("</tbody>\n");
		}
		html.append("</table>\n");
	}

	private static String alignment(String delimiter) {
		boolean left = delimiter.startsWith(":");
		boolean right = delimiter.endsWith(":");
		return left && right ? " align=\"center\"" : right ? " align=\"right\"" : left ? " align=\"left\"" : "";
	}

	/** A row has as many cells as the delimiter row (GFM 0.29, section 4.10). */
	private void row(Span line, String tag, List<String> alignments) {
		List<Span> cells = TableRow.cells(text, line);
		html.append("<tr").append(lineOf(line.start())).append(">\n");
		for (int i = 0; i < alignments.size(); i++) {
			String content = i < cells.size() ? HtmlInlines.of(references, List.of(cells.get(i)), true).html() : "";
			html.append('<').append(tag).append(alignments.get(i)).append('>').append(content).append("</").append(tag).append(">\n");
		}
		html.append("</tr>\n");
	}

	/** Footnotes may refer to further ones. */
	private void footnotes() {
		if (references.used.isEmpty())
			return;
		html.append("<section class=\"footnotes\">\n<ol>\n");
		for (int i = 0; i < references.used.size(); i++) {
			References.Footnote footnote = references.used.get(i);
			html.append("<li id=\"fn-").append(footnote.number).append('"').append(lineOf(footnote.definition.marker.start())).append(">\n");
			footnote.definition.children.forEach(child -> write(child, false));
			html.append("<a href=\"#fnref-").append(footnote.number).append("\" title=\"Back\">↩</a></li>\n");
		}
		html.append("</ol>\n</section>\n");
	}
}
