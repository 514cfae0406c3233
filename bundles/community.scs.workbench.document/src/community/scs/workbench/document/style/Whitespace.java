package community.scs.workbench.document.style;

import static community.scs.workbench.document.style.StyleRule.MD009;
import static community.scs.workbench.document.style.StyleRule.MD010;
import static community.scs.workbench.document.style.StyleRule.MD027;
import static community.scs.workbench.document.style.StyleRule.TRAILING_SPACES;

import community.scs.workbench.document.style.Part.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.xtext.util.ReplaceRegion;

/** Spaces at the ends of lines and behind marks of quotes, and tabs. */
final class Whitespace implements StyleCheck {

	private static final Pattern TABS = Pattern.compile("\\t+");
	private static final Pattern QUOTE = Pattern.compile("((?:\\s*+>)++)(\\s{2,}+)\\S");

	@Override
	public void check(StyleText text, Report report) {
		for (int line = text.body; line < text.lines(); line++) {
			Matcher tabs = TABS.matcher(text.line(line));
			while (tabs.find())
				report.add(MD010, text.start(line) + tabs.start(), text.start(line) + tabs.end(), "There is a tab.",
						new ReplaceRegion(text.start(line) + tabs.start(), tabs.end() - tabs.start(), " ".repeat(tabs.end() - tabs.start())));
			if (!text.isCode(line))
				checkEnd(text, line, report);
		}
		for (Part part : text.parts())
			if (!part.runs.isEmpty() && part.isWithin(Kind.QUOTE))
				for (int line = part.firstLine; line <= part.lastLine; line++)
					checkQuote(text, line, part.isWithin(Kind.ITEM), report);
	}

	private static void checkEnd(StyleText text, int number, Report report) {
		String line = text.line(number);
		int end = line.length();
		while (end > 0 && isSpace(line.charAt(end - 1)))
			end--;
		int count = line.length() - end;
		int start = text.start(number) + end;
		if (count == 2)
			report.add(TRAILING_SPACES, start, start + count, "The line ends with two spaces.", new ReplaceRegion(start, count, ""));
		else if (count > 0)
			report.add(MD009, start, start + count, count == 1 ? "The line ends with a space." : "The line ends with " + count + " spaces.",
					new ReplaceRegion(start, count, ""));
	}

	private static boolean isSpace(char c) {
		return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
	}

	private static void checkQuote(StyleText text, int number, boolean inItem, Report report) {
		Matcher quote = QUOTE.matcher(text.line(number));
		if (!quote.lookingAt() || inItem && !text.line(number).substring(0, quote.end()).endsWith(">"))
			return;
		int start = text.start(number);
		report.add(MD027, start + quote.start(2), start + quote.end(2), "More than one space follows the mark of the quote.",
				new ReplaceRegion(start + quote.start(2) + 1, quote.group(2).length() - 1, ""));
	}
}
