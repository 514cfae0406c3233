package community.scs.workbench.policy.decide;

import community.scs.workbench.policy.decide.PyLiteral.SyntaxException;

/** The content of a Python 3.11 formatted string, as far as Python refuses it; it holds no colon. */
final class PyFormatted {

	private final String body;
	private final boolean raw;
	private int at;

	private PyFormatted(String body, boolean raw) {
		this.body = body;
		this.raw = raw;
	}

	static void check(String body, boolean raw) throws SyntaxException {
		new PyFormatted(body, raw).check();
	}

	private void check() throws SyntaxException {
		int literal = 0;
		while (at < body.length()) {
			char c = body.charAt(at);
			if (!raw && c == '\\') {
				at += body.startsWith("N{", at + 1) ? Math.max(2, body.indexOf('}', at) + 1 - at) : 2;
			} else if ((c == '{' || c == '}') && at + 1 < body.length() && body.charAt(at + 1) == c) {
				at += 2;
			} else if (c == '}') {
				throw new SyntaxException();
			} else if (c == '{') {
				literal(literal, at);
				expression();
				literal = at;
			} else {
				at++;
			}
		}
		literal(literal, body.length());
	}

	private void literal(int from, int to) throws SyntaxException {
		if (!raw) {
			PyTokens.unescape(body.substring(from, to), false);
		}
	}

	private void expression() throws SyntaxException {
		int start = ++at;
		StringBuilder open = new StringBuilder();
		String quote = null;
		for (; at < body.length(); at++) {
			char c = body.charAt(at);
			if (c == '\\') {
				throw new SyntaxException();
			}
			if (quote != null) {
				if (body.startsWith(quote, at)) {
					at += quote.length() - 1;
					quote = null;
				}
			} else if (c == '\'' || c == '"') {
				quote = body.startsWith(String.valueOf(c).repeat(3), at) ? String.valueOf(c).repeat(3) : String.valueOf(c);
				at += quote.length() - 1;
			} else if ("([{".indexOf(c) >= 0) {
				open.append(c);
			} else if (c == '#') {
				throw new SyntaxException();
			} else if (open.isEmpty() && "!=<>}".indexOf(c) >= 0) {
				if (c != '}' && at + 1 < body.length() && body.charAt(at + 1) == '=') {
					at++;
				} else if (c != '<' && c != '>') {
					break;
				}
			} else if (")]}".indexOf(c) >= 0) {
				if (open.isEmpty() || "([{".indexOf(open.charAt(open.length() - 1)) != ")]}".indexOf(c)) {
					throw new SyntaxException();
				}
				open.setLength(open.length() - 1);
			}
		}
		String code = body.substring(start, Math.min(at, body.length()));
		if (quote != null || !open.isEmpty() || at >= body.length() || code.isBlank()) {
			throw new SyntaxException();
		}
		PyLiteral.read("(" + code + ")");
		end();
	}

	/** What follows the expression: {@code =}, {@code !} and a conversion, and the closing brace. */
	private void end() throws SyntaxException {
		if (body.charAt(at) == '=') {
			at++;
			while (at < body.length() && PyLiteral.space(body.charAt(at))) {
				at++;
			}
		}
		if (body.startsWith("!", at)) {
			if (at + 1 >= body.length() || "sra".indexOf(body.charAt(at + 1)) < 0) {
				throw new SyntaxException();
			}
			at += 2;
		}
		if (!body.startsWith("}", at)) {
			throw new SyntaxException();
		}
		at++;
	}
}
