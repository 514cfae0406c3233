package community.scs.workbench.document.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text, attributes and link targets as HTML that says what was written and does nothing. */
final class HtmlText {

	private static final Pattern ENTITY = Pattern.compile("&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});");
	private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):");
	private static final Set<String> HARMLESS = Set.of("http", "https", "mailto");

	private HtmlText() {
	}

	/** @return for text and for attributes in double quotes */
	static String escaped(String text) {
		StringBuilder html = new StringBuilder(text.length() + 16);
		for (int i = 0; i < text.length(); i++)
			append(html, text.charAt(i));
		return html.toString();
	}

	private static void append(StringBuilder html, char c) {
		switch (c) {
			case '&' -> html.append("&amp;");
			case '<' -> html.append("&lt;");
			case '>' -> html.append("&gt;");
			case '"' -> html.append("&quot;");
			case '\0' -> html.append('\uFFFD');
			default -> html.append(c);
		}
	}

	/** @return with backslashes resolved (CommonMark 0.31, section 2.4), and entities left for the browser to resolve */
	static String ofProse(String text) {
		return resolved(text, true);
	}

	/** @return with nothing resolved but entities, which are left for the browser */
	static String ofRaw(String text) {
		return resolved(text, false);
	}

	private static String resolved(String text, boolean resolvesBackslashes) {
		StringBuilder html = new StringBuilder(text.length() + 16);
		Matcher entity = ENTITY.matcher(text);
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (resolvesBackslashes && c == '\\' && i + 1 < text.length() && LinkParts.isPunctuation(text.charAt(i + 1)))
				append(html, text.charAt(++i));
			else if (c == '&' && entity.region(i, text.length()).lookingAt()) {
				html.append(text, i, entity.end());
				i = entity.end() - 1;
			} else
				append(html, c);
		}
		return html.toString();
	}

	static String unescaped(String text) {
		StringBuilder plain = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			boolean escapes = text.charAt(i) == '\\' && i + 1 < text.length() && LinkParts.isPunctuation(text.charAt(i + 1));
			plain.append(text.charAt(escapes ? ++i : i));
		}
		return plain.toString();
	}

	/** @return the attribute that leads to the web, to a mailbox or to a relative target; empty for all other targets */
	static String href(String target) {
		// browsers overlook white space and control characters in front of the colon
		String url = unescaped(target).replace("&amp;", "&").replace(" ", "%20");
		Matcher scheme = SCHEME.matcher(url.chars().filter(c -> c > ' ').mapToObj(Character::toString).collect(Collectors.joining()));
		if (scheme.lookingAt() && !HARMLESS.contains(scheme.group(1).toLowerCase(Locale.ROOT)))
			return "";
		return " href=\"" + escaped(url) + "\"";
	}
}
