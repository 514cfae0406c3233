package community.scs.workbench.policy.yaml;

/**
 * Reads JSON as Python's {@code json} module does: RFC 8259, with NaN, Infinity and halves of surrogate pairs. Subclasses say
 * what its values become: {@code T}, and {@code M} and {@code L} as long as mappings and lists grow.
 */
public abstract class PythonJson<T, M, L> {

	/** Python turns no longer text into a whole number. */
	private static final int MOST_DIGITS = 4300;

	/** What is read. */
	protected final String text;
	private final int deepest;
	private int at;
	private int depth;

	/** @param deepest as many values as may be nested */
	protected PythonJson(String text, int deepest) {
		this.text = text;
		this.deepest = deepest;
	}

	/** A text; places are offsets of its quotes. */
	protected abstract T text(String content, int start, int end);

	/** {@code null}, {@code true}, {@code false}, {@code NaN}, {@code Infinity} or {@code -Infinity}. */
	protected abstract T word(String word, int start, int end);

	protected abstract T whole(String digits, int start, int end);

	/** A number with a fraction or an exponent. */
	protected abstract T real(String digits, int start, int end);

	protected abstract M mapping();

	protected abstract void put(M mapping, String name, int start, int end, T value);

	protected abstract T mapping(M mapping, int start, int end);

	protected abstract L list();

	protected abstract void add(L list, T value);

	protected abstract T list(L list, int start, int end);

	/** The single value that the text is. */
	protected final T read() throws UnreadableException {
		space();
		T value = value();
		space();
		if (at < text.length()) {
			throw wrong("the text goes on after the value");
		}
		return value;
	}

	/** The first character that is no white space; 0 if there is none. */
	protected final char first() {
		space();
		return at < text.length() ? text.charAt(at) : 0;
	}

	private T value() throws UnreadableException {
		int start = at;
		return switch (peek()) {
			case '{' -> {
				M mapping = members();
				yield mapping(mapping, start, at);
			}
			case '[' -> {
				L list = items();
				yield list(list, start, at);
			}
			case '"' -> {
				String content = string();
				yield text(content, start, at);
			}
			case 't' -> word("true");
			case 'f' -> word("false");
			case 'n' -> word("null");
			case 'N' -> word("NaN");
			case 'I' -> word("Infinity");
			default -> text.startsWith("-I", at) ? word("-Infinity") : number();
		};
	}

	private M members() throws UnreadableException {
		enter();
		M mapping = mapping();
		for (boolean first = true; more('}', first); first = false) {
			if (peek() != '"') {
				throw wrong("a name is expected");
			}
			int start = at;
			String name = string();
			int end = at;
			space();
			expect(':');
			space();
			put(mapping, name, start, end, value());
		}
		return mapping;
	}

	private L items() throws UnreadableException {
		enter();
		L list = list();
		for (boolean first = true; more(']', first); first = false) {
			add(list, value());
		}
		return list;
	}

	private void enter() throws UnreadableException {
		if (++depth > deepest) {
			throw wrong("values are nested more than " + deepest + " deep");
		}
		at++;
	}

	private boolean more(char close, boolean first) throws UnreadableException {
		space();
		if (peek() == close) {
			at++;
			depth--;
			return false;
		}
		if (!first) {
			expect(',');
			space();
		}
		return true;
	}

	private String string() throws UnreadableException {
		int start = ++at;
		for (; at < text.length(); at++) {
			char c = text.charAt(at);
			if (c == '"') {
				return text.substring(start, at++);
			}
			if (c == '\\' || c < ' ') {
				break;
			}
		}
		return escaped(start);
	}

	private String escaped(int start) throws UnreadableException {
		StringBuilder content = new StringBuilder().append(text, start, at);
		for (char c = peek(); c != '"'; c = peek()) {
			plain(c);
			content.append(c == '\\' ? escape() : c);
		}
		at++;
		return content.toString();
	}

	private void plain(char c) throws UnreadableException {
		if (c < ' ') {
			throw wrong("a control character has to be escaped");
		}
		at++;
	}

	private char escape() throws UnreadableException {
		int simple = "\"\\/bfnrt".indexOf(peek());
		if (simple >= 0) {
			at++;
			return "\"\\/\b\f\n\r\t".charAt(simple);
		}
		int code = 0;
		for (int i = 1; i <= 4; i++) {
			int digit = peek() == 'u' && at + i < text.length() && text.charAt(at + i) < 128 ? Character.digit(text.charAt(at + i), 16) : -1;
			if (digit < 0) {
				throw wrong("the escape is not known");
			}
			code = code * 16 + digit;
		}
		at += 5;
		return (char) code;
	}

	private T word(String word) throws UnreadableException {
		if (!text.startsWith(word, at)) {
			throw wrong("no value starts like this");
		}
		at += word.length();
		return word(word, at - word.length(), at);
	}

	private T number() throws UnreadableException {
		int start = at;
		at += peek() == '-' ? 1 : 0;
		int first = at;
		int digits = digits();
		if (digits == 0 || digits > 1 && text.charAt(first) == '0') {
			at = start;
			throw wrong("no value starts like this");
		}
		int whole = at;
		if (at + 1 < text.length() && text.charAt(at) == '.' && digit(at + 1)) {
			at++;
			digits();
		}
		if (at < text.length() && (text.charAt(at) | 32) == 'e') {
			int sign = at + 1 < text.length() && "+-".indexOf(text.charAt(at + 1)) >= 0 ? 2 : 1;
			if (digit(at + sign)) {
				at += sign;
				digits();
			}
		}
		if (at > whole) {
			return real(text.substring(start, at), start, at);
		}
		if (digits > MOST_DIGITS) {
			throw wrong("a whole number has more than " + MOST_DIGITS + " digits");
		}
		return whole(text.substring(start, at), start, at);
	}

	private int digits() {
		int start = at;
		while (digit(at)) {
			at++;
		}
		return at - start;
	}

	private boolean digit(int index) {
		return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
	}

	private void space() {
		while (at < text.length() && text.charAt(at) <= ' ' && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
			at++;
		}
	}

	private char peek() throws UnreadableException {
		if (at >= text.length()) {
			throw wrong("the text ends too early");
		}
		return text.charAt(at);
	}

	private void expect(char c) throws UnreadableException {
		if (peek() != c) {
			throw wrong("'" + c + "' is expected");
		}
		at++;
	}

	/** A failure at the place that is read; the words go on after a colon. */
	protected final UnreadableException wrong(String what) {
		return new UnreadableException("Not JSON: " + what + ".", at);
	}
}
