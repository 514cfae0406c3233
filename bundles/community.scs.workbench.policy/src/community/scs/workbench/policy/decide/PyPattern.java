package community.scs.workbench.policy.decide;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of Python's {@code re}, as far as Java's mean the same: texts, classes, groups, alternatives, repetition.
 * Matching takes a bounded number of steps, whatever the pattern is.
 */
final class PyPattern {

	private static final int MOST_STEPS = 2_000_000;
	private static final String ESCAPES = "AbBdDsSwWafnrtvxu0";

	private static final Pattern NAMED = Pattern.compile("\\(\\?(?:P<([A-Za-z][A-Za-z0-9]*)>|P=([A-Za-z][A-Za-z0-9]*)\\)|#[^)]*\\))");
	private static final List<String> OPENINGS = List.of("(?:", "(?=", "(?!", "(?<=", "(?<!", "(?>", "(?i)");

	private final Pattern pattern;

	private PyPattern(Pattern pattern) {
		this.pattern = pattern;
	}

	static PyPattern of(String expression) throws LoadException {
		try {
			return new PyPattern(Pattern.compile(translated(expression), Pattern.UNIX_LINES | Pattern.UNICODE_CHARACTER_CLASS));
		} catch (PatternSyntaxException | StackOverflowError e) {
			throw new LoadException("'" + expression + "' is no regular expression.");
		}
	}

	/** Java's way of writing it; what only one of the two knows is refused. */
	private static String translated(String expression) throws LoadException {
		StringBuilder java = new StringBuilder();
		boolean repeatable = false;
		for (int i = 0; i < expression.length(); i++) {
			char c = expression.charAt(i);
			char next = i + 1 < expression.length() ? expression.charAt(i + 1) : 0;
			if (c == '\\') {
				boolean letter = next < 128 && Character.isLetterOrDigit(next);
				if (next == 0 || letter && ESCAPES.indexOf(next) < 0 && next != 'Z') {
					throw refused(expression);
				}
				java.append(next == 'v' ? "\\x0b" : next == 'Z' ? "\\z" : "\\" + next);
				repeatable = "AbBZ".indexOf(next) < 0;
				i++;
			} else if (c == '[') {
				i = characterClass(expression, i, java);
				repeatable = true;
			} else if (c == '(') {
				i = group(expression, i, java);
				repeatable = false;
			} else if ("*+?".indexOf(c) >= 0 || c == '{' && quantity(expression, i) > 0) {
				if (!repeatable) {
					throw refused(expression);
				}
				int end = c == '{' ? quantity(expression, i) : i + 1;
				java.append(expression.startsWith("{,", i) ? "{0" : "{".repeat(c == '{' ? 1 : 0)).append(expression, c == '{' ? i + 1 : i, end);
				i = end - 1;
				if (end < expression.length() && "?+".indexOf(expression.charAt(end)) >= 0) {
					java.append(expression.charAt(end));
					i = end;
				}
				repeatable = false;
			} else {
				java.append(c == '{' || c == '}' || c == ']' ? "\\" + c : String.valueOf(c));
				repeatable = "|^$".indexOf(c) < 0;
			}
		}
		return java.toString();
	}

	/** Where the start of a group has its last character. */
	private static int group(String expression, int start, StringBuilder java) throws LoadException {
		Matcher named = NAMED.matcher(expression).region(start, expression.length());
		if (named.lookingAt()) {
			java.append(named.group(1) != null ? "(?<" + named.group(1) + ">" : named.group(2) != null ? "\\k<" + named.group(2) + ">" : "");
			return named.end() - 1;
		}
		for (String opening : OPENINGS) {
			if (expression.startsWith(opening, start) && (start == 0 || !opening.equals("(?i)"))) {
				java.append(opening);
				return start + opening.length() - 1;
			}
		}
		if (expression.startsWith("(?", start)) {
			throw refused(expression);
		}
		java.append('(');
		return start;
	}

	private static int characterClass(String expression, int start, StringBuilder java) throws LoadException {
		int at = start + (expression.startsWith("^", start + 1) ? 2 : 1);
		java.append(expression, start, at);
		for (int first = at; at == first || at < expression.length() && expression.charAt(at) != ']'; at++) {
			char c = at < expression.length() ? expression.charAt(at) : 0;
			char next = at + 1 < expression.length() ? expression.charAt(at + 1) : 0;
			if (c == 0 || c == '\\' && (next == 0 || next < 128 && Character.isLetterOrDigit(next) && "dDsSwWfnrtxu".indexOf(next) < 0)) {
				throw refused(expression);
			}
			if (c == '\\') {
				java.append(c).append(next);
				at++;
			} else {
				java.append("[]&^".indexOf(c) >= 0 ? "\\" + c : String.valueOf(c));
			}
		}
		if (at >= expression.length()) {
			throw refused(expression);
		}
		java.append(']');
		return at;
	}

	/** Where the quantity that starts at a brace ends; 0 if the brace is a character. */
	private static int quantity(String expression, int start) {
		int close = expression.indexOf('}', start);
		return close > 0 && close < start + 12 && expression.substring(start + 1, close).matches("[0-9]+|[0-9]*,[0-9]*") ? close + 1 : 0;
	}

	private static LoadException refused(String expression) {
		return new LoadException("'" + expression + "' is no regular expression, or one that is not read here.");
	}

	/** Whether the text starts with what the pattern describes. */
	boolean startsWith(String text) {
		try {
			return pattern.matcher(new Counted(text, new int[1])).lookingAt();
		} catch (StackOverflowError e) {
			throw CheckException.of("The regular expression '" + pattern + "' recurses too deep.");
		}
	}

	/** Counts the characters that the matcher looks at, for some patterns look at one more often than there are atoms. */
	private record Counted(CharSequence text, int[] steps) implements CharSequence {

		@Override
		public char charAt(int index) {
			if (++steps[0] > MOST_STEPS) {
				throw CheckException.of("The regular expression takes more than " + MOST_STEPS + " steps.");
			}
			return text.charAt(index);
		}

		@Override
		public int length() {
			return text.length();
		}

		@Override
		public CharSequence subSequence(int start, int end) {
			return text.subSequence(start, end);
		}
	}
}
