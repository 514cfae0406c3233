package community.scs.workbench.document.style;

import static community.scs.workbench.document.style.StyleRule.MD012;
import static community.scs.workbench.document.style.StyleRule.MD022;
import static community.scs.workbench.document.style.StyleRule.MD028;
import static community.scs.workbench.document.style.StyleRule.MD031;
import static community.scs.workbench.document.style.StyleRule.MD032;
import static community.scs.workbench.document.style.StyleRule.MD047;

import community.scs.workbench.document.style.Part.Kind;
import org.eclipse.xtext.util.ReplaceRegion;

/** Blank lines: around blocks, too many, at the end. */
final class BlankLines implements StyleCheck {

	@Override
	public void check(StyleText text, Report report) {
		checkRepeated(text, report);
		for (Part part : text.parts())
			switch (part.kind) {
				case ATX, SETEXT -> checkAround(MD022, "heading", text, part, report);
				case FENCE -> checkAround(MD031, "fenced code", text, part, report);
				case LIST -> {
					if (!isNested(part))
						checkAround(MD032, "list", text, part, report);
				}
				case QUOTE -> checkQuote(text, part, report);
				default -> {
					// stands where it likes
				}
			}
		checkEnd(text, report);
	}

	private static boolean isNested(Part list) {
		for (Part part = list.parent; part != null && part.kind != Kind.QUOTE; part = part.parent)
			if (part.kind == Kind.LIST)
				return true;
		return false;
	}

	private static void checkAround(StyleRule rule, String what, StyleText text, Part part, Report report) {
		if (!text.isBlank(part.firstLine - 1))
			report.addLine(rule, part.firstLine, "A blank line is missing above the " + what + ".", blank(text, part.firstLine, part.firstLine));
		if (!text.isBlank(part.lastLine) && !text.isBlank(part.lastLine + 1) && (part.kind != Kind.FENCE || part.isClosed))
			report.addLine(rule, rule == MD022 ? part.firstLine : part.lastLine, "A blank line is missing below the " + what + ".",
					blank(text, part.lastLine + 1, part.lastLine));
	}

	/** @param like a line with the marks of quotes that the blank line needs, too */
	private static ReplaceRegion blank(StyleText text, int before, int like) {
		String line = text.line(like);
		int end = 0;
		while (end < line.length() && (line.charAt(end) == '>' || Character.isWhitespace(line.charAt(end))))
			end++;
		String quote = line.substring(0, end).stripTrailing();
		return new ReplaceRegion(text.start(before), 0, (quote.endsWith(">") ? quote : "") + text.lineEnd());
	}

	private static void checkRepeated(StyleText text, Report report) {
		int count = 0;
		for (int line = text.body; line < text.lines(); line++) {
			count = text.isCode(line) || !text.line(line).isBlank() ? 0 : count + 1;
			if (count > 1)
				report.add(MD012, text.start(line - 1), text.start(line), "There is more than one blank line.",
						new ReplaceRegion(text.start(line - 1), text.start(line) - text.start(line - 1), ""));
		}
	}

	private static void checkQuote(StyleText text, Part quote, Report report) {
		Part previous = quote.previous();
		if (previous != null && previous.kind == Kind.QUOTE)
			report.add(MD028, text.start(previous.lastLine + 1), text.start(quote.firstLine), "Two quotes are parted by a blank line alone.");
	}

	private static void checkEnd(StyleText text, Report report) {
		int last = text.lines() - 1;
		if (!text.isBlank(last))
			report.add(MD047, Math.max(0, text.text.length() - 1), text.text.length(), "The file does not end with a line end.",
					new ReplaceRegion(text.text.length(), 0, text.lineEnd()));
	}
}
