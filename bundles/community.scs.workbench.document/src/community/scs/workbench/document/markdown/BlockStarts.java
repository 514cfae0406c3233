package community.scs.workbench.document.markdown;

import community.scs.workbench.document.markdown.Block.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which block starts at the current position of a line, and where its marker and what belongs to it lie. */
final class BlockStarts {

	private static final Pattern ATX = Pattern.compile("#{1,6}(?=[ \\t]|$)");
	private static final Pattern FENCE = Pattern.compile("`{3,}(?=[^`]*$)|~{3,}");
	private static final Pattern SETEXT = Pattern.compile("(?:=+|-+)(?=[ \\t]*$)");
	private static final Pattern RULE = Pattern.compile("([-*_])(?:[ \\t]*\\1){2,}+(?=[ \\t]*$)");
	private static final Pattern ITEM = Pattern.compile("(?:[-+*]|\\d{1,9}[.)])(?=[ \\t]|$)");
	private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^([^\\]\\[\\s]+)(\\]:)[ \\t]*");
	private static final Pattern ADMONITION = Pattern.compile(":{3,}");
	private static final Pattern ADMONITION_KIND = Pattern.compile("[A-Za-z]+");
	private static final Pattern ADMONITION_END = Pattern.compile("(?m)^[ \\t>]*:{3,}[ \\t]*$");
	private static final int FOOTNOTE_INDENT = 4;

	private final String text;
	private final Line line;
	/** Where the last line of nothing but colons starts; an admonition needs one after it. */
	private final int lastAdmonitionEnd;

	BlockStarts(String text, Line line) {
		this.text = text;
		this.line = line;
		lastAdmonitionEnd = lastAdmonitionEnd(text);
	}

	private static int lastAdmonitionEnd(String text) {
		if (!text.contains(":::"))
			return -1;
		int result = -1;
		Matcher ends = ADMONITION_END.matcher(text);
		while (ends.find())
			result = ends.start();
		return result;
	}

	/**
	 * @param container the innermost block that the line continues so far
	 * @param tip the innermost open block; a paragraph here may go on lazily
	 * @return null if the line goes on with text
	 */
	Block start(Block container, Block tip) {
		Block table = table(container);
		if (table != null)
			return table;
		if (line.isIndented())
			return tip.kind == Kind.PARAGRAPH ? null : new Block(Kind.INDENTED);
		return switch (line.firstChar()) {
			case '>' -> new Block(Kind.QUOTE, first(1));
			case '#' -> atx();
			case '`', '~' -> fence();
			case '<' -> html(tip);
			case ':' -> admonition();
			case '[' -> footnote();
			case '=' -> setext(container);
			case '-' -> firstOf(setext(container), rule(), item(container));
			case '*' -> firstOf(rule(), item(container));
			case '_' -> rule();
			case '+', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> item(container);
			default -> null;
		};
	}

	private static Block firstOf(Block... candidates) {
		for (Block candidate : candidates)
			if (candidate != null)
				return candidate;
		return null;
	}

	/** What a paragraph has besides the definitions it starts with. */
	private List<Span> paragraphLines(Block block) {
		if (block.kind != Kind.PARAGRAPH)
			return List.of();
		return block.lines.subList(definitions(block).lines, block.lines.size());
	}

	Definitions definitions(Block paragraph) {
		return Definitions.in(text, paragraph.lines);
	}

	/** A table may not go on where another block starts (GFM 0.29, section 4.10). */
	boolean interruptsTable() {
		if (line.isIndented())
			return false;
		Block nothing = new Block(Kind.DOCUMENT);
		return start(nothing, nothing) != null;
	}

	private Span first(int length) {
		return new Span(line.first, line.first + length);
	}

	/** @return where the pattern matches at the first character of the line, or null */
	private Span find(Pattern pattern) {
		Matcher matcher = pattern.matcher(text).region(line.first, line.end);
		return matcher.lookingAt() ? new Span(matcher.start(), matcher.end()) : null;
	}

	private Block atx() {
		Span marker = find(ATX);
		if (marker == null)
			return null;
		Block heading = new Block(Kind.ATX, marker);
		int from = Line.skipSpaces(text, marker.end(), line.end);
		int to = Line.trimEnd(text, from, line.end);
		int hashes = to;
		while (hashes > from && text.charAt(hashes - 1) == '#')
			hashes--;
		if (hashes == from || Line.isSpace(text.charAt(hashes - 1)))
			to = Line.trimEnd(text, from, hashes);
		heading.lines.add(new Span(from, to));
		return heading;
	}

	private Block setext(Block container) {
		Span underline = find(SETEXT);
		return underline == null || paragraphLines(container).isEmpty() ? null : new Block(Kind.SETEXT, underline);
	}

	private Block rule() {
		Span marker = find(RULE);
		return marker == null ? null : new Block(Kind.RULE, marker);
	}

	private Block fence() {
		Span marker = find(FENCE);
		if (marker == null)
			return null;
		Block fence = new Block(Kind.FENCE, marker);
		fence.indent = line.indent;
		fence.info = rest(marker.end());
		return fence;
	}

	private Span rest(int from) {
		int start = Line.skipSpaces(text, from, line.end);
		return new Span(start, Line.trimEnd(text, start, line.end));
	}

	/** @return the closing fence if the line is one */
	Span fenceEnd(Block fence) {
		if (line.isIndented() || line.firstChar() != text.charAt(fence.marker.start()))
			return null;
		int end = line.first;
		while (end < line.end && text.charAt(end) == line.firstChar())
			end++;
		boolean isLongEnough = end - line.first >= fence.marker.end() - fence.marker.start();
		return isLongEnough && Line.skipSpaces(text, end, line.end) == line.end ? new Span(line.first, end) : null;
	}

	private Block html(Block tip) {
		HtmlStart start = HtmlStart.of(text, line.first, line.end);
		if (start == null || start == HtmlStart.OTHER_TAG && tip.kind == Kind.PARAGRAPH)
			return null;
		Block html = new Block(Kind.HTML);
		html.html = start;
		return html;
	}

	/** An opening line without a closing one further down opens nothing, lest it swallow the document while typed. */
	private Block admonition() {
		Span marker = find(ADMONITION);
		if (marker == null)
			return null;
		int kindStart = Line.skipSpaces(text, marker.end(), line.end);
		Matcher kind = ADMONITION_KIND.matcher(text).region(kindStart, line.end);
		if (!kind.lookingAt() || line.end >= lastAdmonitionEnd)
			return null;
		Block admonition = new Block(Kind.ADMONITION, marker);
		admonition.info = new Span(kindStart, kind.end());
		admonition.title = rest(kind.end());
		return admonition;
	}

	/** @return the colons if the line has nothing else */
	Span admonitionEnd() {
		Span colons = line.isIndented() ? null : find(ADMONITION);
		return colons != null && Line.skipSpaces(text, colons.end(), line.end) == line.end ? colons : null;
	}

	private Block footnote() {
		Matcher matcher = FOOTNOTE.matcher(text).region(line.first, line.end);
		if (!matcher.lookingAt())
			return null;
		Block footnote = new Block(Kind.FOOTNOTE, first(2));
		footnote.info = new Span(matcher.start(1), matcher.end(1));
		footnote.end = new Span(matcher.start(2), matcher.end());
		footnote.indent = FOOTNOTE_INDENT;
		return footnote;
	}

	/** The info of an item is as long as its content stands behind the marker, in columns. */
	private Block item(Block container) {
		Span marker = find(ITEM);
		if (marker == null)
			return null;
		boolean isEmpty = Line.skipSpaces(text, marker.end(), line.end) == line.end;
		boolean startsAtOne = text.charAt(marker.start()) == '1' && marker.end() - marker.start() == 2;
		boolean isInterrupting = !isEmpty && (startsAtOne || !Character.isDigit(line.firstChar()));
		if (!isInterrupting && !paragraphLines(container).isEmpty())
			return null;
		Block item = new Block(Kind.ITEM, marker);
		int afterMarker = line.columnOf(marker.end());
		int padding = line.columnOf(Line.skipSpaces(text, marker.end(), line.end)) - afterMarker;
		if (isEmpty || padding > Line.CODE_INDENT)
			padding = 1;
		item.info = new Span(0, padding);
		item.indent = line.indent + (marker.end() - marker.start()) + padding;
		return item;
	}

	private Block table(Block container) {
		if (container.kind != Kind.PARAGRAPH || line.isIndented() || "|:-".indexOf(line.firstChar()) < 0)
			return null;
		Span delimiter = rest(line.first);
		if (!TableRow.isDelimiter(text, delimiter))
			return null;
		List<Span> paragraph = paragraphLines(container);
		if (paragraph.isEmpty() || !TableRow.isHeader(text, paragraph.getLast(), delimiter))
			return null;
		Block table = new Block(Kind.TABLE);
		table.info = delimiter;
		return table;
	}
}
