package community.scs.workbench.document;

import community.scs.workbench.document.model.Level;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The requirement words of RFC 2119 and FORBIDDEN, which scs-0001 uses for MUST NOT. They count in capitals and in lower
 * case alike: many standards demand without capitals. With a capital alone they count where a sentence or an item starts.
 */
public final class Keywords {

	private static final Map<String, Level> LEVELS = Map.ofEntries(Map.entry("must", Level.MUST),
			Map.entry("shall", Level.MUST), Map.entry("required", Level.MUST), Map.entry("must not", Level.MUST_NOT),
			Map.entry("shall not", Level.MUST_NOT), Map.entry("forbidden", Level.MUST_NOT),
			Map.entry("should", Level.SHOULD), Map.entry("recommended", Level.SHOULD),
			Map.entry("should not", Level.SHOULD_NOT), Map.entry("not recommended", Level.SHOULD_NOT),
			Map.entry("may", Level.MAY), Map.entry("optional", Level.MAY), Map.entry("may not", Level.MAY),
			Map.entry("not required", Level.MAY), Map.entry("not optional", Level.MUST), Map.entry("not forbidden", Level.MAY),
			Map.entry("mandatory", Level.MUST), Map.entry("not mandatory", Level.MAY));

	/** What may stand between a verb and NOT, "must, where possible, not" included; "must not only" forbids nothing. */
	private static final String NOT = "(?:\\s+(?i:[a-z]{2,12}ly|also|therefore|thus|then|hence|however|still|in\\s+general|under\\s+any\\s+circumstances))?"
			+ "(?:,\\s+[A-Za-z\\s]{1,40},)?"
			+ "\\s+(?:(?i:not)(?!\\s+(?i:only|just|necessarily)\\b)|(?i:never|neither|no\\s+longer|nowhere|by\\s+no\\s+means|in\\s+no\\s+case"
			+ "|under\\s+no\\s+circumstances|on\\s+no\\s+account|at\\s+no\\s+time))";
	private static final String NO_LONGER = "(?:(?i:not|no\\s+longer|not\\s+yet|neither|never)\\s+(?:(?i:strictly|generally|currently|explicitly|always|necessarily)\\s+)?)?";
	private static final String START = "(?<=(?:^|[.!?:|]\\s)[*_(\\[\"'“‘]{0,4})";
	private static final String CONTRACTION = "(?:mustn|MUSTN|shouldn|SHOULDN|shan)['’](?:t|T)";
	private static final String SENTENCE_START = START + "(?:Must|Shall|Should)(?:" + NOT + ")?"
			+ "(?!\\s+(?:we|you|they|he|she|it|I|there|this|that|these|those|an?|the|any|some|no|one|someone)\\b)";
	private static final String MONTH_OR_NOT = START + "May(?:" + NOT + ")?"
			+ "(?=\\s+(?:be|have|use|contain|include|support|provide|also|only|offer|add|set|omit|choose|run|define|require|differ|change)\\b)";
	private static final String LABEL = START + "(?:Required|Recommended|Optional|Forbidden|Mandatory)(?=(?:\\s\\([^()]{0,60}\\))?[*_)\\]]{0,4}:)"
			+ "|(?<=(?:[:|–—]\\s|[(\\[])[*_(\\[]{0,4})(?:Not\\s+(?i:required|recommended)|Required|Recommended|Optional|Forbidden|Mandatory)(?=[*_)\\]]{0,4}(?:[).,;|\\]]|\\s\\||$))";
	/** "should it fail" says when. */
	private static final String INVERTED = "(?<=(?:^|[.!?:;,(|–—]\\s|\\b(?:and|or|but)\\s)[*_(\\[\"'“‘]{0,4})should\\s+(?:it|they|he|she|there|this|that|these|those|an?|the|any|some|one|you|we)\\b";

	/** Matches a requirement word; a pair of words may stand on two lines. */
	public static final String PATTERN = "(?<![A-Za-z0-9-]|[A-Za-z0-9]\\\\{0,1}_)(?:" + CONTRACTION + "|(?:MUST|SHALL|SHOULD|MAY)(?:" + NOT + ")?|" + NO_LONGER
			+ "(?:REQUIRED|RECOMMENDED|OPTIONAL|FORBIDDEN)|(?!" + INVERTED + ")(?:must|shall|should|may)(?:" + NOT + ")?|" + NO_LONGER
			+ "(?:required|recommended|optional|forbidden)|" + SENTENCE_START + "|" + MONTH_OR_NOT + "|" + LABEL + ")(?![A-Za-z0-9-]|\\\\?_[A-Za-z0-9])";

	private static final Pattern CELL = Pattern.compile("[*_` ]*([a-z ]+?)[*_` ]*");
	private static final Pattern GAP = Pattern.compile("[^A-Za-z'’,]+");
	private static final Pattern NEGATION = Pattern.compile("(?i)\\bnot\\b|\\bno\\s+longer\\b|\\bnever\\b|\\bneither\\b|\\bnowhere\\b|\\bby no means\\b|\\bin no case\\b"
			+ "|\\bunder no circumstances\\b|\\bon no account\\b|\\bat no time\\b|n['’]t$");
	private static final Pattern CAPITALS = Pattern.compile("[A-Z]{3}");
	private static final Pattern VERB = Pattern.compile("(must|shall|should|may)\\b");
	private static final Pattern ADJECTIVE = Pattern.compile("(required|recommended|optional|forbidden|mandatory)$");

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
		return matcher.matches() ? LEVELS.get(matcher.group(1)) : null;
	}

	/** @return null if this is no requirement word */
	public static Level level(String word) {
		String plain = word.toLowerCase(Locale.ROOT);
		if (plain.startsWith("shan"))
			return Level.MUST_NOT;
		Matcher verb = VERB.matcher(plain.replaceFirst("n['’]t$", " not"));
		if (verb.lookingAt())
			return LEVELS.get(verb.group() + (isNegated(plain) ? " not" : ""));
		Matcher adjective = ADJECTIVE.matcher(plain);
		return adjective.find() ? LEVELS.get((isNegated(plain) ? "not " : "") + adjective.group()) : null;
	}

	/** Whether the word says that something is not to be, or need not be. */
	static boolean isNegated(String word) {
		return NEGATION.matcher(word).find();
	}

	/** Capitals may stand beside a "not" in lower case. */
	public static boolean isCapital(String word) {
		return CAPITALS.matcher(word).find();
	}

	/** Whether the word is a verb or a label; adjectives describe more often than they demand. */
	static boolean isVerb(String word) {
		return !isAdjective(word) || Character.isUpperCase(word.charAt(0));
	}

	static boolean isAdjective(String word) {
		return ADJECTIVE.matcher(word.toLowerCase(Locale.ROOT)).find();
	}
}
