package community.scs.workbench.policy.yaml;

import java.util.ArrayList;
import java.util.List;

import community.scs.workbench.policy.yaml.Node.Kind;

/** Reads JSON as Python's {@code json} module does (RFC 8259, with NaN and Infinity), keeping places in the text. */
public final class JsonReader {

	private static final int DEEPEST = 300;

	private final String text;
	private int at;
	private int depth;

	private JsonReader(String text) {
		this.text = text;
	}

	public static boolean isJson(String text) {
		try {
			read(text);
			return true;
		} catch (UnreadableException e) {
			return false;
		}
	}

	/** The value that {@code text} is; fails when the text is anything but one JSON value. */
	static Node read(String text) throws UnreadableException {
		JsonReader reader = new JsonReader(text);
		reader.space();
		Node node = reader.value();
		reader.space();
		if (reader.at < text.length()) {
			throw reader.unexpected();
		}
		return node;
	}

	private Node value() throws UnreadableException {
		int start = at;
		switch (peek()) {
			case '{':
				return mapping();
			case '[':
				return sequence();
			case '"':
				return new Node.Scalar(Kind.TEXT, string(), span(start));
			default:
				String word = word();
				return new Node.Scalar(switch (word) {
					case "null" -> Kind.NULL;
					case "true" -> Kind.TRUE;
					case "false" -> Kind.FALSE;
					default -> number(word, start);
				}, word, span(start));
		}
	}

	private String word() {
		int start = at;
		while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || "+-.".indexOf(text.charAt(at)) >= 0)) {
			at++;
		}
		return text.substring(start, at);
	}

	private Kind number(String word, int start) throws UnreadableException {
		if (word.matches("NaN|-?Infinity")) {
			return Kind.NUMBER;
		}
		if (word.length() > 4300 || !word.matches("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")) {
			at = start;
			throw unexpected();
		}
		return word.split("[eE]")[0].matches("[-0.]*") ? Kind.ZERO : Kind.NUMBER;
	}

	private Node mapping() throws UnreadableException {
		int start = enter();
		List<Node.Entry> entries = new ArrayList<>();
		while (more('}', entries.isEmpty())) {
			int name = at;
			if (peek() != '"') {
				throw unexpected();
			}
			Node key = new Node.Scalar(Kind.TEXT, string(), span(name));
			space();
			expect(':');
			space();
			entries.add(new Node.Entry(key, value()));
		}
		return new Node.Mapping(entries, span(start));
	}

	private Node sequence() throws UnreadableException {
		int start = enter();
		List<Node> items = new ArrayList<>();
		while (more(']', items.isEmpty())) {
			items.add(value());
		}
		return new Node.Sequence(items, span(start));
	}

	private int enter() throws UnreadableException {
		if (++depth > DEEPEST) {
			throw new UnreadableException("Values are nested more than " + DEEPEST + " deep.", at);
		}
		return at++;
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
		expect('"');
		StringBuilder content = new StringBuilder();
		while (true) {
			char c = peek();
			if (c < ' ') {
				throw unexpected();
			}
			at++;
			if (c == '"') {
				return content.toString();
			}
			content.append(c == '\\' ? escape() : c);
		}
	}

	private char escape() throws UnreadableException {
		char c = peek();
		int simple = "\"\\/bfnrt".indexOf(c);
		if (simple >= 0) {
			at++;
			return "\"\\/\b\f\n\r\t".charAt(simple);
		}
		if (c != 'u' || at + 5 > text.length() || !text.substring(at + 1, at + 5).matches("[0-9a-fA-F]{4}")) {
			throw unexpected();
		}
		at += 5;
		return (char) Integer.parseInt(text.substring(at - 4, at), 16);
	}

	private void space() {
		while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
			at++;
		}
	}

	private char peek() throws UnreadableException {
		if (at >= text.length()) {
			throw new UnreadableException("The text ends inside a JSON value.", at);
		}
		return text.charAt(at);
	}

	private void expect(char c) throws UnreadableException {
		if (peek() != c) {
			throw unexpected();
		}
		at++;
	}

	private UnreadableException unexpected() {
		return new UnreadableException("Not JSON here.", at);
	}

	private Span span(int start) {
		return new Span(start, at - start);
	}
}
