package community.scs.workbench.document.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a statement without its requirement word, in lower case and without punctuation, articles, hyphens between words and repetitions: what they share with other
 * statements, and whether a difference can be more than a slip of the pen.
 */
record Words(List<String> words) {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:(?!(?<=\\p{L})-\\p{L})[.:_/*=<>+-]+[\\p{L}\\p{N}]+)*|[<>=≤≥]+");
	private static final Set<String> ARTICLES = Set.of("a", "an", "the");
	/** Shorter words are different words when a letter differs. */
	private static final int LONG = 6;
	private static final int SLIPS = 2;

	static Words of(Wording statement) {
		List<String> words = split(statement.text());
		List<String> keyword = split(statement.keyword());
		for (int i = 0; i + keyword.size() <= words.size(); i++)
			if (words.subList(i, i + keyword.size()).equals(keyword)) {
				words.subList(i, i + keyword.size()).clear();
				break;
			}
		return new Words(words);
	}

	private static List<String> split(String text) {
		List<String> words = new ArrayList<>();
		Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
		while (matcher.find())
			if (!ARTICLES.contains(matcher.group()) && !isRepeated(words, matcher.group()))
				words.add(matcher.group());
		return words;
	}

	private static boolean isRepeated(List<String> words, String word) {
		return !words.isEmpty() && words.getLast().equals(word) && word.chars().allMatch(Character::isLetter);
	}

	/** Dice's coefficient of the two bags of words: 0 for nothing in common, 1 for the same words. */
	double likeness(Words other) {
		if (words.isEmpty() || other.words.isEmpty())
			return words.equals(other.words) ? 1 : 0;
		Map<String, Integer> bag = new HashMap<>();
		words.forEach(w -> bag.merge(w, 1, Integer::sum));
		int shared = 0;
		for (String word : other.words)
			if (bag.merge(word, -1, Integer::sum) >= 0)
				shared++;
		return 2.0 * shared / (words.size() + other.words.size());
	}

	/** Nothing but punctuation, capitals and up to two slips of one letter in long words, never in numbers or first letters. */
	boolean differsByMistake(Words other) {
		if (words.size() != other.words.size())
			return false;
		int slips = 0;
		for (int i = 0; i < words.size(); i++)
			if (!words.get(i).equals(other.words.get(i)))
				if (!isSlip(words.get(i), other.words.get(i)) || ++slips > SLIPS)
					return false;
		return true;
	}

	private static boolean isSlip(String a, String b) {
		return a.length() >= LONG && b.length() >= LONG && a.charAt(0) == b.charAt(0) && a.chars().allMatch(Character::isLetter)
				&& b.chars().allMatch(Character::isLetter) && areOneEditApart(a, b);
	}

	/** One letter inserted, deleted or replaced, or two neighbours swapped. */
	private static boolean areOneEditApart(String a, String b) {
		int from = 0;
		int shorter = Math.min(a.length(), b.length());
		while (from < shorter && a.charAt(from) == b.charAt(from))
			from++;
		int behind = 0;
		while (behind < shorter - from && a.charAt(a.length() - 1 - behind) == b.charAt(b.length() - 1 - behind))
			behind++;
		String left = a.substring(from, a.length() - behind);
		String right = b.substring(from, b.length() - behind);
		return Math.max(left.length(), right.length()) <= 1
				|| left.length() == 2 && new StringBuilder(left).reverse().toString().equals(right);
	}
}
