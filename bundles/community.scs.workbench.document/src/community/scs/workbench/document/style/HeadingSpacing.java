package community.scs.workbench.document.style;

import static community.scs.workbench.document.style.StyleRule.MD018;
import static community.scs.workbench.document.style.StyleRule.MD019;
import static community.scs.workbench.document.style.StyleRule.MD020;
import static community.scs.workbench.document.style.StyleRule.MD021;
import static community.scs.workbench.document.style.StyleRule.MD023;

import community.scs.workbench.document.style.Part.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.xtext.util.ReplaceRegion;

/** White space around number signs. */
final class HeadingSpacing implements StyleCheck {

	private static final Pattern WIDE = Pattern.compile("(#++)([ \\t]{2,}+)\\S.*+");
	private static final Pattern CLOSED = Pattern.compile("(#++)([ \\t]*+)(.*?\\S)([ \\t]*+)(\\\\?)(#++)\\s*+");
	private static final Pattern INDENTED = Pattern.compile("(\\s++|[>\\s]*+(?<=\\s\\s))[^>\\s].*+");

	@Override
	public void check(StyleText text, Report report) {
		for (int line = text.body; line < text.lines(); line++)
			if (!text.isCode(line) && text.line(line).startsWith("#"))
				checkLine(text, line, report);
		for (Part heading : text.parts(Kind::isHeading))
			checkHeading(text, heading, report);
	}

	/** Number signs without space make no heading, so what is looked at is the line. */
	private static void checkLine(StyleText text, int number, Report report) {
		String line = text.line(number);
		int start = text.start(number);
		int signs = signs(line);
		boolean isClosed = line.stripTrailing().endsWith("#");
		if (signs < line.length() && !isClosed && " \t".indexOf(line.charAt(signs)) < 0)
			report.add(MD018, start, start + signs + 1, "A space is missing after the number signs of the heading.",
					new ReplaceRegion(start + signs, 0, " "));
		Matcher closed = isClosed ? closed(line) : null;
		if (closed != null && (closed.group(2).isEmpty() || closed.group(4).isEmpty() || !closed.group(5).isEmpty()))
			report.add(MD020, start, start + line.length(), "A space is missing inside the number signs of the heading.", spaced(start, line, closed));
	}

	private static int signs(String line) {
		int signs = 0;
		while (signs < line.length() && line.charAt(signs) == '#')
			signs++;
		return signs;
	}

	/** @return null for a line of number signs alone, and where more of them stand between */
	private static Matcher closed(String line) {
		Matcher matcher = CLOSED.matcher(line);
		return matcher.matches() && matcher.group(3).indexOf('#') < 0 && !(matcher.group(4).isEmpty() && matcher.group(3).endsWith("\\")) ? matcher : null;
	}

	private static ReplaceRegion spaced(int start, String line, Matcher closed) {
		String escape = closed.group(5).isEmpty() ? "" : closed.group(5) + "# ";
		return new ReplaceRegion(start, line.length(), closed.group(1) + " " + closed.group(3) + " " + escape + closed.group(6));
	}

	private static void checkHeading(StyleText text, Part heading, Report report) {
		String line = text.line(heading.firstLine);
		int start = text.start(heading.firstLine);
		String style = HeadingChecks.style(text, heading);
		Matcher wide = WIDE.matcher(line);
		if (style.equals("open") && wide.matches())
			report.add(MD019, start, start + wide.end(2), "More than one space follows the number signs of the heading.",
					new ReplaceRegion(start + wide.start(2), wide.group(2).length() - 1, ""));
		Matcher closed = style.equals("closed") && line.startsWith("#") ? closed(line) : null;
		if (closed != null && !closed.group(2).isEmpty() && !closed.group(4).isEmpty()
				&& (closed.group(2).length() > 1 || closed.group(4).length() > 1))
			report.add(MD021, start, start + line.length(), "More than one space stands inside the number signs of the heading.",
					spaced(start, line, closed));
		Matcher indented = INDENTED.matcher(line);
		if (indented.matches()) {
			int prefix = indented.group(1).stripTrailing().length();
			int from = prefix == 0 ? 0 : prefix + 1;
			report.add(MD023, start, start + indented.end(1) + 1, "The heading does not start at the beginning of the line.",
					new ReplaceRegion(start + from, indented.group(1).length() - from, ""));
		}
	}
}
