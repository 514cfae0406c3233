package community.scs.workbench.document.style;

import static community.scs.workbench.document.style.StyleRule.MD001;
import static community.scs.workbench.document.style.StyleRule.MD003;
import static community.scs.workbench.document.style.StyleRule.MD025;
import static community.scs.workbench.document.style.StyleRule.MD026;
import static community.scs.workbench.document.style.StyleRule.MD036;
import static community.scs.workbench.document.style.StyleRule.MD041;

import community.scs.workbench.document.style.Part.Kind;
import java.util.List;
import java.util.Locale;
import org.eclipse.xtext.util.ReplaceRegion;

/** Levels, titles and style of headings. */
final class HeadingChecks implements StyleCheck {

	private static final String PUNCTUATION = ".,;:!。，；：！";

	@Override
	public void check(StyleText text, Report report) {
		List<Part> headings = text.parts(Kind::isHeading);
		checkLevels(text, headings, report);
		checkStyle(text, headings, report);
		checkTitle(text, headings, report);
		headings.stream().filter(h -> !h.pieces().isEmpty()).forEach(h -> checkEnd(text, h, report));
		text.parts(k -> k == Kind.PARAGRAPH).forEach(p -> checkParagraph(text, p, report));
	}

	static int level(StyleText text, Part heading) {
		return heading.kind == Kind.ATX ? heading.marker.length() : text.line(heading.lastLine).strip().startsWith("=") ? 1 : 2;
	}

	private static void checkLevels(StyleText text, List<Part> headings, Report report) {
		int previous = 6;
		for (Part heading : headings) {
			int level = level(text, heading);
			if (level > previous + 1)
				report.addLine(MD001, heading.firstLine, "A heading of level " + level + " follows one of level " + previous + ".");
			previous = level;
		}
	}

	/** "closed" with number signs on both sides. */
	static String style(StyleText text, Part heading) {
		String line = text.line(heading.firstLine).stripTrailing();
		if (heading.kind == Kind.SETEXT)
			return "underlined";
		return line.endsWith("#") && line.length() > 1 && line.charAt(line.length() - 2) != '\\' ? "closed" : "open";
	}

	private static void checkStyle(StyleText text, List<Part> headings, Report report) {
		for (Part heading : headings)
			if (!style(text, heading).equals(style(text, headings.getFirst())))
				report.addLine(MD003, heading.firstLine, "This heading is written in another way than the first one of the document.");
	}

	private static void checkTitle(StyleText text, List<Part> headings, Report report) {
		boolean hasTitle = text.hasTitle;
		for (Part heading : headings)
			if (level(text, heading) == 1) {
				if (hasTitle)
					report.addLine(MD025, heading.firstLine, "The document has a title already; use headings from level 2 on.");
				hasTitle |= heading.firstLine == text.body;
			}
		Part first = text.parts().stream().filter(p -> p.kind != Kind.HTML || !text.line(p.firstLine).startsWith("<!--")).findFirst().orElse(null);
		boolean isTitle = text.hasTitle || first == null || first.kind == Kind.HTML && text.line(first.firstLine).toLowerCase(Locale.ROOT).startsWith("<h1")
				|| first.kind.isHeading() && level(text, first) == 1;
		if (!isTitle)
			report.addLine(MD041, first.firstLine, "The document has no title: neither in front matter nor as its first heading.");
	}

	private static void checkEnd(StyleText text, Part heading, Report report) {
		String line = text.line(heading.firstLine);
		int end = line.length();
		while (end > 0 && (line.charAt(end - 1) == '#' || Character.isWhitespace(line.charAt(end - 1))))
			end--;
		if (end == 0)
			return;
		int start = end;
		while (start > 0 && PUNCTUATION.indexOf(line.charAt(start - 1)) >= 0)
			start--;
		int offset = text.start(heading.firstLine);
		if (start < end && !endsWithEntity(line.substring(0, end)))
			report.add(MD026, offset + start, offset + end, "A heading ends with the punctuation mark " + line.charAt(end - 1) + ".",
					new ReplaceRegion(offset + start, end - start, ""));
	}

	private static boolean endsWithEntity(String line) {
		int start = line.lastIndexOf('&');
		return start >= 0 && line.substring(start).matches("&#?[0-9a-zA-Z]{1,32};");
	}

	private static void checkParagraph(StyleText text, Part paragraph, Report report) {
		List<Piece> pieces = paragraph.pieces();
		if (paragraph.parent.kind != Kind.DOCUMENT && paragraph.parent.kind != Kind.ADMONITION || paragraph.firstLine != paragraph.lastLine
				|| pieces.size() < 3 || !pieces.getFirst().is("MARK_ON") || text.at(pieces.getFirst()).startsWith("~")
				|| !pieces.getLast().is("MARK_OFF"))
			return;
		List<Piece> inside = pieces.subList(1, pieces.size() - 1);
		String words = text.text.substring(inside.getFirst().start(), inside.getLast().end());
		if (inside.stream().allMatch(p -> p.is("PROSE", "RFC_WORD", "DOC_NAME", "DOC_EXT", "TESTCASE")) && !words.isBlank()
				&& (PUNCTUATION + "?？").indexOf(words.charAt(words.length() - 1)) < 0)
			report.add(MD036, pieces.getFirst().start(), pieces.getLast().end(), "A heading is written as a paragraph of its own in bold or italics.");
	}
}
