package community.scs.workbench.document.style;

import static community.scs.workbench.document.style.StyleRule.CURLY_QUOTES;
import static community.scs.workbench.document.style.StyleRule.DASH;
import static community.scs.workbench.document.style.StyleRule.DOUBLE_SPACE;
import static community.scs.workbench.document.style.StyleRule.PARENT_PATH;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.xtext.util.ReplaceRegion;

/** What the repository searches for and replaces, outside of code. */
final class Substitutions implements StyleCheck {

	private static final Pattern SEARCHED = Pattern.compile("(?<quote>[“”‘’])|(?<dash> -- )|(?<path>\\]\\(\\.\\.)|(?<=[^\\s>])(?<space> {2,}+)(?=[^\\s|])");

	private static final Pattern DELIMITERS = Pattern.compile("[\\s>|:-]++");
	private static final Pattern MARK = Pattern.compile("[\\s>]*+(?:[-*+]|\\d{1,9}[.)]|#{1,6})");
	private static final Pattern SIGNS = Pattern.compile("#++\\s*+");

	@Override
	public void check(StyleText text, Report report) {
		for (int line = text.body; line < text.lines(); line++)
			if (!text.isCode(line) && isWorthSearching(text.line(line), text.isTable(line)))
				check(text, line, report);
	}

	/** Nearly no line is; this asks in a tenth of the time. */
	private static boolean isWorthSearching(String line, boolean isTable) {
		return !isTable && line.indexOf("  ", indentation(line)) >= 0 || line.contains(" -- ") || line.contains("](..") || hasQuote(line);
	}

	private static int indentation(String line) {
		int end = 0;
		while (end < line.length() && (line.charAt(end) == '>' || Character.isWhitespace(line.charAt(end))))
			end++;
		return end;
	}

	private static boolean hasQuote(String line) {
		for (int i = 0; i < line.length(); i++)
			if (line.charAt(i) >= '‘' && line.charAt(i) <= '”')
				return true;
		return false;
	}

	/** Spaces beside bullets and number signs are looked at by other rules. */
	private static boolean isAtMark(String line, Matcher found) {
		return MARK.matcher(line).region(0, found.start()).matches() || SIGNS.matcher(line).region(found.end(), line.length()).matches();
	}

	private static void check(StyleText text, int line, Report report) {
		Matcher found = SEARCHED.matcher(text.line(line));
		while (found.find()) {
			int start = text.start(line) + found.start();
			int end = text.start(line) + found.end();
			if (text.isInCode(start, end) || found.group("dash") != null && text.isTable(line) && DELIMITERS.matcher(text.line(line)).matches())
				continue;
			if (found.group("quote") != null)
				report.add(CURLY_QUOTES, start, end, "Write straight quotation marks and apostrophes.",
						new ReplaceRegion(start, 1, "“”".contains(found.group()) ? "\"" : "'"));
			else if (found.group("dash") != null)
				report.add(DASH, start + 1, end - 1, "Write an em dash.", new ReplaceRegion(start + 1, 2, "—"));
			else if (found.group("path") != null)
				report.add(PARENT_PATH, start, end, "Link to the published page or to the file at GitHub, not to a path above the folder.");
			else if (!text.isTable(line) && found.end("space") - found.start("space") == 2 && !isAtMark(text.line(line), found))
				report.add(DOUBLE_SPACE, start, end, "There are two spaces between the words.", new ReplaceRegion(start, 2, " "));
		}
	}
}
