package community.scs.workbench.document.style;

import static community.scs.workbench.document.style.StyleRule.MD004;
import static community.scs.workbench.document.style.StyleRule.MD005;
import static community.scs.workbench.document.style.StyleRule.MD007;
import static community.scs.workbench.document.style.StyleRule.MD029;
import static community.scs.workbench.document.style.StyleRule.MD030;

import community.scs.workbench.document.style.Part.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.xtext.util.ReplaceRegion;

/** Bullets, numbers and indentation of lists. */
final class ListChecks implements StyleCheck {

	private static final Pattern QUOTE = Pattern.compile("[\\s>]*(?:> |>)");
	private static final Pattern MARKER = Pattern.compile("([\\s>]*+)(?:[*+-]|\\d++[.)])(\\s*+)");

	@Override
	public void check(StyleText text, Report report) {
		List<Part> lists = text.parts(k -> k == Kind.LIST);
		String bullet = lists.stream().filter(l -> !isOrdered(text, l)).map(l -> text.at(l.children.getFirst().marker)).findFirst().orElse("");
		for (Part list : lists) {
			if (isOrdered(text, list))
				checkNumbers(text, list, report);
			else
				list.children.forEach(i -> checkBullet(text, i, bullet, report));
			checkIndent(text, list, report);
			list.children.forEach(i -> checkSpace(text, i, report));
		}
	}

	static boolean isOrdered(StyleText text, Part list) {
		return Character.isDigit(text.text.charAt(list.children.getFirst().marker.start()));
	}

	private static void checkBullet(StyleText text, Part item, String bullet, Report report) {
		if (!text.at(item.marker).equals(bullet))
			report.addPiece(MD004, item.marker, "The first list of the document has the bullet " + bullet + ", this item " + text.at(item.marker) + ".",
					new ReplaceRegion(item.marker.start(), 1, bullet));
	}

	private static int nesting(Part list) {
		int nesting = 0;
		for (Part part = list.parent; part != null && part.kind != Kind.QUOTE; part = part.parent)
			nesting += part.kind == Kind.LIST ? 1 : 0;
		return nesting;
	}

	private static boolean isWithinBulletsOnly(StyleText text, Part list) {
		for (Part part = list; part != null; part = part.parent)
			if (part.kind == Kind.LIST && isOrdered(text, part))
				return false;
		return true;
	}

	/** Columns before the mark of the item, marks of quotes left out. */
	private static int indent(StyleText text, Part item) {
		return item.marker.start() - text.start(item.firstLine) - quoteEnd(text, item);
	}

	private static int quoteEnd(StyleText text, Part item) {
		Matcher quote = QUOTE.matcher(text.line(item.firstLine));
		return quote.lookingAt() ? quote.end() : 0;
	}

	private static void checkIndent(StyleText text, Part list, Report report) {
		int first = indent(text, list.children.getFirst());
		boolean isRightAligned = false;
		int end = end(text, list.children.getFirst());
		for (Part item : list.children) {
			int actual = indent(text, item);
			if (!isFirstOnLine(text, item))
				continue;
			if (!isOrdered(text, list) && isWithinBulletsOnly(text, list)) {
				if (actual != 2 * nesting(list)) {
					reindent(MD007, text, item, actual, 2 * nesting(list), report);
					continue;
				}
			} else if (isOrdered(text, list) && (actual != first || isRightAligned) && end(text, item) == end) {
				isRightAligned = true;
				continue;
			}
			if (actual != first || isRightAligned)
				reindent(MD005, text, item, actual, first, report);
		}
	}

	/** The column behind the number, for numbers may be aligned at their right. */
	private static int end(StyleText text, Part item) {
		return item.marker.end() - text.start(item.firstLine);
	}

	private static void reindent(StyleRule rule, StyleText text, Part item, int actual, int expected, Report report) {
		int start = item.marker.start() - actual;
		report.add(rule, start, item.marker.end(), "The item is indented by " + actual + " columns, not by " + expected + ".",
				new ReplaceRegion(start, actual, " ".repeat(expected)));
	}

	/** An item behind the mark of another one moves with that one. */
	private static boolean isFirstOnLine(StyleText text, Part item) {
		return text.line(item.firstLine).substring(quoteEnd(text, item), item.marker.start() - text.start(item.firstLine)).isBlank();
	}

	private static void checkNumbers(StyleText text, Part list, Report report) {
		List<Part> items = list.children;
		int first = number(text, items.getFirst());
		int second = items.size() > 1 ? number(text, items.get(1)) : 1;
		boolean isOneByOne = second != 1 || items.size() > 1 && first == 0;
		int expected = isOneByOne && first == 0 ? 0 : 1;
		for (Part item : items) {
			if (number(text, item) != expected)
				report.addPiece(MD029, item.marker, "The item should have the number " + expected + ".",
						new ReplaceRegion(item.marker.start(), item.marker.length() - 1, Integer.toString(expected)));
			expected += isOneByOne ? 1 : 0;
		}
	}

	/** CommonMark allows nine digits. */
	private static int number(StyleText text, Part item) {
		return Integer.parseInt(text.text.substring(item.marker.start(), item.marker.end() - 1));
	}

	private static void checkSpace(StyleText text, Part item, Report report) {
		String line = text.line(item.firstLine);
		Matcher marker = MARKER.matcher(line);
		if (!marker.lookingAt() || marker.end() == line.length() || marker.group(2).length() == 1)
			return;
		int start = text.start(item.firstLine);
		report.add(MD030, item.marker.start(), start + marker.end(), "The item has " + marker.group(2).length() + " spaces after its mark, not one.",
				new ReplaceRegion(start + marker.start(2), marker.group(2).length(), " "));
	}
}
