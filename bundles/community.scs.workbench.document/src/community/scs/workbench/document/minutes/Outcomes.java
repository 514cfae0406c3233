package community.scs.workbench.document.minutes;

import community.scs.workbench.document.minutes.Topic.Kind;
import community.scs.workbench.document.minutes.Topic.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the lines of a topic say it came to: behind a label ("Outcome:", "**Decision**:", "AI @x:"), below a heading of such
 * a name, or in list items with a box.
 */
final class Outcomes {

	private static final String WORDS = "(?<tentative>(?:tentative|preliminary|proposed|possible|provisional|suggested|vorl[aä]ufige[rs]?)[ \\t]+)?"
			+ "(?<word>outcomes?|decisions?|decided|conclusions?|results?|resolutions?|resolved|consensus|agreements?|agreed"
			+ "|action[ -]?(?:items?|points?)|actions?|ais?|to[ -]?dos?|next steps?|ergebnis(?:se)?|beschl(?:uss|üsse)|aufgaben?)";
	private static final String REST = "(?<remark>[ \\t]*\\([^()]{0,100}\\))?(?<person>[ \\t]+(?:for[ \\t]+)?@[\\w-]+(?:[ \\t]*[,&/][ \\t]*@[\\w-]+)*)?";
	private static final Pattern LABEL = Pattern.compile("(?i)(?:(?:=|-|–)+>|→|⇒)?[ \\t]*(?<open>[*_~]{0,3})(?<label>" + WORDS + REST + ")"
			+ "(?:[*_]{0,3}[ \\t]*:[*_]{0,3}|(?<=\\w)[*_]{2,3}$)[ \\t]*(?<text>.*)");
	private static final Pattern NAME = Pattern.compile("(?i)[*_]{0,3}(?<label>" + WORDS + REST + ")[*_]{0,3}:?[*_]{0,3}");
	private static final Pattern OTHER_LABEL = Pattern.compile("[*_]{0,3}\\p{Lu}[\\p{L} /-]{2,30}[*_]{0,3}:[*_]{0,3}(?:[ \\t].*)?|[*_]{2}\\p{Lu}[\\p{L} /-]{2,30}:?[*_]{2}");

	private final List<Line> lines;
	private final List<Outcome> found = new ArrayList<>();
	private int next;

	private Outcomes(List<Line> lines) {
		this.lines = lines;
	}

	/** @param lines below the title of a topic */
	static List<Outcome> in(List<Line> lines) {
		Outcomes outcomes = new Outcomes(lines);
		while (outcomes.next < lines.size())
			outcomes.read(lines.get(outcomes.next));
		return List.copyOf(outcomes.found);
	}

	/** Whether a heading names outcomes and no topic. */
	static boolean isName(String heading) {
		return NAME.matcher(heading).matches();
	}

	static boolean isLabel(Line line) {
		return (line.is(Line.Kind.ITEM) || line.is(Line.Kind.TEXT)) && LABEL.matcher(line.content()).matches();
	}

	private void read(Line line) {
		Matcher name = NAME.matcher(line.content());
		Matcher label = LABEL.matcher(line.content());
		if (line.is(Line.Kind.HEADING) && name.matches())
			add(line, name, "", endOfSection(line));
		else if (line.is(Line.Kind.ITEM) && name.matches() && holdsItems(line))
			add(line, name, "", endOfItem(line));
		else if (isLabel(line) && label.matches())
			add(line, label, label.group("text"), line.is(Line.Kind.ITEM) ? endOfItem(line) : endOfText(line, label.group("text").isEmpty()));
		else if (line.box() != null) {
			int end = endOfItem(line);
			found.add(new Outcome(Kind.ACTION, line.box().toLowerCase(Locale.ROOT), line.number(), text(line.content(), next + 1, end)));
			next = end;
		} else
			next++;
	}

	/** Whether the line is the label of the items below it. */
	private boolean holdsItems(Line item) {
		return next + 1 < lines.size() && lines.get(next + 1).is(Line.Kind.ITEM) && lines.get(next + 1).indent() > item.indent();
	}

	private void add(Line line, Matcher label, String text, int end) {
		Kind kind = kind(label);
		String written = label.group("label").strip();
		List<Integer> items = kind == Kind.ACTION && text.isBlank() ? items(next + 1, end) : List.of();
		if (items.isEmpty())
			found.add(new Outcome(kind, written, line.number(), text(text, next + 1, end)));
		for (int i = 0; i < items.size(); i++) {
			Line item = lines.get(items.get(i));
			int itemEnd = i + 1 < items.size() ? items.get(i + 1) : end;
			found.add(new Outcome(kind, item.box() == null ? written : item.box().toLowerCase(Locale.ROOT), item.number(), text(item.content(), items.get(i) + 1, itemEnd)));
		}
		next = end;
	}

	/** the outermost items, by index */
	private List<Integer> items(int start, int end) {
		List<Integer> items = new ArrayList<>();
		int indent = Integer.MAX_VALUE;
		for (int i = start; i < end; i++)
			if (lines.get(i).is(Line.Kind.ITEM) && lines.get(i).indent() <= indent) {
				indent = lines.get(i).indent();
				items.add(i);
			}
		return items;
	}

	private int endOfSection(Line heading) {
		int end = next + 1;
		while (end < lines.size() && !(lines.get(end).is(Line.Kind.HEADING) && lines.get(end).level() <= heading.level()))
			end++;
		return end;
	}

	/** what is indented below the item, and the lines that continue it */
	private int endOfItem(Line item) {
		int end = next + 1;
		boolean afterBlank = false;
		while (end < lines.size()) {
			Line line = lines.get(end);
			boolean deeper = line.indent() > item.indent() || line.is(Line.Kind.TEXT) && !afterBlank;
			if (line.is(Line.Kind.HEADING) || !line.is(Line.Kind.BLANK) && !line.is(Line.Kind.CODE) && (!deeper || isLabel(line)))
				break;
			afterBlank = line.is(Line.Kind.BLANK);
			end++;
		}
		return end;
	}

	/** the paragraph of the label; where that is the label alone, all up to the next label or heading, or to the text after a list */
	private int endOfText(Line label, boolean isAlone) {
		int end = next + 1;
		boolean hasList = false;
		while (end < lines.size()) {
			Line line = lines.get(end);
			boolean isText = line.is(Line.Kind.TEXT) && line.indent() <= label.indent();
			if (line.is(Line.Kind.HEADING) || isLabel(line) || isText && OTHER_LABEL.matcher(line.content()).matches()
					|| isText && hasList && lines.get(end - 1).is(Line.Kind.BLANK) || !isAlone && line.is(Line.Kind.BLANK))
				break;
			hasList |= line.is(Line.Kind.ITEM);
			end++;
		}
		return end;
	}

	private String text(String first, int start, int end) {
		StringBuilder text = new StringBuilder(first);
		lines.subList(start, Math.max(start, end)).forEach(line -> text.append('\n').append(line.written()));
		return text.toString().strip();
	}

	private static Kind kind(Matcher label) {
		String word = label.group("word").toLowerCase(Locale.ROOT);
		String remark = label.group("remark") == null ? "" : label.group("remark").toLowerCase(Locale.ROOT);
		if (word.matches("(?:action|ai|to[ -]?do|next|aufgabe).*"))
			return Kind.ACTION;
		return label.group("tentative") != null || remark.matches("(?s).*(?:propos|tentativ|prelim|tbd|draft|provisional|vorl[aä]ufig|vorschlag).*") ? Kind.TENTATIVE : Kind.OUTCOME;
	}
}
