package community.scs.workbench.policy.decide;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import community.scs.workbench.policy.decide.PyTokens.Token;
import community.scs.workbench.policy.decide.PyTokens.Type;

/**
 * Python's {@code ast.literal_eval} (3.11) as far as oslo.policy needs it: is a text a literal, another expression, or
 * no expression at all. Lambdas, slices and dictionaries with entries cannot occur, for the text holds no colon.
 */
final class PyLiteral {

	/** Python reads about three times as much, depending on who asks. */
	private static final int DEEPEST = 1000;
	static final int MOST_DIGITS = 4300;

	/** That many bits are more than that many digits. */
	static final int MOST_BITS = MOST_DIGITS * 10 / 3;
	private static final BigInteger TOO_LONG = BigInteger.TEN.pow(MOST_DIGITS);
	private static final List<Set<String>> BINARY = List.of(Set.of("|"), Set.of("^"), Set.of("&"), Set.of("<<", ">>"),
			Set.of("+", "-"), Set.of("*", "/", "//", "%", "@"));
	private static final Set<String> COMPARISONS = Set.of("<", ">", "<=", ">=", "==", "!=");

	/** An expression that is no literal. */
	static final Value OTHER = new Value("", "", Number.NONE, 0, null, true);

	/** An expression on which {@code literal_eval} fails. */
	private static final Value FAILURE = new Value("", "", Number.NONE, 1, null, false);

	private final List<Token> tokens;
	private int at;
	private int depth;

	/** The text is no Python expression. */
	static final class SyntaxException extends Exception {

		private static final long serialVersionUID = 1L;

		SyntaxException() {
			super(null, null, false, false);
		}
	}

	private enum Number {
		NONE, WHOLE, REAL, IMAGINARY
	}

	/** A literal's value, by what {@code str()} and {@code repr()} make of it. */
	record Value(String str, String repr, Number number, double real, BigInteger whole, boolean hashable) {

		static Value of(String repr) {
			return of(repr, true);
		}

		static Value of(String repr, boolean hashable) {
			return new Value(repr, repr, Number.NONE, 0, null, hashable);
		}

		static Value text(String text) {
			return new Value(text, Py.repr(text), Number.NONE, 0, null, true);
		}

		/** Python writes no number with more than 4,300 digits: {@code str()} fails as if it were no literal. */
		static Value whole(BigInteger value) {
			if (value.abs().compareTo(TOO_LONG) >= 0) {
				return OTHER;
			}
			return new Value(value.toString(), value.toString(), Number.WHOLE, value.doubleValue(), value, true);
		}

		static Value real(double value) {
			return new Value(Py.repr(value), Py.repr(value), Number.REAL, value, null, true);
		}

		static Value imaginary(double value) {
			String repr = part(value) + "j";
			return new Value(repr, repr, Number.IMAGINARY, value, null, true);
		}

		private static String part(double value) {
			String repr = Py.repr(value);
			return repr.endsWith(".0") ? repr.substring(0, repr.length() - 2) : repr;
		}

		private Value negated() {
			return switch (number) {
				case WHOLE -> whole(whole.negate());
				case REAL -> real(-real);
				case IMAGINARY -> of("(-0-" + part(real) + "j)");
				case NONE -> OTHER;
			};
		}

		/** {@code 1+2j}: the only sum that is a literal. */
		private Value plus(Value imaginary, boolean minus) {
			if (number == Number.WHOLE && Double.isInfinite(real)) {
				return FAILURE;
			}
			double sum = minus ? -imaginary.real : imaginary.real;
			String sign = sum < 0 || minus && imaginary.real == 0 ? "" : "+";
			return real == 0 && Math.copySign(1, real) > 0 ? of(part(minus ? -imaginary.real : sum) + "j")
					: of("(" + part(real) + sign + part(sum) + "j)");
		}
	}

	private PyLiteral(List<Token> tokens) {
		this.tokens = tokens;
	}

	/** The value of a literal; null for any other expression. */
	static Value read(String text) throws SyntaxException {
		if (text.indexOf('\0') >= 0 || text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
			return null;
		}
		PyLiteral parser = new PyLiteral(PyTokens.of(text.replaceFirst("^[ \t]+", "").replace("\r\n", "\n").replace('\r', '\n')));
		Value value = parser.list(Set.of(), false);
		if (parser.peek().type() != Type.END) {
			throw new SyntaxException();
		}
		require(value != FAILURE);
		return value == OTHER ? null : value;
	}

	/** Whether Python's {@code str.isspace()} says so. */
	static boolean space(char c) {
		return c == ' ' || c >= '\t' && c <= '\r' || c >= 0x1c && c <= 0x1f || c == 0x85 || c == 0xa0
				|| c > 255 && (Character.getType(c) == Character.SPACE_SEPARATOR || c == 0x2028 || c == 0x2029);
	}

	/** One expression, or several with commas between them, which are a tuple. */
	private Value list(Set<String> end, boolean starred) throws SyntaxException {
		List<Value> values = new ArrayList<>();
		boolean tuple = false;
		do {
			values.add(starred && take("*") ? other(binary(0)) : expression());
			if (values.size() == 1 && comprehension()) {
				return OTHER;
			}
			if (!take(",")) {
				break;
			}
			tuple = true;
		} while (peek().type() != Type.END && !end.contains(peek().text()));
		if (!tuple) {
			return values.getFirst();
		}
		return collection(values, values.size() == 1 ? "(%s,)" : "(%s)");
	}

	private static Value other(Value ignored) {
		return OTHER;
	}

	/** Items are looked at in order, and a set takes those alone that cannot change. */
	private static Value collection(List<Value> values, String form) {
		boolean set = form.startsWith("{");
		for (Value value : values) {
			if (value == OTHER || value == FAILURE || set && !value.hashable) {
				return value == OTHER ? OTHER : FAILURE;
			}
		}
		return Value.of(form.replace("%s", (set ? values.stream().distinct() : values.stream()).map(Value::repr).collect(Collectors.joining(", "))),
				form.startsWith("(") && values.stream().allMatch(Value::hashable));
	}

	private Value expression() throws SyntaxException {
		enter();
		Value value = disjunction();
		if (keyword("if")) {
			disjunction();
			require(keyword("else"));
			expression();
			value = OTHER;
		}
		depth--;
		return value;
	}

	private Value disjunction() throws SyntaxException {
		Value value = inversion();
		while (keyword("or") || keyword("and")) {
			inversion();
			value = OTHER;
		}
		return value;
	}

	private Value inversion() throws SyntaxException {
		if (keyword("not")) {
			enter();
			inversion();
			depth--;
			return OTHER;
		}
		Value value = binary(0);
		while (comparison()) {
			binary(0);
			value = OTHER;
		}
		return value;
	}

	private boolean comparison() throws SyntaxException {
		if (COMPARISONS.contains(peek().text()) && peek().type() == Type.OPERATOR) {
			at++;
			return true;
		}
		if (keyword("in")) {
			return true;
		}
		if (keyword("is")) {
			keyword("not");
			return true;
		}
		if (keyword("not")) {
			require(keyword("in"));
			return true;
		}
		return false;
	}

	private Value binary(int level) throws SyntaxException {
		if (level == BINARY.size()) {
			return factor();
		}
		Value value = binary(level + 1);
		while (peek().type() == Type.OPERATOR && BINARY.get(level).contains(peek().text())) {
			String operator = tokens.get(at++).text();
			Value right = binary(level + 1);
			boolean complex = (value.number == Number.WHOLE || value.number == Number.REAL)
					&& right.number == Number.IMAGINARY && (operator.equals("+") || operator.equals("-"));
			value = complex ? value.plus(right, operator.equals("-")) : OTHER;
		}
		return value;
	}

	private Value factor() throws SyntaxException {
		boolean minus = is("-");
		if (minus || is("+") || is("~")) {
			boolean invert = is("~");
			at++;
			enter();
			boolean constant = peek().type() == Type.NUMBER;
			Value operand = factor();
			depth--;
			return invert || !constant || operand.number == Number.NONE ? OTHER : minus ? operand.negated() : operand;
		}
		Value value = keyword("await") ? other(primary()) : primary();
		if (take("**")) {
			enter();
			factor();
			depth--;
			return OTHER;
		}
		return value;
	}

	private Value primary() throws SyntaxException {
		boolean set = peek().type() == Type.NAME && peek().text().equals("set");
		Value value = atom();
		while (peek().type() == Type.OPERATOR) {
			if (take(".")) {
				require(tokens.get(at++).type() == Type.NAME);
				value = OTHER;
			} else if (take("(")) {
				boolean empty = is(")");
				arguments();
				value = set && empty ? Value.of("set()", false) : OTHER;
			} else if (take("[")) {
				list(Set.of("]"), true);
				require(take("]"));
				value = OTHER;
			} else {
				break;
			}
			set = false;
		}
		return value;
	}

	private void arguments() throws SyntaxException {
		boolean named = false;
		boolean unpacked = false;
		while (!take(")")) {
			if (take("**")) {
				unpacked = true;
				expression();
			} else if (take("*")) {
				require(!unpacked);
				expression();
			} else if (peek().type() == Type.NAME && tokens.get(at + 1).text().equals("=")
					&& tokens.get(at + 1).type() == Type.OPERATOR) {
				at += 2;
				named = true;
				expression();
			} else {
				require(!named && !unpacked);
				expression();
				comprehension();
			}
			if (!take(",")) {
				require(take(")"));
				return;
			}
		}
	}

	private Value atom() throws SyntaxException {
		Token token = tokens.get(at++);
		return switch (token.type()) {
			case NAME -> OTHER;
			case NUMBER -> token.value();
			case STRING, BYTES, FORMATTED -> strings(token);
			case KEYWORD -> {
				require(token.text().equals("None") || token.text().equals("True") || token.text().equals("False"));
				yield Value.of(token.text());
			}
			case OPERATOR -> display(token.text());
			case END -> throw new SyntaxException();
		};
	}

	/** Strings beside each other are one. */
	private Value strings(Token first) throws SyntaxException {
		StringBuilder content = new StringBuilder(first.text());
		boolean bytes = first.type() == Type.BYTES;
		boolean formatted = first.type() == Type.FORMATTED;
		for (; peek().type() == Type.STRING || peek().type() == Type.BYTES || peek().type() == Type.FORMATTED; at++) {
			require(bytes == (peek().type() == Type.BYTES));
			formatted |= peek().type() == Type.FORMATTED;
			content.append(peek().text());
		}
		return formatted ? OTHER : bytes ? Value.of(PyTokens.bytes(content.toString())) : Value.text(content.toString());
	}

	private Value display(String open) throws SyntaxException {
		switch (open) {
			case "...":
				return Value.of("Ellipsis");
			case "(":
				return parenthesis();
			case "[":
				return elements("]", "[%s]");
			case "{":
				if (take("}")) {
					return Value.of("{}", false);
				}
				if (take("**")) {
					binary(0);
					while (take(",") && !is("}")) {
						require(take("**"));
						binary(0);
					}
					require(take("}"));
					return OTHER;
				}
				return elements("}", "{%s}");
			default:
				throw new SyntaxException();
		}
	}

	private Value parenthesis() throws SyntaxException {
		if (take(")")) {
			return Value.of("()");
		}
		enter();
		if (keyword("yield")) {
			keyword("from");
			if (!is(")")) {
				list(Set.of(")"), true);
			}
			require(take(")"));
			depth--;
			return OTHER;
		}
		Value value = list(Set.of(")"), true);
		require(take(")"));
		depth--;
		return value;
	}

	private Value elements(String close, String form) throws SyntaxException {
		List<Value> values = new ArrayList<>();
		enter();
		while (!take(close)) {
			values.add(take("*") ? other(binary(0)) : expression());
			if (values.size() == 1 && comprehension()) {
				require(take(close));
				depth--;
				return OTHER;
			}
			if (!take(",")) {
				require(take(close));
				break;
			}
		}
		depth--;
		return collection(values, form);
	}

	private boolean comprehension() throws SyntaxException {
		boolean any = false;
		while (keyword("for")) {
			any = true;
			binary(0);
			while (take(",")) {
				binary(0);
			}
			require(keyword("in"));
			disjunction();
			while (keyword("if")) {
				disjunction();
			}
		}
		return any;
	}

	private void enter() throws SyntaxException {
		require(++depth <= DEEPEST);
	}

	private Token peek() {
		return tokens.get(at);
	}

	private boolean is(String operator) {
		return peek().type() == Type.OPERATOR && peek().text().equals(operator);
	}

	private boolean take(String operator) {
		if (is(operator)) {
			at++;
			return true;
		}
		return false;
	}

	private boolean keyword(String word) {
		if (peek().type() == Type.KEYWORD && peek().text().equals(word)) {
			at++;
			return true;
		}
		return false;
	}

	private static void require(boolean condition) throws SyntaxException {
		if (!condition) {
			throw new SyntaxException();
		}
	}
}
