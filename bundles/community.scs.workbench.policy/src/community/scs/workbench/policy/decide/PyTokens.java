package community.scs.workbench.policy.decide;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import community.scs.workbench.policy.decide.PyLiteral.SyntaxException;
import community.scs.workbench.policy.decide.PyLiteral.Value;

/** The tokens of a Python 3.11 expression in one line. */
final class PyTokens {

	/** Names, keywords and operators have a text; constants have a value, formatted strings have neither. */
	record Token(Type type, String text, Value value) {
	}

	enum Type {
		NAME, KEYWORD, OPERATOR, NUMBER, STRING, BYTES, FORMATTED, END
	}

	private static final Set<String> KEYWORDS = Set.of("False", "None", "True", "and", "as", "assert", "async", "await",
			"break", "class", "continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if",
			"import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield");
	private static final List<String> OPERATORS = List.of("...", "**", "//", "<<", ">>", "<=", ">=", "==", "!=", "(", ")",
			"[", "]", "{", "}", ",", ".", "+", "-", "*", "/", "%", "@", "&", "|", "^", "~", "<", ">", "=");
	/** Possessive, so that Java does not recurse over the digits. */
	private static final String DIGITS = "[0-9](?:_?[0-9])*+";
	private static final Pattern FLOAT = Pattern.compile(
			"(?:(?:D)?+\\.D(?:[eE][-+]?D)?|D\\.(?:[eE][-+]?D)?|D[eE][-+]?D)".replace("D", DIGITS));
	private static final Pattern INTEGER = Pattern
			.compile("0[xX](?:_?[0-9a-fA-F])++|0[oO](?:_?[0-7])++|0[bB](?:_?[01])++|" + DIGITS);
	private static final Pattern STRING_START = Pattern.compile("([rR][bBfF]?|[bBfF][rR]?|[uU])?('''|\"\"\"|'|\")");
	private static final int MOST_BRACKETS = 200;
	private static final Pattern AFTER_NUMBER = Pattern.compile("(?:and|else|for|if|in|is|or|not)(?![\\p{L}\\p{N}_])");

	/** What Unicode counts as part, or as start, of identifiers, and Python does not, for it would not stay one when normalized. */
	private static final String NO_PART = "\u037a\u309b\u309c\ufc5e\ufc5f\ufc60\ufc61\ufc62\ufc63\ufdfa\ufdfb\ufe70\ufe72\ufe74\ufe76\ufe78\ufe7a\ufe7c\ufe7e";
	private static final String NO_START = NO_PART + "\u0e33\u0eb3\uff9e\uff9f";

	private final String text;
	private final List<Token> tokens = new ArrayList<>();
	private int at;

	private PyTokens(String text) {
		this.text = text;
	}

	static List<Token> of(String text) throws SyntaxException {
		PyTokens scanner = new PyTokens(text);
		scanner.scan();
		scanner.tokens.add(new Token(Type.END, "", null));
		return scanner.tokens;
	}

	private void scan() throws SyntaxException {
		int depth = 0;
		lines();
		while (at < text.length()) {
			int c = text.codePointAt(at);
			if (c == ' ' || c == '\t' || c == '\f' || c == '\n' && depth > 0) {
				at++;
			} else if (c == '\\' && text.startsWith("\n", at + 1) && at + 2 < text.length()) {
				at += 2;
			} else if (c == '#') {
				at = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at);
			} else if (c == '\n') {
				lines();
				if (at < text.length()) {
					throw new SyntaxException();
				}
			} else if (!string() && !number()) {
				nameOrOperator(c);
				depth += depth(tokens.getLast());
				if (depth > MOST_BRACKETS) {
					throw new SyntaxException();
				}
			}
		}
	}

	private static int depth(Token token) {
		return token.type() != Type.OPERATOR ? 0 : "([{".contains(token.text()) ? 1 : ")]}".contains(token.text()) ? -1 : 0;
	}

	/** Passes over lines that hold nothing; the next one may not be indented. */
	private void lines() throws SyntaxException {
		int start = at;
		int column = 0;
		for (; at < text.length() && (" \t\f\n#".indexOf(text.charAt(at)) >= 0 || text.startsWith("\\\n", at)); at++) {
			char c = text.charAt(at);
			if (c == '\\') {
				at++;
			} else if (c == '#') {
				at = text.indexOf('\n', at) < 0 ? text.length() - 1 : text.indexOf('\n', at);
				column = 0;
			} else {
				column = c == '\n' || c == '\f' ? 0 : column + 1;
			}
		}
		if (at < text.length() && column > 0 && at > start) {
			throw new SyntaxException();
		}
	}

	private void nameOrOperator(int first) throws SyntaxException {
		if (first == '_' || Character.isUnicodeIdentifierStart(first) && NO_START.indexOf(first) < 0) {
			int start = at;
			while (at < text.length() && part(text.codePointAt(at))) {
				at += Character.charCount(text.codePointAt(at));
			}
			String name = text.substring(start, at);
			tokens.add(new Token(KEYWORDS.contains(name) ? Type.KEYWORD : Type.NAME, name, null));
			return;
		}
		for (String operator : OPERATORS) {
			if (text.startsWith(operator, at)) {
				at += operator.length();
				tokens.add(new Token(Type.OPERATOR, operator, null));
				return;
			}
		}
		throw new SyntaxException();
	}

	private static boolean part(int c) {
		return c == '_' || Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c) && NO_PART.indexOf(c) < 0;
	}

	private boolean number() throws SyntaxException {
		Matcher matcher = FLOAT.matcher(text).region(at, text.length());
		boolean real = matcher.lookingAt();
		if (!real && !(matcher = INTEGER.matcher(text).region(at, text.length())).lookingAt()) {
			return false;
		}
		String digits = matcher.group().replace("_", "");
		at = matcher.end();
		boolean imaginary = at < text.length() && (text.charAt(at) == 'j' || text.charAt(at) == 'J')
				&& (real || Character.isDigit(digits.charAt(digits.length() - 1)) && digits.matches("[0-9]+"));
		if (imaginary) {
			at++;
		}
		if (at < text.length() && part(text.codePointAt(at))
				&& !AFTER_NUMBER.matcher(text).region(at, text.length()).lookingAt()) {
			throw new SyntaxException();
		}
		tokens.add(new Token(Type.NUMBER, "", imaginary ? Value.imaginary(Double.parseDouble(digits))
				: real ? Value.real(Double.parseDouble(digits)) : whole(digits)));
		return true;
	}

	private static Value whole(String digits) throws SyntaxException {
		int radix = digits.length() < 2 ? 10 : switch (digits.charAt(1)) {
			case 'x', 'X' -> 16;
			case 'o', 'O' -> 8;
			case 'b', 'B' -> 2;
			default -> 10;
		};
		if (radix == 10 && (digits.length() > PyLiteral.MOST_DIGITS || digits.startsWith("0") && !digits.matches("0+"))) {
			throw new SyntaxException();
		}
		String number = radix == 10 ? digits : digits.substring(2).replaceFirst("^0+(?=.)", "");
		return number.length() > PyLiteral.MOST_BITS ? PyLiteral.OTHER : Value.whole(new BigInteger(number, radix));
	}

	private boolean string() throws SyntaxException {
		Matcher start = STRING_START.matcher(text).region(at, text.length());
		if (!start.lookingAt()) {
			return false;
		}
		String prefix = start.group(1) == null ? "" : start.group(1).toLowerCase();
		String quote = start.group(2);
		int from = start.end();
		int end = from;
		while (!text.startsWith(quote, end)) {
			if (end >= text.length() || quote.length() == 1 && text.charAt(end) == '\n') {
				throw new SyntaxException();
			}
			end += text.charAt(end) == '\\' ? 2 : 1;
		}
		at = end + quote.length();
		String body = text.substring(from, end);
		boolean bytes = prefix.contains("b");
		if (bytes && !body.chars().allMatch(c -> c < 128)) {
			throw new SyntaxException();
		}
		if (prefix.contains("f")) {
			PyFormatted.check(body, prefix.contains("r"));
			tokens.add(new Token(Type.FORMATTED, "", null));
		} else {
			String content = prefix.contains("r") ? body : unescape(body, bytes);
			tokens.add(new Token(bytes ? Type.BYTES : Type.STRING, content, Value.text(content)));
		}
		return true;
	}

	static String unescape(String body, boolean bytes) throws SyntaxException {
		StringBuilder out = new StringBuilder();
		for (int i = 0; i < body.length(); i++) {
			char c = body.charAt(i);
			if (c != '\\') {
				out.append(c);
				continue;
			}
			char escape = body.charAt(++i);
			int simple = "\\'\"abfnrtv".indexOf(escape);
			if (simple >= 0) {
				out.append("\\'\"\u0007\b\f\n\r\t\u000b".charAt(simple));
			} else if (escape >= '0' && escape <= '7') {
				int end = i;
				while (end < body.length() && end < i + 3 && body.charAt(end) >= '0' && body.charAt(end) <= '7') {
					end++;
				}
				int code = Integer.parseInt(body.substring(i, end), 8);
				out.append((char) (bytes ? code & 255 : code));
				i = end - 1;
			} else if (escape == 'x' || !bytes && (escape == 'u' || escape == 'U')) {
				int length = escape == 'x' ? 2 : escape == 'u' ? 4 : 8;
				String digits = body.substring(i + 1, Math.min(body.length(), i + 1 + length));
				if (!digits.matches("[0-9a-fA-F]{" + length + "}") || Long.parseLong(digits, 16) > Character.MAX_CODE_POINT) {
					throw new SyntaxException();
				}
				out.appendCodePoint(Integer.parseInt(digits, 16));
				i += length;
			} else if (!bytes && escape == 'N') {
				i = named(body, i + 1, out);
			} else if (escape != '\n') {
				out.append(c).append(escape);
			}
		}
		return out.toString();
	}

	private static int named(String body, int at, StringBuilder out) throws SyntaxException {
		int close = body.indexOf('}', at);
		try {
			if (at < body.length() && body.charAt(at) == '{' && close > 0) {
				out.appendCodePoint(Character.codePointOf(body.substring(at + 1, close)));
				return close;
			}
		} catch (IllegalArgumentException e) {
			throw new SyntaxException();
		}
		throw new SyntaxException();
	}

	/** Python's {@code repr} of bytes, given one character a byte. */
	static String bytes(String content) {
		char quote = content.indexOf('\'') >= 0 && content.indexOf('"') < 0 ? '"' : '\'';
		StringBuilder out = new StringBuilder("b").append(quote);
		for (byte b : content.getBytes(StandardCharsets.ISO_8859_1)) {
			int c = b & 255;
			switch (c) {
				case '\n' -> out.append("\\n");
				case '\r' -> out.append("\\r");
				case '\t' -> out.append("\\t");
				default -> out.append(c == quote || c == '\\' ? "\\" + (char) c
						: c < ' ' || c > '~' ? "\\x%02x".formatted(c) : String.valueOf((char) c));
			}
		}
		return out.append(quote).toString();
	}
}
