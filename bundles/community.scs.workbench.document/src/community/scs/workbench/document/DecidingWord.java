package community.scs.workbench.document;

import community.scs.workbench.document.model.Statement;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The requirement word that gives a statement its level, where it has several: capitals before lower case, verbs before
 * adjectives, main clauses before "which may …"; of equals the first.
 *
 * @param force how far the word demands
 * @param start in the prose of the statement
 */
record DecidingWord(String word, Force force, int start) {

	/** From the strongest to the weakest. */
	enum Force {
		CAPITALS, VERB, ADJECTIVE, SUBORDINATE,
		/** "the recommended name", "if required": tells of something that is demanded elsewhere, or not at all */
		ATTRIBUTE,
		/** "must" in quotation marks is spoken of and not used */
		QUOTED
	}

	private static final Pattern KEYWORD = Pattern.compile(Keywords.PATTERN);
	private static final Pattern SUBORDINATE = Pattern.compile("\\b(?:which|that|who|whether|what|how)\\s+$");
	private static final Pattern CONDITION = Pattern.compile("(?i)\\b(?:if|as|when|where|whenever|wherever|than)\\s+$");
	private static final Pattern PREDICATE = Pattern.compile("(?i)(?:\\b(?:it|that|this|there)['’]s|\\b(?:is|are|be|been|being|was|were|isn't|aren't|becomes?|remains?|considered|deemed|made"
			+ "|marked as|labell?ed))(?:\\s+(?!(?:the|its|their|our|your|this|these|those|all|any|each|every|other)\\b)[\\w-]+){0,3}\\s+$");
	/** "ports that are required", "if a name is required": tells which or when */
	private static final Pattern LIMITING = Pattern.compile("(?i)(?<!^)(?<![,;:(–—] )\\b(?:which|that|who|what)\\s+(?:is|are|was|were)(?:n['’]t)?\\s+$"
			+ "|(?i)\\b(?:if|when|whenever|where|wherever|whether|unless|until|as long as|in case)(?:\\s+[\\w`'-]+){1,4}\\s+(?:is|are|was|were)(?:n['’]t)?\\s+$");
	private static final Pattern NOUN_FOLLOWS = Pattern.compile("\\)?\\s+(?!(?:to|that|for|by|in|on|if|when|and|or|as|at|from|with|until|unless|where|because"
			+ "|since|but|only|per|here|there|also|of|is|are|be|via|during|before|after|which|whether|due|either|between|within|under|so|not|into|upon"
			+ "|precisely|otherwise|except)\\b)[A-Za-z`_]");
	private static final Pattern PURPOSE_FOLLOWS = Pattern.compile("\\s+(?:to|for|by)\\b");
	private static final Pattern NEGATED_BEFORE = Pattern.compile("(?i)(?:n['’]t|\\b(?:cannot|not|never|nor|no longer))\\s+(?:be(?:en)?\\s+)?(?:(?:\\w+ly|yet|always|an?)\\s+){0,2}$");
	private static final Pattern LABEL = Pattern.compile("(?:.*\\|)?\\s*[(\\[]");
	private static final Pattern CELL_START = Pattern.compile("(?:^|\\|)\\s*$");
	private static final int WINDOW = 60;

	/** In its prose: words in code decide nothing. */
	static Optional<DecidingWord> of(Statement statement) {
		return Remembered.of(DecidingWord.class, statement, s -> Optional.ofNullable(in(PlainText.ofProse(s))));
	}

	/** @return null if there is none */
	static DecidingWord in(String prose) {
		DecidingWord best = null;
		Matcher matcher = KEYWORD.matcher(prose).useTransparentBounds(true).useAnchoringBounds(false);
		int start = WordStarts.next(prose, 0, prose.length());
		while (start >= 0) {
			boolean found = matcher.region(start, prose.length()).lookingAt();
			Force force = found ? force(prose, start, matcher.end()) : null;
			if (found && (best == null || force.compareTo(best.force) < 0))
				best = new DecidingWord(negated(prose, start, Keywords.normalized(matcher.group())), force, start);
			start = WordStarts.next(prose, found ? matcher.end() : start + 1, prose.length());
		}
		return best;
	}

	/** "isn't required", "cannot be optional": the negation does not stand beside the word. */
	private static String negated(String prose, int start, String word) {
		boolean isNegated = Keywords.isAdjective(word) && !Keywords.isNegated(word) && NEGATED_BEFORE.matcher(prose.substring(Math.max(0, start - WINDOW), start)).find();
		return isNegated ? "not " + word : word;
	}

	private static Force force(String prose, int start, int end) {
		String word = prose.substring(start, end);
		String before = prose.substring(Math.max(0, start - WINDOW), start);
		String after = prose.substring(end, Math.min(prose.length(), end + WINDOW));
		if (isQuoted(before, after))
			return Force.QUOTED;
		if (Keywords.isCapital(word))
			return Force.CAPITALS;
		if (Keywords.isVerb(word))
			return SUBORDINATE.matcher(before).find() ? Force.SUBORDINATE : Force.VERB;
		if (CONDITION.matcher(before).find() || LIMITING.matcher(before).find())
			return Force.ATTRIBUTE;
		if (LABEL.matcher(before).matches() && after.matches("(?s)[)\\]].*"))
			return Force.ADJECTIVE;
		boolean describes = NOUN_FOLLOWS.matcher(after).lookingAt() || !CELL_START.matcher(before).find() && PURPOSE_FOLLOWS.matcher(after).lookingAt();
		return describes && !PREDICATE.matcher(before).find() ? Force.ATTRIBUTE : Force.ADJECTIVE;
	}

	private static boolean isQuoted(String before, String after) {
		return !before.isEmpty() && !after.isEmpty() && "\"“‘'„".indexOf(before.charAt(before.length() - 1)) >= 0
				&& "\"”’'“".indexOf(after.charAt(0)) >= 0;
	}
}
