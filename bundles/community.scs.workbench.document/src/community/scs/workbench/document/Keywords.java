package community.scs.workbench.document;

import community.scs.workbench.document.model.Level;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The requirement words of RFC 2119 and FORBIDDEN, which scs-0001 uses for MUST NOT. They count in capitals and in lower
 * case alike: many standards demand without capitals.
 */
public final class Keywords {

	private static final Map<String, Level> LEVELS = Map.ofEntries(Map.entry("must", Level.MUST),
			Map.entry("shall", Level.MUST), Map.entry("required", Level.MUST), Map.entry("must not", Level.MUST_NOT),
			Map.entry("shall not", Level.MUST_NOT), Map.entry("forbidden", Level.MUST_NOT),
			Map.entry("should", Level.SHOULD), Map.entry("recommended", Level.SHOULD),
			Map.entry("should not", Level.SHOULD_NOT), Map.entry("not recommended", Level.SHOULD_NOT),
			Map.entry("may", Level.MAY), Map.entry("optional", Level.MAY), Map.entry("may not", Level.MAY),
			Map.entry("not required", Level.MAY));

	/** Matches a requirement word; a pair of words may stand on two lines. */
	public static final String PATTERN = "(?<![\\w-])(?:(?:MUST|SHALL|SHOULD|MAY)(?:\\s+NOT)?|(?:NOT\\s+)?(?:REQUIRED|RECOMMENDED)"
			+ "|OPTIONAL|FORBIDDEN|(?:must|shall|should|may)(?:\\s+not)?|(?:not\\s+)?(?:required|recommended)|optional|forbidden)"
			+ "(?![\\w-])";

	private static final Pattern CELL = Pattern.compile("[*_` ]*([a-z ]+?)[*_` ]*");
	private static final Pattern GAP = Pattern.compile("[^A-Za-z]+");

	private Keywords() {
	}

	/** @return the word with single spaces, whatever stands between its parts in the document */
	public static String normalized(String word) {
		return GAP.matcher(word).replaceAll(" ");
	}

	/**
	 * @param cell of a column that holds levels, with its markup
	 * @return null if the cell tells no level, or more than that
	 */
	public static Level levelOfCell(String cell) {
		Matcher matcher = CELL.matcher(cell.toLowerCase(Locale.ROOT));
		if (!matcher.matches())
			return null;
		return matcher.group(1).equals("mandatory") ? Level.MUST : LEVELS.get(matcher.group(1));
	}

	/** @return null if this is no requirement word */
	public static Level level(String word) {
		return LEVELS.get(word.toLowerCase(Locale.ROOT));
	}
}
