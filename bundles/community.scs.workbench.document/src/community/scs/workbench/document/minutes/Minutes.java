package community.scs.workbench.document.minutes;

import community.scs.workbench.document.minutes.People.Sponsored;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Minutes of a meeting, told by what they contain: an agenda, or participants and a date. Topics are the headings below
 * the agenda, or the headings after a list of topics, or the items of that list, or lines in bold.
 */
public final class Minutes {

	/** Longer texts are no minutes, in characters. */
	public static final int LONGEST = 1_000_000;

	private static final Pattern AGENDA = Pattern.compile("(?i)(?:agenda|topics|tops|tagesordnung|agenda items|discussion(?: items| topics)?)\\b.*");
	private static final Pattern AGENDA_ITEM = Pattern.compile("(?i)(?:agenda|topics|tops|tagesordnung):?");
	private static final Pattern PRESENT = Pattern.compile("(?i)(?:participants|attendees|attendance|present|teilnehmer\\w*|anwesend\\w*)\\b.*");
	private static final Pattern ROUTINE = Pattern.compile("(?i)(?:participants|attendees|attendance|present|absent|regrets|housekeeping|welcome|intro(?:duction)?s?|organi[sz]ational"
			+ "|next meeting|links|notes|minutes|teilnehmer\\w*|anwesend\\w*|moderation|logistics|any other business|aob)\\b.*");
	private static final Pattern MEETING = Pattern.compile("(?i).*\\b(?:minutes|meeting|protocol|protokoll|sync|call|sig|team)\\b.*");
	private static final Pattern DATE_LINE = Pattern.compile("(?i)(?:(?:date|datum|when|time)(?: and time)?:|20\\d\\d-\\d\\d-\\d\\d\\b|\\d\\d?\\.\\d\\d?\\.20\\d\\d\\b).{0,100}");
	/** Letters of "KW 11" and the like beside a date. */
	private static final int LONGEST_MARK = 3;
	/** Lines at the start that may tell the date. */
	private static final int HEAD = 30;
	private static final Pattern BOLD = Pattern.compile("(?:\\*\\*|__)([^*_]{3,200})(?:\\*\\*|__)(.{0,200})");
	private static final Pattern STANDARD = Pattern.compile("(?i)(?<![\\w-])(scs-\\d{4}(?:-[vw]\\d+(?:-[a-z0-9_-]*[a-z0-9])?)?)(?![a-z0-9-]*[a-z])");
	private static final Pattern LINK = Pattern.compile("\\]\\((https?://[^\\s()]+)|(?<!\\()(https?://[^\\s)>\\]]+)");
	private static final Pattern STANDARDS_KEY = Pattern.compile("(?s)\\A\\uFEFF?---\\R.{0,4000}?^(?:track|supplements|stabilized_at):.*", Pattern.MULTILINE);

	private final List<Line> lines;
	private final Set<String> participants;
	private final List<String> present;

	private Minutes(List<Line> lines) {
		this.lines = lines;
		present = People.listed(section(PRESENT));
		participants = present.stream().map(p -> p.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
	}

	/** Those of all meetings. Empty for a text that is no minutes. Any text is accepted. */
	public static List<Topic> topics(String text) {
		return meetings("", text).stream().flatMap(meeting -> meeting.topics().stream()).toList();
	}

	public static boolean areMinutes(String fileName, String text) {
		return !meetings(fileName, text).isEmpty();
	}

	/**
	 * @param fileName may tell the date; a file named as a standard is none
	 * @return in text order; empty for a text that is no minutes
	 */
	public static List<Meeting> meetings(String fileName, String text) {
		if (text.length() > LONGEST || fileName.startsWith("scs-") || STANDARDS_KEY.matcher(text).lookingAt())
			return List.of();
		List<Line> lines = Line.of(text);
		List<Meeting> series = series(lines).stream().flatMap(part -> new Minutes(part).meeting("").stream()).toList();
		return series.size() > 1 ? series : new Minutes(lines).meeting(fileName).stream().toList();
	}

	/** the parts of a text that dated headings of meetings start, of the outermost level that has several; else none */
	private static List<List<Line>> series(List<Line> lines) {
		for (int level = 1; level <= 3; level++) {
			List<Integer> starts = new ArrayList<>();
			for (int i = 0; i < lines.size(); i++)
				if (lines.get(i).level() == level && isOfMeeting(lines.get(i).content()))
					starts.add(i);
			if (starts.size() > 1)
				return IntStream.range(0, starts.size()).mapToObj(i -> lines.subList(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : lines.size())).toList();
		}
		return List.of();
	}

	/** Whether a heading says little more than when somebody met. */
	private static boolean isOfMeeting(String heading) {
		String rest = Dates.in(heading).isEmpty() ? null : bare(Dates.without(heading)).replaceAll("[^\\p{L}\\s]", "").strip();
		return rest != null && (rest.length() <= LONGEST_MARK || MEETING.matcher(rest).matches() && rest.split("\\s+").length <= 6);
	}

	private Optional<Meeting> meeting(String fileName) {
		String title = Stream.concat(front("title"), lines.stream().filter(l -> l.is(Line.Kind.HEADING)).map(Line::content)).findFirst().orElse("");
		LocalDate date = Stream.of(Stream.of(title, fileName), front("date"), dateLines()).flatMap(s -> s).map(Dates::in).flatMap(Optional::stream).findFirst().orElse(null);
		int agenda = agenda();
		boolean dated = date != null && (MEETING.matcher(title).matches() || Dates.in(title).isPresent());
		boolean isMeeting = !present.isEmpty() || dated || agenda >= 0 && lines.get(agenda).content().toLowerCase(Locale.ROOT).startsWith("agenda");
		if (!isMeeting || agenda < 0 && !(date != null && !present.isEmpty()) && !(dated && lines.stream().anyMatch(Outcomes::isLabel)))
			return Optional.empty();
		return Optional.of(new Meeting(title, date, present, topics(agenda)));
	}

	/** the value of a key of the front matter, without quotes */
	private Stream<String> front(String key) {
		return lines.isEmpty() || !lines.getFirst().written().replace("\uFEFF", "").stripTrailing().equals("---") ? Stream.empty()
				: lines.stream().skip(1).takeWhile(l -> l.is(Line.Kind.CODE) && !l.written().startsWith("---")).map(Line::written).filter(l -> l.startsWith(key + ":"))
						.map(l -> l.substring(key.length() + 1).replaceAll("[\"']", "").strip()).filter(v -> !v.isEmpty());
	}

	/** "Date: 2024-11-06" or the date alone, before the topics */
	private Stream<String> dateLines() {
		return lines.stream().limit(HEAD).filter(l -> (l.is(Line.Kind.TEXT) || l.is(Line.Kind.ITEM)) && DATE_LINE.matcher(bare(l.content())).matches()).map(Line::content);
	}

	/** @return the index of the heading or label, or -1 */
	private int agenda() {
		for (int i = 0; i < lines.size(); i++) {
			Line line = lines.get(i);
			boolean isLabel = line.is(Line.Kind.TEXT) && line.content().length() < 40 && line.content().endsWith(":") || BOLD.matcher(line.content()).matches();
			if (line.is(Line.Kind.ITEM) && AGENDA_ITEM.matcher(bare(line.content())).matches() && isDeeper(i + 1, line.indent()))
				return i;
			if ((line.is(Line.Kind.HEADING) || line.is(Line.Kind.TEXT) && isLabel) && AGENDA.matcher(bare(line.content())).matches())
				return i;
		}
		return -1;
	}

	private boolean isDeeper(int i, int indent) {
		return i < lines.size() && lines.get(i).is(Line.Kind.ITEM) && lines.get(i).indent() > indent;
	}

	private static String bare(String text) {
		return text.replace("*", "").replace("_", "").strip();
	}

	/** what is listed below a heading, or behind a label */
	private Stream<String> section(Pattern name) {
		for (int i = 0; i < lines.size(); i++) {
			Line line = lines.get(i);
			if (!line.is(Line.Kind.CODE) && !line.is(Line.Kind.BLANK) && line.content().length() < 5000 && name.matcher(bare(line.content())).matches()) {
				int colon = line.content().indexOf(':');
				if (colon > 0 && colon < line.content().length() - 3)
					return Stream.of(line.content().substring(colon + 1).replace("*", ""));
				if (line.is(Line.Kind.HEADING) || colon > 0)
					return lines.subList(i + 1, lines.size()).stream().dropWhile(l -> l.is(Line.Kind.BLANK))
							.takeWhile(l -> !l.is(Line.Kind.HEADING) && (l.is(Line.Kind.ITEM) || !l.is(Line.Kind.BLANK))).map(Line::content);
			}
		}
		return Stream.empty();
	}

	private List<Topic> topics(int agenda) {
		List<Integer> starts = starts(agenda);
		Map<String, List<String>> announced = announced(agenda);
		List<Topic> topics = new ArrayList<>();
		for (int i = 0; i < starts.size(); i++) {
			int start = starts.get(i);
			int end = endOfTopic(start, i + 1 < starts.size() ? starts.get(i + 1) : lines.size());
			topics.add(topic(start, end, announced));
		}
		return List.copyOf(topics);
	}

	/** the lines that topics start with, by index */
	private List<Integer> starts(int agenda) {
		if (agenda >= 0 && lines.get(agenda).is(Line.Kind.ITEM))
			return itemsBelow(agenda);
		int level = agenda < 0 ? 0 : lines.get(agenda).level();
		int end = agenda + 1;
		while (end < lines.size() && !(lines.get(end).is(Line.Kind.HEADING) && (lines.get(end).level() <= level || level == 0)))
			end++;
		if (agenda >= 0 && level > 0) {
			List<Integer> below = headings(agenda + 1, end);
			if (below.stream().anyMatch(i -> !Outcomes.isName(lines.get(i).content())))
				return withOutcomes(below, end);
		}
		List<Integer> after = headings(end, lines.size());
		boolean talked = agenda < 0 || lines.subList(agenda + 1, end).stream().noneMatch(l -> Outcomes.isLabel(l) || l.is(Line.Kind.ITEM) && l.indent() > 1);
		if (talked && after.stream().anyMatch(i -> !Outcomes.isName(lines.get(i).content())))
			return after;
		List<Integer> bold = starts(agenda + 1, end, l -> l.is(Line.Kind.TEXT) && isTopicInBold(l.content()));
		List<Integer> items = !bold.isEmpty() ? bold : starts(agenda + 1, end, l -> l.is(Line.Kind.ITEM) && l.indent() < 2 && !Outcomes.isLabel(l) && !isRoutine(l.content()));
		return withOutcomes(items, end);
	}

	private List<Integer> itemsBelow(int agenda) {
		int end = agenda + 1;
		while (end < lines.size() && !lines.get(end).is(Line.Kind.HEADING) && (lines.get(end).is(Line.Kind.BLANK) || lines.get(end).indent() > lines.get(agenda).indent()))
			end++;
		int indent = lines.get(agenda + 1).indent();
		return withOutcomes(starts(agenda + 1, end, l -> l.is(Line.Kind.ITEM) && l.indent() <= indent && !isRoutine(l.content())), end);
	}

	/** and those that name outcomes of the whole meeting, behind its topics */
	private List<Integer> withOutcomes(List<Integer> topics, int end) {
		return Stream.concat(topics.stream(), headings(end, lines.size()).stream().filter(i -> Outcomes.isName(lines.get(i).content()))).toList();
	}

	private List<Integer> starts(int from, int to, Predicate<Line> test) {
		return IntStream.range(Math.max(0, from), to).filter(i -> test.test(lines.get(i))).boxed().toList();
	}

	private static boolean isTopicInBold(String text) {
		Matcher bold = BOLD.matcher(text);
		return bold.matches() && !Outcomes.isName(text) && !isRoutine(bold.group(1)) && !bold.group(1).endsWith(":") && !bold.group(2).stripLeading().startsWith(":")
				&& bold.group(2).matches("\\s*(?:[(\\[].*[)\\]]|(?:[-–—,]\\s*)?@[\\w, @&/-]+)?:?\\s*");
	}

	/** The outermost headings that are topics, or name outcomes of the whole meeting; not the title of the document. */
	private List<Integer> headings(int from, int to) {
		List<Integer> all = starts(from, to, l -> l.is(Line.Kind.HEADING) && !isRoutine(l.content()) && !l.content().isEmpty());
		List<Integer> untitled = from == 0 && !all.isEmpty() && all.size() > 1 && lines.get(all.getFirst()).level() < lines.get(all.get(1)).level()
				? all.subList(1, all.size())
				: all;
		List<Integer> topics = untitled.stream().filter(i -> !AGENDA.matcher(bare(lines.get(i).content())).matches()).toList();
		int level = topics.stream().mapToInt(i -> lines.get(i).level()).min().orElse(0);
		return topics.stream().filter(i -> lines.get(i).level() == level).toList();
	}

	private int endOfTopic(int start, int limit) {
		Line first = lines.get(start);
		int end = start + 1;
		while (end < limit && !(lines.get(end).is(Line.Kind.HEADING) && endsTopic(first, lines.get(end))))
			end++;
		return end;
	}

	private static boolean endsTopic(Line first, Line heading) {
		return first.level() == 0 ? !Outcomes.isName(heading.content()) : heading.level() <= first.level();
	}

	private Topic topic(int start, int end, Map<String, List<String>> announced) {
		Line first = lines.get(start);
		Matcher bold = BOLD.matcher(first.content());
		String written = !bold.matches() ? first.content() : bold.group(1) + bold.group(2);
		Sponsored sponsored = People.of(written.replaceFirst("^\\d{1,3}[.)]\\s+", "").replaceFirst(":\\s*$", ""), participants);
		List<String> sponsors = sponsored.sponsors().isEmpty() ? announced.getOrDefault(key(sponsored.text()), List.of()) : sponsored.sponsors();
		boolean isName = Outcomes.isName(first.content());
		String all = String.join("\n", lines.subList(start, end).stream().map(Line::written).toList());
		int last = end;
		while (last > start + 1 && lines.get(last - 1).is(Line.Kind.BLANK))
			last--;
		return new Topic(PlainTitle.of(sponsored.text()), first.number(), lines.get(last - 1).number(), sponsors,
				LINK.matcher(all).results().map(r -> r.group(1) == null ? r.group(2) : r.group(1)).distinct().toList(), standards(all),
				Outcomes.in(lines.subList(isName ? start : start + 1, end)).stream().map(o -> o.by(People.owners(o.label(), o.text(), present))).toList());
	}

	/** sponsors in the list of the agenda, by topic */
	private Map<String, List<String>> announced(int agenda) {
		return agenda < 0 ? Map.of()
				: lines.subList(agenda + 1, lines.size()).stream().takeWhile(l -> !l.is(Line.Kind.HEADING)).filter(l -> l.is(Line.Kind.ITEM))
						.map(l -> People.of(l.content(), participants)).collect(Collectors.toMap(item -> key(item.text()), Sponsored::sponsors, (a, b) -> a));
	}

	private static String key(String title) {
		return PlainTitle.of(title).replaceFirst("^\\d{1,3}[.)]\\s+", "").toLowerCase(Locale.ROOT);
	}

	/** Whether a title is one of those that every meeting has; a longer one may start with the same word. */
	private static boolean isRoutine(String title) {
		String bare = bare(title).replaceFirst("^\\d{1,3}[.)]?\\s+", "");
		return ROUTINE.matcher(bare).matches() && bare.split("\\s+").length <= 4 && People.handles(title).isEmpty();
	}

	/** @return names of standards in lower case, as far as they are given, in text order */
	public static List<String> standards(String text) {
		return STANDARD.matcher(text).results().map(r -> r.group(1).toLowerCase(Locale.ROOT)).distinct().toList();
	}
}
