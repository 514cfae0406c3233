package community.scs.workbench.policy.scanning;

import java.util.Arrays;

/** The text of a YAML scalar without its escapes and line folds, and where each of its characters is in the source. */
final class Decoded {

	private final StringBuilder text = new StringBuilder();
	private int[] offsets = new int[32];
	private boolean badEscape;

	int length() {
		return text.length();
	}

	char charAt(int index) {
		return text.charAt(index);
	}

	String text(int from, int to) {
		return text.substring(from, to);
	}

	/** The first index of {@code c} in the range; -1 if it is not there. */
	int indexOf(char c, int from, int to) {
		for (int i = from; i < to; i++)
			if (text.charAt(i) == c)
				return i;
		return -1;
	}

	boolean isBlank() {
		return text.chars().allMatch(c -> Cursor.isSpace((char) c));
	}

	/** Whether an escape of the source has no meaning in YAML. */
	boolean hasBadEscape() {
		return badEscape;
	}

	/** The offset in the source of the character at {@code index}; for the length, where the scalar ends. */
	int offset(int index) {
		return offsets[index];
	}

	void add(char c, int offset) {
		if (text.length() + 2 > offsets.length)
			offsets = Arrays.copyOf(offsets, 2 * offsets.length);
		offsets[text.length()] = offset;
		text.append(c);
	}

	void add(String source, int from, int to) {
		for (int i = from; i < to; i++)
			add(source.charAt(i), i);
	}

	Decoded endAt(int offset) {
		offsets[text.length()] = offset;
		return this;
	}

	/** Cuts white space off the end. */
	Decoded trimmed() {
		int length = text.length();
		while (length > 0 && Cursor.isSpace(text.charAt(length - 1)))
			length--;
		text.setLength(length);
		return this;
	}

	static Decoded singleQuoted(String source, int from, int to) {
		Decoded decoded = new Decoded();
		for (int i = from; i < to; i++) {
			char c = source.charAt(i);
			if (c == '\n')
				i = decoded.fold(source, i, to);
			else {
				decoded.add(c, i);
				if (c == '\'')
					i++;
			}
		}
		return decoded.endAt(to);
	}

	static Decoded doubleQuoted(String source, int from, int to) {
		Decoded decoded = new Decoded();
		for (int i = from; i < to; i++) {
			char c = source.charAt(i);
			if (c == '\n')
				i = decoded.fold(source, i, to);
			else if (c == '\\' && i + 1 < to)
				i = decoded.escape(source, i, to);
			else
				decoded.add(c, i);
		}
		return decoded.endAt(to);
	}

	/** A line break and the blanks around it count as one blank. */
	private int fold(String source, int at, int to) {
		int start = at;
		for (int last = text.length() - 1; last >= 0 && " \t\r".indexOf(text.charAt(last)) >= 0; last--) {
			start = offsets[last];
			text.setLength(last);
		}
		add(' ', start);
		return skipIndentation(source, at + 1, to) - 1;
	}

	private static int skipIndentation(String source, int at, int to) {
		int i = at;
		while (i < to && Cursor.isSpace(source.charAt(i)))
			i++;
		return i;
	}

	/** YAML 1.1, section 5.6, escape sequences; JSON's are among them. */
	private int escape(String source, int at, int to) {
		char kind = source.charAt(at + 1);
		if (kind == '\n' || kind == '\r')
			return skipIndentation(source, at + 1, to) - 1;
		int digits = switch (kind) {
		case 'x' -> 2;
		case 'u' -> 4;
		case 'U' -> 8;
		default -> 0;
		};
		if (digits > 0)
			return codePoint(source, at, Math.min(to, at + 2 + digits), digits);
		int index = "0abtnvfre \"/\\N_LP\t".indexOf(kind);
		badEscape |= index < 0;
		add(index < 0 ? kind : "\0\7\b\t\n\13\f\r\33 \"/\\\u0085\u00a0\u2028\u2029\t".charAt(index), at);
		return at + 1;
	}

	private int codePoint(String source, int at, int end, int digits) {
		String hex = source.substring(at + 2, end);
		boolean good = hex.length() == digits && hex.chars().allMatch(c -> Character.digit(c, 16) >= 0);
		long code = good ? Long.parseLong(hex, 16) : -1;
		if (code < 0 || code > Character.MAX_CODE_POINT) {
			badEscape = true;
			add('\\', at);
			return at;
		}
		for (char c : Character.toChars((int) code))
			add(c, at);
		return end - 1;
	}

	@Override
	public String toString() {
		return text.toString();
	}
}
