package community.scs.workbench.document.minutes;

import community.scs.workbench.document.minutes.Topic.Kind;
import community.scs.workbench.document.minutes.Topic.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Minutes of a meeting: below a heading "Agenda" each heading one level down is a topic; its name may end with its sponsors
 * in parentheses, and paragraphs such as "Outcome:" or "Tentative outcome:" introduce what it came to.
 */
public final class Minutes {

	private static final Pattern HEADING = Pattern.compile("(#{1,6})[ \\t]+(.*?)[ \\t]*#*");
	private static final Pattern SPONSORS = Pattern.compile("(.*?)[ \\t]*\\(([^()]*)\\)");
	private static final Pattern LINK = Pattern.compile("\\]\\((https?://[^\\s()]+)|(?<!\\()(https?://[^\\s)>\\]]+)");
	private static final Pattern LABEL = Pattern.compile("(?i)(?:[-*][ \\t]+)?\\**((tentative )?(outcome|decision|conclusion|result|action items?|ai)( \\([^)]*\\))?):\\**[ \\t]*(.*)");
	private static final Pattern OTHER_LABEL = Pattern.compile("\\p{Lu}[\\p{L} ]{2,30}:");

	private final List<Topic> topics = new ArrayList<>();
	private final List<String> lines;
	private int agenda;

	private Minutes(String text) {
		lines = text.lines().toList();
	}

	/** Empty for a text without an agenda. Any text is accepted. */
	public static List<Topic> topics(String text) {
		Minutes minutes = new Minutes(text);
		minutes.read();
		return List.copyOf(minutes.topics);
	}

	private void read() {
		for (int i = 0; i < lines.size(); i++) {
			Matcher heading = HEADING.matcher(lines.get(i));
			if (!heading.matches())
				continue;
			int level = heading.group(1).length();
			if (heading.group(2).toLowerCase(Locale.ROOT).startsWith("agenda"))
				agenda = level;
			else if (agenda > 0 && level <= agenda)
				agenda = 0;
			else if (agenda > 0 && level == agenda + 1)
				topics.add(topic(heading.group(2), i));
		}
	}

	private Topic topic(String heading, int start) {
		Matcher sponsored = SPONSORS.matcher(heading);
		boolean named = sponsored.matches() && isSponsors(sponsored.group(2), sponsored.group(1));
		List<String> sponsors = !named ? List.of()
				: Pattern.compile("[,;&]|\\band\\b").splitAsStream(sponsored.group(2)).map(s -> s.strip().replaceFirst("^@", "")).toList();
		int end = start + 1;
		while (end < lines.size() && !endsTopic(lines.get(end)))
			end++;
		List<String> links = LINK.matcher(String.join("\n", lines.subList(start, end))).results()
				.map(r -> r.group(1) == null ? r.group(2) : r.group(1)).distinct().toList();
		return new Topic(named ? sponsored.group(1) : heading, start + 1, sponsors, links, outcomes(start + 1, end));
	}

	/** The last parentheses of a heading; "Ceph (rgw)" is a name and no sponsor. */
	private static boolean isSponsors(String inside, String before) {
		return inside.startsWith("@") || !before.isBlank() && inside.matches("[\\w-]{3,}") && before.contains("(");
	}

	private boolean endsTopic(String line) {
		Matcher heading = HEADING.matcher(line);
		return heading.matches() && heading.group(1).length() <= agenda + 1;
	}

	private List<Outcome> outcomes(int start, int end) {
		List<Outcome> outcomes = new ArrayList<>();
		for (int i = start; i < end; i++) {
			Matcher label = LABEL.matcher(lines.get(i));
			if (!label.matches())
				continue;
			StringBuilder text = new StringBuilder(label.group(5));
			int last = i + 1;
			while (last < end && !LABEL.matcher(lines.get(last)).matches() && !OTHER_LABEL.matcher(lines.get(last)).matches())
				text.append('\n').append(lines.get(last++));
			outcomes.add(new Outcome(kind(label), label.group(1), i + 1, text.toString().strip()));
		}
		return outcomes;
	}

	private static Kind kind(Matcher label) {
		String word = label.group(3).toLowerCase(Locale.ROOT);
		boolean proposed = label.group(4) != null && label.group(4).toLowerCase(Locale.ROOT).contains("proposal");
		return word.startsWith("a") ? Kind.ACTION : label.group(2) != null || proposed ? Kind.TENTATIVE : Kind.OUTCOME;
	}
}
