package community.scs.workbench.document.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Splits the text of a block into inline tokens, as the appendix of CommonMark 0.31 describes it ("Phase 2: inline
 * structure"), with the strikethrough and footnotes of GitHub. The tokens cover the text but for its line feeds and the
 * white space inside links.
 */
final class Inlines {

	private static final String SPECIAL = "\\`*_~![]<\n";
	/** Images in the text of images; deeper ones are text. Keeps the recursion of readers in bounds. */
	private static final int MAX_IMAGES = 20;

	private record Bracket(int token, int contentStart, boolean image, Delimiter floor) {
	}

	private final String text;
	private final Labels labels;
	private final List<Token> tokens = new ArrayList<>();
	private final Map<Token, Delimiter> delimiters = new IdentityHashMap<>();
	private final Emphasis emphasis = new Emphasis();
	private final List<Bracket> brackets = new ArrayList<>();
	private final Set<Integer> unclosedTicks = new HashSet<>();
	private final Set<String> missingEnds = new HashSet<>();
	private int position;
	/** Brackets below this number may not open a link, for they stand in one. */
	private int linkFloor;
	/** Position of the last opening bracket. */
	private int lastBracket = -1;
	/** Brackets on the stack that open an image. */
	private int openImages;

	private Inlines(String text, Labels labels) {
		this.text = text;
		this.labels = labels;
	}

	/** The labels that are defined somewhere in the document, normalised. */
	record Labels(Set<String> definitions, Set<String> footnotes) {

		boolean defines(String label) {
			return definitions.contains(LinkLabels.normalized(label));
		}
	}

	static List<Token> in(String text, Labels labels) {
		Inlines inlines = new Inlines(text, labels);
		inlines.read();
		return inlines.result();
	}

	private void read() {
		while (position < text.length()) {
			int end = switch (text.charAt(position)) {
				case '\\' -> escape();
				case '`' -> code();
				case '*', '_', '~' -> delimiter();
				case '!' -> text.startsWith("[", position + 1) ? open(true) : add(Token.TEXT, position + 1);
				case '[' -> footnote() ? position : open(false);
				case ']' -> close();
				case '<' -> angle();
				case '\n' -> position + 1;
				default -> plain();
			};
			position = end;
		}
		emphasis.process(null);
	}

	private int add(String type, int end) {
		tokens.add(new Token(type, position, end));
		return end;
	}

	private int plain() {
		int end = position + 1;
		while (end < text.length() && SPECIAL.indexOf(text.charAt(end)) < 0)
			end++;
		return add(Token.TEXT, end);
	}

	private int escape() {
		boolean escapes = position + 1 < text.length() && LinkParts.isPunctuation(text.charAt(position + 1));
		return add(Token.TEXT, escapes ? position + 2 : position + 1);
	}

	private int code() {
		int open = runEnd(position);
		int length = open - position;
		if (!unclosedTicks.contains(length)) {
			int from = text.indexOf('`', open);
			while (from >= 0) {
				int to = runEnd(from);
				if (to - from == length)
					return add("CODE", to);
				from = text.indexOf('`', to);
			}
			unclosedTicks.add(length);
		}
		return add(Token.TEXT, open);
	}

	private int runEnd(int start) {
		int end = start + 1;
		while (end < text.length() && text.charAt(end) == text.charAt(start))
			end++;
		return end;
	}

	private int delimiter() {
		int end = runEnd(position);
		add(Token.TEXT, end);
		Delimiter delimiter = new Delimiter(text, position, end);
		delimiters.put(tokens.getLast(), delimiter);
		emphasis.push(delimiter);
		return end;
	}

	private int angle() {
		int autolink = Html.autolink(text, position, text.length());
		if (autolink > 0)
			return add("AUTO_URL", autolink);
		int html = Html.inline(text, position, missingEnds);
		return html > 0 ? add("HTML_TAG", html) : add(Token.TEXT, position + 1);
	}

	private int open(boolean image) {
		int end = position + (image ? 2 : 1);
		add(Token.TEXT, end);
		if (image && ++openImages > MAX_IMAGES) {
			openImages--;
			return end;
		}
		brackets.add(new Bracket(tokens.size() - 1, end, image, emphasis.top()));
		lastBracket = position;
		return end;
	}

	private boolean footnote() {
		int end = text.startsWith("[^", position) ? LinkParts.labelEnd(text, position + 2, text.length()) : -1;
		if (end < 0 || !labels.footnotes.contains(LinkLabels.normalized(text.substring(position + 2, end))))
			return false;
		lastBracket = position;
		position = add("FOOTNOTE_REF", position + 2);
		position = add("LABEL", end);
		position = add("REF_CLOSE", end + 1);
		return true;
	}

	private int close() {
		int close = position;
		if (brackets.isEmpty())
			return add(Token.TEXT, close + 1);
		Bracket opener = brackets.removeLast();
		if (opener.image)
			openImages--;
		boolean mayOpen = opener.image || brackets.size() >= linkFloor;
		if (brackets.size() < linkFloor)
			linkFloor = brackets.size();
		if (!mayOpen || !link(opener, close) && !reference(opener, close))
			return add(Token.TEXT, close + 1);
		if (!opener.image)
			linkFloor = brackets.size();
		return position;
	}

	private boolean link(Bracket opener, int close) {
		if (!text.startsWith("(", close + 1))
			return false;
		int target = LinkParts.skipWhitespace(text, close + 2, text.length());
		int targetEnd = Math.max(target, LinkParts.targetEnd(text, target, text.length()));
		int title = LinkParts.skipWhitespace(text, targetEnd, text.length());
		int titleEnd = title > targetEnd ? LinkParts.titleEnd(text, title, text.length()) : -1;
		int end = titleEnd > 0 ? LinkParts.skipWhitespace(text, titleEnd, text.length()) : title;
		if (!text.startsWith(")", end))
			return false;
		begin(opener, opener.image ? "IMAGE_OPEN" : "LINK_OPEN");
		position = add("LINK_MID", close + 2);
		for (Token part : Targets.split(text, target, targetEnd))
			tokens.add(part);
		if (titleEnd > 0)
			tokens.add(new Token("LINK_TITLE", title, titleEnd));
		position = end;
		position = add("LINK_CLOSE", end + 1);
		return true;
	}

	private void begin(Bracket opener, String type) {
		emphasis.process(opener.floor);
		Token bracket = tokens.get(opener.token);
		tokens.set(opener.token, new Token(type, bracket.start(), bracket.end()));
	}

	private boolean reference(Bracket opener, int close) {
		int label = close + 2;
		int labelEnd = text.startsWith("[", close + 1) ? LinkParts.labelEnd(text, label, text.length()) : -1;
		if (labelEnd > 0) {
			if (!labels.defines(text.substring(label, labelEnd)))
				return false;
			begin(opener, opener.image ? "IMAGE_REF_OPEN" : "REF_OPEN");
			position = add("REF_MID", label);
			position = add("LABEL", labelEnd);
			position = add("REF_CLOSE", labelEnd + 1);
			return true;
		}
		boolean holdsBracket = lastBracket >= opener.contentStart;
		if (holdsBracket || !labels.defines(text.substring(opener.contentStart, close)))
			return false;
		begin(opener, opener.image ? "IMAGE_SHORT_REF_OPEN" : "SHORT_REF_OPEN");
		tokens.subList(opener.token + 1, tokens.size()).clear();
		position = opener.contentStart;
		position = add("LABEL", close);
		position = add("REF_CLOSE", text.startsWith("[]", close + 1) ? close + 3 : close + 1);
		return true;
	}

	private List<Token> result() {
		List<Token> result = new ArrayList<>();
		for (Token token : tokens) {
			Delimiter delimiter = delimiters.get(token);
			if (delimiter == null)
				result.add(token);
			else
				delimiter.addTo(result);
		}
		return result;
	}
}
