package community.scs.workbench.document.markdown;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scans the YAML mapping between two lines of three hyphens at the start of a document: keys, plain and quoted values,
 * block sequences, flow sequences of document names, block scalars and comments. Lines it cannot tell are kept as lines.
 */
final class FrontMatterScanner {

	private static final Pattern KEY = Pattern.compile("([A-Za-z_][\\w-]*)[ \\t]*(:)(?=[ \\t]|$)");
	private static final Pattern DASH = Pattern.compile("[ \\t]*(-)(?=[ \\t]|$)");
	private static final Pattern DOCUMENT = Pattern.compile("[\\[,'\"\\s]*(" + Words.DOCUMENT_NAME + ")(\\.md)?[\\],'\"\\s]*");
	private static final Pattern COMMENT = Pattern.compile("(?:^|[ \\t])#.*");
	private static final Set<String> DATES = Set.of("stabilized_at", "deprecated_at", "rejected_at");
	private static final Set<String> DOCUMENTS = Set.of("supplements", "replaces", "replaced_by", "enhances");
	private static final Set<String> TEXTS = Set.of("title", "description", "version", "authors", "state");
	private static final Map<String, List<String>> VALUES = Map.of("type",
			List.of("Standard", "Procedural", "Decision Record", "Supplement"), "status",
			List.of("Draft", "Stable", "Deprecated", "Rejected", "Proposal"), "track",
			List.of("Global", "IaaS", "KaaS", "IAM", "Ops", "Scopes"));

	private final String text;
	private final TokenWriter out;
	private String key = "";
	private boolean inBlockScalar;

	private FrontMatterScanner(String text, TokenWriter out) {
		this.text = text;
		this.out = out;
	}

	/** @return where the document goes on behind its front matter; {@code start} if it has none */
	static int scan(String text, int start, TokenWriter out) {
		int end = Line.endOfLine(text, start);
		return isFence(text, start, end) ? new FrontMatterScanner(text, out).scan(start, end) : start;
	}

	private static boolean isFence(String text, int from, int to) {
		return text.startsWith("---", from) && Line.skipSpaces(text, from + 3, to) == to;
	}

	private int scan(int start, int firstEnd) {
		int last = closingLine(firstEnd);
		int limit = last < 0 ? unclosedEnd(firstEnd) : last;
		if (limit < 0)
			return start;
		out.write("FM_OPEN", start, start + 3);
		int line = Line.startOfNext(text, firstEnd);
		while (line < limit) {
			int end = Line.endOfLine(text, line);
			line(line, end);
			line = Line.startOfNext(text, end);
		}
		if (last < 0) {
			out.close("FM_CLOSE");
			return limit;
		}
		out.write("FM_CLOSE", last, last + 3);
		return Line.startOfNext(text, Line.endOfLine(text, last));
	}

	private int closingLine(int firstEnd) {
		int line = Line.startOfNext(text, firstEnd);
		while (line < text.length()) {
			int end = Line.endOfLine(text, line);
			if (isFence(text, line, end))
				return line;
			line = Line.startOfNext(text, end);
		}
		return -1;
	}

	/** Without a closing line, the front matter goes on while lines look like YAML; -1 if not even the first does. */
	private int unclosedEnd(int firstEnd) {
		int first = Line.startOfNext(text, firstEnd);
		int line = first;
		while (line < text.length()) {
			int end = Line.endOfLine(text, line);
			boolean isIndented = end > line && Line.isSpace(text.charAt(line));
			if (!isIndented && find(KEY, line, end) == null && find(DASH, line, end) == null)
				break;
			line = Line.startOfNext(text, end);
		}
		return line == first ? -1 : line;
	}

	private Matcher find(Pattern pattern, int from, int to) {
		Matcher matcher = pattern.matcher(text).region(from, to);
		return matcher.lookingAt() ? matcher : null;
	}

	private void line(int from, int to) {
		int first = Line.skipSpaces(text, from, to);
		if (first == to || text.charAt(first) == '#' && !(inBlockScalar && first > from))
			return;
		boolean isContinued = inBlockScalar && first > from;
		Matcher entry = first == from ? find(KEY, from, to) : null;
		Matcher dash = isContinued || key.isEmpty() ? null : find(DASH, from, to);
		if (entry != null)
			entry(entry, to);
		else if (dash != null) {
			out.write("FM_DASH", dash.start(1), dash.end(1));
			value(dash.end(1), to, false);
		} else
			out.write("FM_LINE", first, Line.trimEnd(text, first, to));
	}

	private void entry(Matcher entry, int to) {
		key = entry.group(1);
		boolean isKnown = VALUES.containsKey(key) || DATES.contains(key) || DOCUMENTS.contains(key) || TEXTS.contains(key);
		out.write(isKnown ? "'" + key + "'" : "FM_KEY", entry.start(1), entry.end(1));
		out.write("FM_COLON", entry.start(2), entry.end(2));
		value(entry.end(2), to, true);
	}

	private void value(int from, int to, boolean isTyped) {
		int start = Line.skipSpaces(text, from, to);
		int end = valueEnd(start, to);
		inBlockScalar = end > start && "|>".indexOf(text.charAt(start)) >= 0;
		if (end == start)
			return;
		if (DOCUMENTS.contains(key) && isDocuments(start, end))
			documents(start, end);
		else if (isTyped && isQuoted(start, end) && !type(text.substring(start + 1, end - 1)).equals("FM_TEXT"))
			out.write(type(text.substring(start + 1, end - 1)), start + 1, end - 1);
		else
			out.write(isTyped ? type(text.substring(start, end)) : "FM_TEXT", start, end);
	}

	private boolean isQuoted(int from, int to) {
		return to - from > 2 && "'\"".indexOf(text.charAt(from)) >= 0 && text.charAt(to - 1) == text.charAt(from);
	}

	private int valueEnd(int start, int to) {
		int close = QuotedScalar.end(text, start, to);
		if (close > 0)
			return close;
		Matcher comment = COMMENT.matcher(text).region(start, to);
		return Line.trimEnd(text, start, comment.find() ? comment.start() : to);
	}

	private String type(String value) {
		if (VALUES.getOrDefault(key, List.of()).contains(value))
			return "'" + value + "'";
		return DATES.contains(key) && isDate(value) ? "FM_DATE" : "FM_TEXT";
	}

	private static boolean isDate(String value) {
		try {
			LocalDate.parse(value);
			return true;
		} catch (DateTimeParseException notADate) {
			return false;
		}
	}

	private boolean isDocuments(int from, int to) {
		Matcher matcher = DOCUMENT.matcher(text);
		int position = from;
		while (position < to) {
			if (!matcher.region(position, to).lookingAt())
				return false;
			position = matcher.end();
		}
		return true;
	}

	private void documents(int from, int to) {
		Matcher matcher = DOCUMENT.matcher(text).region(from, to);
		while (matcher.find()) {
			out.write("DOC_NAME", matcher.start(1), matcher.end(1));
			if (matcher.group(2) != null)
				out.write("DOC_EXT", matcher.start(2), matcher.end(2));
		}
	}
}
