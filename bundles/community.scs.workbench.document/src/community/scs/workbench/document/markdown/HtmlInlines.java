package community.scs.workbench.document.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Writes the inlines of one block as HTML. */
final class HtmlInlines {

	/** Emphasis in emphasis beyond this depth is not marked. */
	private static final int MAX_EMPHASIS = 60;

	private final References references;
	private final Content content;
	private final String text;
	private final boolean isCell;
	private final List<Token> tokens;
	private final StringBuilder html = new StringBuilder();
	private final StringBuilder plain = new StringBuilder();
	private final Deque<String> emphasis = new ArrayDeque<>();
	private int next;
	/** Up to where the content is written. */
	private int position;
	private boolean breaksLine;
	private boolean isInLink;

	private HtmlInlines(References references, Content content, boolean isCell) {
		this.references = references;
		this.content = content;
		this.isCell = isCell;
		text = content.text;
		tokens = Words.in(text, Inlines.in(text, references.labels));
	}

	/** @param isCell whether a backslash before a bar belongs to the table */
	static HtmlInlines of(References references, List<Span> lines, boolean isCell) {
		HtmlInlines inlines = new HtmlInlines(references, new Content(references.text, lines), isCell);
		inlines.writeTo("");
		return inlines;
	}

	String html() {
		return html.toString();
	}

	/** What a reader reads, without markup, footnote numbers and raw HTML; white space as written. */
	String plain() {
		return plain.toString();
	}

	/** @param stop the type of the token to stop before */
	private void writeTo(String stop) {
		while (next < tokens.size() && !tokens.get(next).type().equals(stop)) {
			Token token = tokens.get(next++);
			newLine(token.start());
			position = token.end();
			write(token);
		}
		if (next < tokens.size())
			newLine(tokens.get(next).start());
	}

	private void newLine(int to) {
		int end = text.indexOf('\n', position);
		if (end < 0 || end >= to)
			return;
		int trimmed = content.source(end);
		int lineEnd = Line.endOfLine(references.text, trimmed);
		if (breaksLine || lineEnd - trimmed >= 2 && references.text.startsWith("  ", lineEnd - 2))
			html.append("<br>");
		html.append('\n');
		plain.append('\n');
		breaksLine = false;
	}

	private void write(Token token) {
		String written = written(token);
		switch (token.type()) {
			case Token.TEXT -> prose(token, written);
			case "MARK_ON" -> openEmphasis(written);
			case "MARK_OFF" -> html.append(emphasis.pop());
			case "CODE" -> code(written);
			case "CODE_OPEN" -> code(text.substring(token.start(), last("CODE_CLOSE").end()));
			case "AUTO_URL" -> autolink(written.startsWith("<") ? written.substring(1, written.length() - 1) : written);
			case "HTML_TAG" -> html.append(RawHtml.tamed(written));
			case "LINK_OPEN", "IMAGE_OPEN" -> link(token.type().startsWith("IMAGE"));
			case "REF_OPEN", "IMAGE_REF_OPEN" -> reference(token.type().startsWith("IMAGE"));
			case "SHORT_REF_OPEN", "IMAGE_SHORT_REF_OPEN" -> shortReference(token.type().startsWith("IMAGE"));
			case "FOOTNOTE_REF" -> footnote();
			default -> {
				html.append(HtmlText.escaped(written));
				plain.append(written);
			}
		}
	}

	private String written(Token token) {
		return text.substring(token.start(), token.end());
	}

	/** Goes on behind the next token of the type. */
	private Token last(String type) {
		while (!tokens.get(next).type().equals(type))
			next++;
		Token token = tokens.get(next++);
		position = token.end();
		return token;
	}

	private void prose(Token token, String written) {
		int slashes = 0;
		while (slashes < written.length() && written.charAt(written.length() - 1 - slashes) == '\\')
			slashes++;
		breaksLine = slashes % 2 == 1 && endsLine(token.end());
		String shown = breaksLine ? written.substring(0, written.length() - 1) : written;
		html.append(HtmlText.ofProse(shown));
		plain.append(HtmlText.unescaped(shown));
	}

	/** Also in the document, where white space may follow. */
	private boolean endsLine(int end) {
		int source = content.source(end);
		return text.startsWith("\n", end) && Line.endOfLine(references.text, source) == source;
	}

	private void openEmphasis(String mark) {
		String tag = mark.startsWith("~") ? "del" : mark.length() == 1 ? "em" : "strong";
		boolean isMarked = emphasis.size() < MAX_EMPHASIS;
		emphasis.push(isMarked ? "</" + tag + ">" : "");
		html.append(isMarked ? "<" + tag + ">" : "");
	}

	private void code(String written) {
		int ticks = 0;
		while (written.charAt(ticks) == '`')
			ticks++;
		String code = written.substring(ticks, written.length() - ticks).replace('\n', ' ');
		if (code.startsWith(" ") && code.endsWith(" ") && code.length() > 2 && !code.isBlank())
			code = code.substring(1, code.length() - 1);
		if (isCell)
			code = code.replace("\\|", "|");
		html.append("<code>").append(HtmlText.escaped(code)).append("</code>");
		plain.append(code);
	}

	private void autolink(String url) {
		plain.append(url);
		if (isInLink) {
			html.append(HtmlText.escaped(url));
			return;
		}
		boolean isMail = url.indexOf('@') > 0 && url.indexOf(':') < 0;
		html.append("<a").append(HtmlText.href(isMail ? "mailto:" + url : url.replace("\\", "%5C"))).append('>').append(HtmlText.escaped(url)).append("</a>");
	}

	private void link(boolean isImage) {
		Nested nested = nested("LINK_MID");
		int from = last("LINK_MID").end();
		int to = from;
		String title = "";
		for (Token part = tokens.get(next); !part.type().equals("LINK_CLOSE"); part = tokens.get(++next)) {
			if (part.type().equals("LINK_TITLE"))
				title = written(part);
			else {
				from = to == from ? part.start() : from;
				to = part.end();
			}
		}
		last("LINK_CLOSE");
		write(nested, isImage, text.substring(from, to), title);
	}

	private record Nested(String html, String plain) {
	}

	private Nested nested(String stop) {
		int htmlStart = html.length();
		int plainStart = plain.length();
		boolean wasInLink = isInLink;
		isInLink = true;
		writeTo(stop);
		isInLink = wasInLink;
		Nested nested = new Nested(html.substring(htmlStart), plain.substring(plainStart));
		html.setLength(htmlStart);
		plain.setLength(plainStart);
		return nested;
	}

	private void reference(boolean isImage) {
		Nested nested = nested("REF_MID");
		last("REF_MID");
		define(nested, isImage, written(last("LABEL")));
	}

	private void shortReference(boolean isImage) {
		Token label = last("LABEL");
		Span source = content.source(new Span(label.start(), label.end()));
		HtmlInlines inner = of(references, List.of(source), isCell);
		define(new Nested(inner.html(), inner.plain()), isImage, written(label));
	}

	private void define(Nested nested, boolean isImage, String label) {
		last("REF_CLOSE");
		Block definition = references.definition(label);
		write(nested, isImage, references.of(definition.target), definition.title == null ? "" : references.of(definition.title));
	}

	/** @param title with its quotes */
	private void write(Nested nested, boolean isImage, String target, String title) {
		String url = target.startsWith("<") ? target.substring(1, target.length() - 1) : target;
		plain.append(nested.plain);
		if (isImage) {
			html.append(RawHtml.image(nested.plain, HtmlText.unescaped(url)));
			return;
		}
		html.append("<a").append(HtmlText.href(url));
		if (title.length() > 2)
			html.append(" title=\"").append(HtmlText.ofProse(title.substring(1, title.length() - 1))).append('"');
		html.append('>').append(nested.html).append("</a>");
	}

	private void footnote() {
		References.Footnote footnote = references.footnote(written(last("LABEL")));
		last("REF_CLOSE");
		String repeated = footnote.references == 1 ? "" : "-" + footnote.references;
		html.append("<sup><a id=\"fnref-").append(footnote.number).append(repeated).append("\" href=\"#fn-").append(footnote.number).append("\">")
				.append(footnote.number).append("</a></sup>");
	}
}
