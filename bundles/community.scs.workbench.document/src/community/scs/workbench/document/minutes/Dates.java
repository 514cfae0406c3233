package community.scs.workbench.document.minutes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as minutes write them: 2024-07-31, 20240731, 31.07.2024, 31 July 2024, July 31st, 2024. */
final class Dates {

	private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
	/** as far as they start otherwise */
	private static final List<String> GERMAN = List.of("jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez");
	private static final String NAME = "((?:jan|feb|m[aä]r|apr|ma[yi]|jun|jul|aug|sep|o[ck]t|nov|de[cz])\\p{L}{0,7})\\.?";
	private static final Pattern DATE = Pattern.compile("(?i)(?<!\\d)(20\\d\\d)[-_./]?(\\d\\d)[-_./]?(\\d\\d)(?!\\d)|(?<!\\d)(\\d{1,2})\\.(\\d{1,2})\\.(20\\d\\d)(?!\\d)"
			+ "|(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.)?(?: of)? " + NAME + ",? (20\\d\\d)(?!\\d)"
			+ "|(?<!\\p{L})" + NAME + " (\\d{1,2})(?:st|nd|rd|th)?,? (20\\d\\d)(?!\\d)");

	private Dates() {
	}

	/** the first that is in the calendar */
	static Optional<LocalDate> in(String text) {
		Matcher matcher = DATE.matcher(text);
		while (matcher.find())
			try {
				return Optional.of(date(matcher));
			} catch (DateTimeException e) {
				continue;
			}
		return Optional.empty();
	}

	private static LocalDate date(Matcher matcher) {
		if (matcher.group(1) != null)
			return LocalDate.of(number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)));
		if (matcher.group(4) != null)
			return LocalDate.of(number(matcher.group(6)), number(matcher.group(5)), number(matcher.group(4)));
		if (matcher.group(7) != null)
			return LocalDate.of(number(matcher.group(9)), month(matcher.group(8)), number(matcher.group(7)));
		return LocalDate.of(number(matcher.group(12)), month(matcher.group(10)), number(matcher.group(11)));
	}

	private static int number(String digits) {
		return Integer.parseInt(digits);
	}

	private static int month(String name) {
		String start = name.substring(0, 3).toLowerCase(Locale.ROOT);
		return Math.max(MONTHS.indexOf(start), GERMAN.indexOf(start)) + 1;
	}

	static String without(String text) {
		return DATE.matcher(text).replaceAll("");
	}
}
