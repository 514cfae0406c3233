package community.scs.workbench.requirement.types;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Regular expressions with bounded cost. A match is counted in characters read, not in time, so that the same match
 * always ends in the same way.
 */
public final class Patterns {

	/** Longest pattern accepted, in characters. */
	public static final int LONGEST_PATTERN = 400;

	/** Longest text that is matched, in characters; longer than any property of a cloud object may be. */
	public static final int LONGEST_TEXT = 4_096;

	private static final int MOST_READS = 2_000_000;

	private static final Pattern EMPTY_ALTERNATIVE = Pattern.compile("(?<!\\\\)(\\((\\?[:!=<>]+)?\\||\\|\\||\\|\\))");

	private Patterns() {
	}

	/** What is wrong with a pattern, as a sentence. */
	public static Optional<String> problem(String pattern) {
		if (pattern.length() > LONGEST_PATTERN)
			return Optional.of("A pattern has at most " + LONGEST_PATTERN + " characters; this one has " + pattern.length()
					+ ".");
		if (EMPTY_ALTERNATIVE.matcher(pattern).find())
			return Optional.of("An alternative of this pattern is empty; write “?” after the group instead.");
		try {
			Pattern.compile(pattern);
			return Optional.empty();
		} catch (PatternSyntaxException e) {
			return Optional.of("This is no regular expression: " + e.getDescription() + " at character "
					+ (e.getIndex() + 1) + ".");
		}
	}

	/**
	 * Whether the whole text matches.
	 *
	 * @throws TooCostlyException if the answer would take too many steps, or the pattern has a {@link #problem}
	 */
	public static boolean matches(String pattern, String text) throws TooCostlyException {
		if (text.length() > LONGEST_TEXT)
			throw new TooCostlyException("a text of " + text.length() + " characters is too long to be matched");
		if (problem(pattern).isPresent())
			throw new TooCostlyException(problem(pattern).get());
		try {
			return Pattern.compile(pattern).matcher(new Counted(text, new int[1])).matches();
		} catch (OutOfReads | StackOverflowError e) {
			throw new TooCostlyException("the pattern “" + pattern + "” takes too many steps on “" + shortened(text) + "”");
		}
	}

	private static String shortened(String text) {
		return text.length() <= 40 ? text : text.substring(0, 40) + "…";
	}

	/** A match that has to be given up; the message is a clause for users. */
	public static final class TooCostlyException extends Exception {

		private static final long serialVersionUID = 1L;

		TooCostlyException(String message) {
			super(message);
		}
	}

	private static final class OutOfReads extends RuntimeException {

		private static final long serialVersionUID = 1L;

		OutOfReads() {
			super(null, null, false, false);
		}
	}

	private record Counted(CharSequence text, int[] reads) implements CharSequence {

		@Override
		public int length() {
			return text.length();
		}

		@Override
		public char charAt(int index) {
			if (++reads[0] > MOST_READS)
				throw new OutOfReads();
			return text.charAt(index);
		}

		@Override
		public CharSequence subSequence(int start, int end) {
			return new Counted(text.subSequence(start, end), reads);
		}

		@Override
		public String toString() {
			return text.toString();
		}
	}
}
