package community.scs.workbench.policy.decide;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * Python's view of the values of credentials and targets. Values are what JSON has: {@code null}, {@link Boolean},
 * {@link Long}, {@link Integer}, {@link BigInteger}, {@link Double}, {@link String}, {@link List}, {@link Map}.
 */
public final class Py {

	private static final BigInteger MOST_LONG = BigInteger.valueOf(Long.MAX_VALUE);

	private Py() {
	}

	/** Python's {@code str(value)}. */
	static String str(Object value) {
		return value instanceof String text ? text : repr(value);
	}

	/** Python's {@code repr(value)}. */
	static String repr(Object value) {
		if (value instanceof Long || value instanceof Integer || value instanceof BigInteger) {
			return value.toString();
		}
		StringBuilder text = new StringBuilder();
		repr(value, text);
		return text.toString();
	}

	private static void repr(Object value, StringBuilder out) {
		switch (value) {
			case null -> out.append("None");
			case Boolean truth -> out.append(truth ? "True" : "False");
			case Double number -> out.append(repr(number.doubleValue()));
			case String text -> quote(text, out);
			case List<?> list -> {
				out.append('[');
				for (int i = 0; i < list.size(); i++) {
					out.append(i == 0 ? "" : ", ");
					repr(list.get(i), out);
				}
				out.append(']');
			}
			case Map<?, ?> map -> {
				out.append('{');
				map.forEach((key, element) -> {
					out.append(out.charAt(out.length() - 1) == '{' ? "" : ", ");
					repr(key, out);
					out.append(": ");
					repr(element, out);
				});
				out.append('}');
			}
			default -> out.append(value);
		}
	}

	static String repr(double value) {
		if (Double.isNaN(value)) {
			return "nan";
		}
		if (Double.isInfinite(value)) {
			return value > 0 ? "inf" : "-inf";
		}
		BigDecimal shortest = new BigDecimal(Double.toString(Math.abs(value))).stripTrailingZeros();
		String sign = Math.copySign(1, value) < 0 ? "-" : "";
		if (shortest.signum() == 0) {
			return sign + "0.0";
		}
		int exponent = shortest.precision() - shortest.scale() - 1;
		if (exponent >= -4 && exponent < 16) {
			String plain = shortest.toPlainString();
			return sign + plain + (plain.indexOf('.') < 0 ? ".0" : "");
		}
		String digits = shortest.unscaledValue().toString();
		return sign + digits.charAt(0) + (digits.length() > 1 ? "." + digits.substring(1) : "")
				+ exponent(exponent);
	}

	/** {@code e+07}, as C and Python print exponents. */
	static String exponent(int exponent) {
		return (exponent < 0 ? "e-" : "e+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
	}

	/** Python's {@code ascii(value)} for a value whose {@code repr} is {@code repr}. */
	static String ascii(String repr) {
		StringBuilder out = new StringBuilder();
		repr.codePoints().forEach(c -> {
			if (c < 128) {
				out.appendCodePoint(c);
			} else {
				escape(c, out);
			}
		});
		return out.toString();
	}

	private static void quote(String text, StringBuilder out) {
		char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
		out.append(quote);
		text.codePoints().forEach(c -> {
			switch (c) {
				case '\n' -> out.append("\\n");
				case '\r' -> out.append("\\r");
				case '\t' -> out.append("\\t");
				default -> {
					if (c == quote || c == '\\') {
						out.append('\\').append((char) c);
					} else if (printable(c)) {
						out.appendCodePoint(c);
					} else {
						escape(c, out);
					}
				}
			}
		});
		out.append(quote);
	}

	private static boolean printable(int c) {
		if (c < 127) {
			return c >= ' ';
		}
		return switch (Character.getType(c)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
					Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SPACE_SEPARATOR -> false;
			default -> true;
		};
	}

	private static void escape(int c, StringBuilder out) {
		out.append(c < 256 ? "\\x%02x".formatted(c) : c < 65536 ? "\\u%04x".formatted(c) : "\\U%08x".formatted(c));
	}

	/** Python's {@code bool(value)}. */
	public static boolean truthy(Object value) {
		return switch (value) {
			case null -> false;
			case Boolean truth -> truth;
			case String text -> !text.isEmpty();
			case Double number -> number != 0;
			case Number number -> number.longValue() != 0 || number instanceof BigInteger;
			case List<?> list -> !list.isEmpty();
			case Map<?, ?> map -> !map.isEmpty();
			default -> true;
		};
	}

	/** Python's {@code a == b} for scalars: numbers by value, {@code True} is 1. */
	static boolean equal(Object a, Object b) {
		if (a instanceof Boolean || a instanceof Number) {
			return (b instanceof Boolean || b instanceof Number) && exact(a).equals(exact(b));
		}
		return a == null ? b == null : a.equals(b);
	}

	private static Object exact(Object value) {
		if (value instanceof Double number && (number.isNaN() || number.isInfinite())) {
			return number;
		}
		return new BigDecimal(value instanceof Boolean truth ? truth ? "1" : "0" : value.toString()).stripTrailingZeros();
	}

	/** An integer as small as it fits. */
	static Number integer(BigInteger value) {
		return value.abs().compareTo(MOST_LONG) <= 0 ? (Number) value.longValue() : value;
	}
}
