package community.scs.workbench.document.markdown;

import java.util.regex.Pattern;

/** The kinds of HTML blocks by how they start and end (CommonMark 0.31, section 4.6); without end pattern: a blank line. */
enum HtmlStart {
	RAW_TEXT("<(?:script|pre|style|textarea)(?:\\s|>|$)", "</(?:script|pre|style|textarea)>"),
	COMMENT("<!--", "-->"),
	INSTRUCTION("<[?]", "[?]>"),
	DECLARATION("<![a-z]", ">"),
	CDATA("<!\\[CDATA\\[", "\\]\\]>"),
	BLOCK_TAG("</?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog"
			+ "|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe"
			+ "|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table"
			+ "|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:\\s|/?>|$)", null),
	OTHER_TAG(null, null);

	private final Pattern start;
	private final Pattern end;

	HtmlStart(String start, String end) {
		this.start = start == null ? null : Pattern.compile(start, Pattern.CASE_INSENSITIVE);
		this.end = end == null ? null : Pattern.compile(end, Pattern.CASE_INSENSITIVE);
	}

	/** @return null if no HTML block starts there */
	static HtmlStart of(String text, int from, int to) {
		for (HtmlStart kind : values())
			if (kind.start != null && kind.start.matcher(text).region(from, to).lookingAt())
				return kind;
		int tag = Html.tag(text, from, to);
		return tag > 0 && Line.skipSpaces(text, tag, to) == to ? OTHER_TAG : null;
	}

	boolean endsAtBlankLine() {
		return end == null;
	}

	boolean endsIn(String text, int from, int to) {
		return end != null && end.matcher(text).region(from, to).find();
	}
}
