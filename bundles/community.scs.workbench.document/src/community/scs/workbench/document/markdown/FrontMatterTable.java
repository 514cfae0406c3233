package community.scs.workbench.document.markdown;

import java.util.LinkedHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the front matter of a document as a table of two columns, in the order of its keys. */
final class FrontMatterTable {

	private record Value(String text, boolean isDocument) {

		String html() {
			String file = text.endsWith(".md") ? text : text + ".md";
			return isDocument ? "<a" + HtmlText.href(file) + ">" + HtmlText.escaped(text) + "</a>" : HtmlText.escaped(text);
		}
	}

	private final String text;
	private final Map<String, List<Value>> entries = new LinkedHashMap<>();
	private String last = "";
	private List<Value> values = new ArrayList<>();

	/** Where the document goes on behind its front matter. */
	final int end;

	FrontMatterTable(String text, int start) {
		this.text = text;
		end = FrontMatterScanner.scan(text, start, new TokenWriter(this::token));
	}

	private void token(String type, int start, int to) {
		String written = text.substring(start, to);
		switch (type) {
			case "WS", "FM_OPEN", "FM_CLOSE", "FM_DASH" -> {
				return;
			}
			case "FM_COLON" -> values = entries.computeIfAbsent(last, key -> new ArrayList<>());
			case "DOC_NAME" -> values.add(new Value(written, true));
			case "DOC_EXT" -> values.set(values.size() - 1, new Value(values.getLast().text + written, true));
			default -> {
				if (!isKey(start) && !written.matches("[|>][+-]?"))
					values.add(new Value(QuotedScalar.unquoted(written), false));
			}
		}
		last = written;
	}

	private boolean isKey(int start) {
		return start > 0 && "\n\r".indexOf(text.charAt(start - 1)) >= 0;
	}

	/** @return empty where the front matter has none */
	String title() {
		return String.join(" ", entries.getOrDefault("title", List.of()).stream().map(Value::text).toList());
	}

	/** @return empty if there is nothing to show; the title is not repeated */
	String html() {
		StringBuilder rows = new StringBuilder();
		entries.forEach((key, shown) -> {
			if (!key.equals("title") && !shown.isEmpty())
				rows.append("<tr><th>").append(HtmlText.escaped(key)).append("</th><td").append(statusClass(key, shown)).append('>')
						.append(String.join(shown.getFirst().isDocument ? ", " : " ", shown.stream().map(Value::html).toList())).append("</td></tr>\n");
		});
		return rows.isEmpty() ? "" : "<table class=\"front-matter\" data-line=\"1\">\n<tbody>\n" + rows + "</tbody>\n</table>\n";
	}

	private static String statusClass(String key, List<Value> values) {
		return key.equals("status") && values.getFirst().text.matches("[A-Za-z]+") ? " class=\"status-" + values.getFirst().text.toLowerCase(Locale.ROOT) + "\"" : "";
	}
}
