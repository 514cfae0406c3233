package community.scs.workbench.document.minutes;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of people in minutes: handles, and names in full. */
final class People {

	/** @param text a title without the people it ends with */
	record Sponsored(String text, List<String> sponsors) {
	}

	private static final Pattern HANDLE = Pattern.compile("(?<![\\w@/.])@([A-Za-z0-9][\\w-]{0,50})");
	private static final Pattern PARENTHESES = Pattern.compile("[(\\[]([^()\\[\\]]{1,200})[)\\]][ \\t]*$");
	private static final Pattern TRAILING = Pattern.compile("(?:[-–—:,|][ \\t]*|[ \\t]+)((?:@[\\w-]++[ \\t]*+(?:[,;&/+]|and|und)?+[ \\t]*+){1,9})$");
	private static final Pattern TRAILING_NAME = Pattern.compile("(?:,|[ \\t][-–—|])[ \\t]+([^-–—|,()]{3,40})$");
	private static final Pattern LEADING = Pattern.compile("^((?:@[\\w-]++[ \\t]*+[,&]?+[ \\t]*+){1,9})[:–—][ \\t]+(?=\\S)");
	private static final Pattern TABLE_HEAD = Pattern.compile("(?i)\\s*|:?-+:?|name|who|participants?|attendees?");
	private static final Pattern SEPARATOR = Pattern.compile("[,;&/+]|\\b(?:and|und)\\b");
	private static final Pattern DURATION = Pattern.compile("~?\\d+ *(?:m|min|mins|minutes|h|')\\.?");
	private static final Pattern FULL_NAME = Pattern.compile("\\p{Lu}[\\p{L}.'-]+(?: \\p{Lu}[\\p{L}.'-]*){1,3}");
	private static final Pattern SHORT_NAME = Pattern.compile("[\\w.-]{3,39}");
	private static final int LONGEST = 2000;

	private People() {
	}

	static List<String> handles(String text) {
		return HANDLE.matcher(text).results().map(r -> r.group(1)).distinct().toList();
	}

	/**
	 * Takes the people from the end of a title: in parentheses or brackets, or as handles.
	 *
	 * @param participants in lower case; one word in parentheses that is none of them may be anything, as in "Ceph (rgw)"
	 */
	static Sponsored of(String title, Set<String> participants) {
		String plain = title.length() > LONGEST ? title.substring(0, LONGEST) : title;
		Matcher inside = PARENTHESES.matcher(plain);
		if (inside.find() && inside.start() > 0) {
			List<String> parts = parts(inside.group(1));
			String before = plain.substring(0, inside.start()).strip();
			if (!before.isEmpty() && !parts.isEmpty() && parts.stream().allMatch(part -> isPerson(part, participants, before)))
				return new Sponsored(before, parts.stream().map(People::bare).toList());
		}
		Matcher trailing = TRAILING.matcher(plain);
		if (trailing.find() && trailing.start() > 0)
			return new Sponsored(plain.substring(0, trailing.start()).strip(), handles(trailing.group(1)));
		Matcher name = TRAILING_NAME.matcher(plain);
		if (name.find() && name.start() > 0 && participants.contains(name.group(1).strip().toLowerCase(Locale.ROOT)))
			return new Sponsored(plain.substring(0, name.start()).strip(), List.of(name.group(1).strip()));
		Matcher leading = LEADING.matcher(plain);
		if (leading.find())
			return new Sponsored(plain.substring(leading.end()).strip(), handles(leading.group(1)));
		return new Sponsored(plain, List.of());
	}

	private static List<String> parts(String text) {
		return SEPARATOR.splitAsStream(text).map(String::strip).filter(part -> !part.isEmpty() && !DURATION.matcher(part).matches()).toList();
	}

	private static boolean isPerson(String part, Set<String> participants, String before) {
		return HANDLE.matcher(part).matches() || participants.contains(bare(part).toLowerCase(Locale.ROOT))
				|| FULL_NAME.matcher(part).matches() || before.contains("(") && SHORT_NAME.matcher(part).matches();
	}

	private static String bare(String person) {
		return person.startsWith("@") ? person.substring(1) : person;
	}

	/** @return who of those present is named without handle as the one to act: before a colon, or in parentheses at the end or in the label */
	static List<String> owners(String label, String text, List<String> present) {
		String line = text.lines().findFirst().orElse("");
		String start = line.replaceFirst("^[*_\\s]+", "");
		return present.stream().filter(p -> label.contains("(" + p + ")") || label.endsWith(" " + p) || line.endsWith("(" + p + ")") || start.startsWith(p)
				&& start.substring(p.length()).replaceFirst("^[*_]+", "").startsWith(":")).toList();
	}

	/** who is listed as present, one or several on a line, or in the first column of a table */
	static List<String> listed(Stream<String> lines) {
		return lines.map(line -> line.length() > LONGEST ? line.substring(0, LONGEST) : line)
				.map(line -> line.startsWith("|") ? line.substring(1).split("\\|", 2)[0].strip() : line).filter(line -> !TABLE_HEAD.matcher(line).matches())
				.flatMap(line -> SEPARATOR.splitAsStream(PlainTitle.of(line).replaceAll("[(\\[][^)\\]]*[)\\]]?", ""))).map(String::strip).filter(part -> !part.isEmpty())
				.map(People::bare).distinct().limit(500).collect(Collectors.toList());
	}
}
