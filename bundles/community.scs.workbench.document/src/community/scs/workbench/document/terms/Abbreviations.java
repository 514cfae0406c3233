package community.scs.workbench.document.terms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What abbreviations stand for: words whose initials they are, as "Availability Zone" of AZ and "Infrastructure-as-a-Service" of IaaS. */
public final class Abbreviations {

	/**
	 * An abbreviation in parentheses behind the words that it stands for.
	 *
	 * @param offset of the words
	 */
	public record Use(String name, String words, int offset) {
	}

	private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z0-9]{0,5}[A-Z0-9]");
	private static final Pattern PARENTHESES = Pattern.compile("\\((" + NAME + ")s?\\)");
	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
	private static final Set<String> SMALL = Set.of("of", "and", "as", "a", "an", "the", "for", "in", "by", "to", "on", "or", "per");
	private static final int LONGEST = 120;

	private Abbreviations() {
	}

	/** All in a text. */
	public static List<Use> in(String text) {
		List<Use> uses = new ArrayList<>();
		Matcher matcher = PARENTHESES.matcher(text);
		while (matcher.find()) {
			int from = Math.max(0, matcher.start() - LONGEST);
			String before = text.substring(from, matcher.start());
			if (before.isBlank() || !before.endsWith(" "))
				continue;
			List<int[]> words = WORD.matcher(before).results().map(r -> new int[] { r.start(), r.end() }).toList();
			for (int i = words.size() - 1; i >= 0; i--) {
				String candidate = before.substring(words.get(i)[0]).strip();
				if (!SMALL.contains(candidate.split("[\\s-]")[0].toLowerCase(Locale.ROOT)) && isMeant(matcher.group(1), candidate)) {
					uses.add(new Use(matcher.group(1), candidate, from + words.get(i)[0]));
					break;
				}
			}
		}
		return uses;
	}

	/** @return the words of the meaning that the name abbreviates, if it starts with them */
	static Optional<String> atStart(String name, String meaning) {
		if (!NAME.matcher(name).matches())
			return Optional.empty();
		String text = meaning.replaceFirst("(?i)^(?:abbreviation (?:for|of)|short for|stands for|abbr\\. (?:for|of))\\s+", "");
		List<Integer> ends = WORD.matcher(text.substring(0, Math.min(LONGEST, text.length()))).results().map(r -> r.end()).toList();
		return ends.stream().map(end -> text.substring(0, end)).filter(words -> isMeant(name, words)).findFirst();
	}

	/** Whether the initials of the words, or of those that are not small, are the letters of the name. */
	static boolean isMeant(String name, String words) {
		if (!words.matches("[\\p{L}\\p{N} -]+"))
			return false;
		List<String> all = Arrays.asList(words.split("[\\s-]+"));
		return all.size() > 1 && (initials(all).equalsIgnoreCase(name) || initials(all.stream().filter(w -> !SMALL.contains(w.toLowerCase(Locale.ROOT))).toList()).equalsIgnoreCase(name));
	}

	private static String initials(List<String> words) {
		StringBuilder initials = new StringBuilder();
		words.stream().filter(w -> !w.isEmpty()).forEach(w -> initials.append(w.charAt(0)));
		return initials.toString();
	}

	/** Whether two texts are the same words, apart from case, hyphens and the plural. */
	public static boolean isSame(String words, String others) {
		return Definition.key(words).equals(Definition.key(others));
	}
}
