package community.scs.workbench.document.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of minutes.
 *
 * @param number counted from 1
 * @param level of a heading, from 1; 0 for other lines
 * @param indent of an item's marker or of text, in columns
 * @param content without marker, box and closing hashes
 * @param box {@code [ ]} or {@code [x]} of a list item that has one, else null
 */
record Line(int number, Kind kind, int level, int indent, String content, String box, String written) {

	enum Kind {
		HEADING, ITEM, TEXT, BLANK, CODE
	}

	private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})(?:[ \\t]+(.*))?");
	private static final Pattern ITEM = Pattern.compile("([ \\t]*)(?:[-*+]|\\d{1,9}[.)])[ \\t]+(?:(\\[[ xX]\\])[ \\t]+)?(\\S.*)");
	private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(?:=+|-{3,})[ \\t]*");
	private static final Pattern FENCE = Pattern.compile(" {0,12}(```+|~~~+).*");
	private static final int LONGEST = 10_000;
	private static final int TAB = 4;

	static List<Line> of(String text) {
		List<Line> lines = new ArrayList<>();
		String fence = null;
		boolean comment = false;
		boolean front = false;
		int number = 0;
		for (String written : (Iterable<String>) text.lines()::iterator) {
			number++;
			String line = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
			line = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
			Matcher mark = FENCE.matcher(line);
			if (fence != null || comment || front) {
				lines.add(code(number, written));
				fence = fence != null && mark.matches() && mark.group(1).startsWith(fence) ? null : fence;
				comment = comment && !line.contains("-->");
				front = front && !line.stripTrailing().equals("---");
			} else if (number == 1 && line.stripTrailing().equals("---")) {
				front = true;
				lines.add(code(number, written));
			} else if (mark.matches()) {
				fence = mark.group(1);
				lines.add(code(number, written));
			} else if (line.stripLeading().startsWith("<!--")) {
				comment = !line.contains("-->");
				lines.add(code(number, written));
			} else
				add(lines, number, line, written);
		}
		return lines;
	}

	private static void add(List<Line> lines, int number, String line, String written) {
		Line before = lines.isEmpty() ? null : lines.getLast();
		if (UNDERLINE.matcher(line).matches() && before != null && before.kind == Kind.TEXT && before.indent < TAB) {
			lines.set(lines.size() - 1, new Line(before.number, Kind.HEADING, line.contains("=") ? 1 : 2, 0, before.content, null, before.written));
			lines.add(new Line(number, Kind.BLANK, 0, 0, "", null, written));
		} else
			lines.add(plain(number, line, written));
	}

	private static Line plain(int number, String line, String written) {
		Matcher heading = HEADING.matcher(line);
		if (heading.matches())
			return new Line(number, Kind.HEADING, heading.group(1).length(), 0, heading.group(2) == null ? "" : withoutHashes(heading.group(2).strip()), null, written);
		Matcher item = ITEM.matcher(line);
		if (item.matches())
			return new Line(number, Kind.ITEM, 0, columns(item.group(1)), item.group(3).strip(), item.group(2), written);
		String content = line.strip();
		return content.isEmpty() ? new Line(number, Kind.BLANK, 0, 0, "", null, written)
				: new Line(number, Kind.TEXT, 0, columns(line.substring(0, line.indexOf(content.charAt(0)))), content, null, written);
	}

	private static String withoutHashes(String title) {
		int end = title.length();
		while (end > 0 && title.charAt(end - 1) == '#')
			end--;
		return end == 0 || Character.isWhitespace(title.charAt(end - 1)) ? title.substring(0, end).strip() : title;
	}

	private static int columns(String space) {
		return space.chars().map(c -> c == '\t' ? TAB : 1).sum();
	}

	private static Line code(int number, String written) {
		return new Line(number, Kind.CODE, 0, 0, "", null, written);
	}

	boolean is(Kind wanted) {
		return kind == wanted;
	}
}
