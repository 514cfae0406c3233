package community.scs.workbench.policy.batch;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON as Python's {@code json} module does (RFC 8259, with NaN, Infinity and halves of surrogate pairs) into the
 * plain values that decisions are made on; whole numbers stay whole, of repeated keys the last one counts.
 */
public final class Values {

	/** As deep as Python reads, less what its own callers take. */
	private static final int DEEPEST = 900;

	/** Python turns no longer text into a whole number. */
	private static final int MOST_DIGITS = 4300;

	private final String text;
	private int at;
	private int depth;

	private Values(String text) {
		this.text = text;
	}

	/**
	 * Reads one JSON object.
	 *
	 * @throws IOException with the place of the mistake, in words that go on after "at"
	 */
	public static Map<String, Object> object(String json) throws IOException {
		Values values = new Values(json);
		values.space();
		if (values.peek() != '{') {
			throw values.wrong("an object is expected");
		}
		Map<String, Object> object = values.object();
		values.space();
		if (values.at < json.length()) {
			throw values.wrong("the text goes on after the object");
		}
		return object;
	}

	private Object value() throws IOException {
		char c = peek();
		return switch (c) {
			case '{' -> object();
			case '[' -> list();
			case '"' -> string();
			case 't' -> word("true", true);
			case 'f' -> word("false", false);
			case 'n' -> word("null", null);
			case 'N' -> word("NaN", Double.NaN);
			case 'I' -> word("Infinity", Double.POSITIVE_INFINITY);
			default -> text.startsWith("-Infinity", at) ? word("-Infinity", Double.NEGATIVE_INFINITY) : number();
		};
	}

	private Map<String, Object> object() throws IOException {
		enter();
		Map<String, Object> object = new LinkedHashMap<>();
		while (more('}', object.isEmpty())) {
			if (peek() != '"') {
				throw wrong("a name is expected");
			}
			String name = string();
			space();
			expect(':');
			space();
			object.put(name, value());
		}
		return object;
	}

	private List<Object> list() throws IOException {
		enter();
		List<Object> list = new ArrayList<>();
		while (more(']', list.isEmpty())) {
			list.add(value());
		}
		return list;
	}

	private void enter() throws IOException {
		if (++depth > DEEPEST) {
			throw wrong("values are nested more than " + DEEPEST + " deep");
		}
		at++;
	}

	private boolean more(char close, boolean first) throws IOException {
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

	private String string() throws IOException {
		int start = ++at;
		for (char c = peek(); c != '"'; c = peek()) {
			if (c == '\\') {
				return escaped(start);
			}
			plain(c);
		}
		return text.substring(start, at++);
	}

	private String escaped(int start) throws IOException {
		StringBuilder content = new StringBuilder().append(text, start, at);
		for (char c = peek(); c != '"'; c = peek()) {
			plain(c);
			content.append(c == '\\' ? escape() : c);
		}
		at++;
		return content.toString();
	}

	private void plain(char c) throws IOException {
		if (c < ' ') {
			throw wrong("a control character has to be escaped");
		}
		at++;
	}

	private char escape() throws IOException {
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

	private Object word(String word, Object value) throws IOException {
		if (!text.startsWith(word, at)) {
			throw wrong("no value starts like this");
		}
		at += word.length();
		return value;
	}

	private Number number() throws IOException {
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
		String number = text.substring(start, at);
		if (at > whole) {
			return Double.valueOf(number);
		}
		if (digits > MOST_DIGITS) {
			throw wrong("a whole number has more than " + MOST_DIGITS + " digits");
		}
		return number.length() < 19 ? (Number) Long.valueOf(number) : (Number) new BigInteger(number);
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
		while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
			at++;
		}
	}

	private char peek() throws IOException {
		if (at >= text.length()) {
			throw wrong("the text ends too early");
		}
		return text.charAt(at);
	}

	private void expect(char c) throws IOException {
		if (peek() != c) {
			throw wrong("'" + c + "' is expected");
		}
		at++;
	}

	private IOException wrong(String what) {
		return new IOException("character " + (at + 1) + ": " + what);
	}
}
