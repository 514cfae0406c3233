package community.scs.workbench.document.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Raw HTML of a document, tamed: tags that only lay text out stay, without their attributes; comments vanish, images
 * become their alternative text; everything else is shown as it is written.
 */
final class RawHtml {

	private static final Set<String> LAYOUT = Set.of("b", "i", "u", "s", "em", "strong", "small", "sub", "sup", "kbd", "code", "samp", "var",
			"del", "ins", "mark", "q", "abbr", "cite", "dfn", "br", "hr", "p", "div", "span", "pre", "blockquote", "center", "ul", "ol", "li",
			"dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "details", "summary", "figure", "figcaption");
	private static final Pattern NAME = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9-]*+)");
	private static final Pattern ATTRIBUTE = Pattern.compile("\\s(alt|href|id|name)\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'=<>`]++))",
			Pattern.CASE_INSENSITIVE);
	private static final Pattern ID = Pattern.compile("[\\w-]{1,100}");

	private RawHtml() {
	}

	static String tamed(String html) {
		StringBuilder out = new StringBuilder();
		int position = 0;
		while (position < html.length()) {
			int start = html.indexOf('<', position);
			if (start < 0)
				break;
			out.append(HtmlText.ofRaw(html.substring(position, start)));
			if (html.startsWith("<!--", start)) {
				int end = html.indexOf("-->", start + 2);
				position = end < 0 ? html.length() : end + 3;
			} else {
				int end = Html.tag(html, start, html.length());
				position = end < 0 ? start + 1 : end;
				out.append(tag(html.substring(start, position)));
			}
		}
		return out.append(HtmlText.ofRaw(html.substring(position))).toString();
	}

	private static String tag(String tag) {
		Matcher matcher = NAME.matcher(tag);
		if (!matcher.lookingAt())
			return HtmlText.escaped(tag);
		String name = matcher.group(2).toLowerCase(Locale.ROOT);
		boolean isEnd = !matcher.group(1).isEmpty();
		if (LAYOUT.contains(name))
			return "<" + (isEnd ? "/" : "") + name + ">";
		return switch (name) {
			case "a" -> isEnd ? "</a>" : "<a" + anchor(tag) + ">";
			case "img" -> image(attribute(tag, "alt"), "");
			default -> HtmlText.escaped(tag);
		};
	}

	private static String anchor(String tag) {
		String id = attribute(tag, "id").isEmpty() ? attribute(tag, "name") : attribute(tag, "id");
		String href = attribute(tag, "href");
		return (ID.matcher(id).matches() ? " id=\"" + id + "\"" : "") + (href.isEmpty() ? "" : HtmlText.href(href));
	}

	private static String attribute(String tag, String name) {
		Matcher matcher = ATTRIBUTE.matcher(tag);
		while (matcher.find())
			if (matcher.group(1).equalsIgnoreCase(name))
				return matcher.group(2) != null ? matcher.group(2) : matcher.group(3) != null ? matcher.group(3) : matcher.group(4);
		return "";
	}

	/** Nothing is fetched: an image is a box that holds its alternative text. */
	static String image(String alternative, String target) {
		return "<span class=\"image\" role=\"img\"" + (target.isEmpty() ? "" : " title=\"" + HtmlText.escaped(target) + "\"") + ">"
				+ (alternative.isBlank() ? "image" : HtmlText.escaped(alternative)) + "</span>";
	}
}
