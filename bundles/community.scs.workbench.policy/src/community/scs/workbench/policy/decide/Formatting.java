package community.scs.workbench.policy.decide;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** One run of Python's {@code text % target} (CPython, {@code unicode_format}). */
final class Formatting {

	private static final int WIDEST = 1 << 17;

	private final StringBuilder out = new StringBuilder();
	private final Object target;
	private Object argument;
	private boolean used;

	Formatting(Object target) {
		this.target = target;
		argument = target;
	}

	void append(String text) {
		out.append(text);
	}

	void append(Template.Conversion conversion) {
		if (conversion.key() != null) {
			if (!(target instanceof Map<?, ?> mapping)) {
				throw CheckException.of("The target is not a mapping.");
			}
			argument = Template.get(mapping, conversion.key());
			used = false;
		}
		int width = size(conversion.width());
		int precision = conversion.precision().isEmpty() ? -1 : Math.max(0, size(conversion.precision().substring(1)));
		if (conversion.type() == 0) {
			return;
		}
		pad(convert(conversion, precision), conversion, width);
	}

	private int size(String digits) {
		if (digits.isEmpty()) {
			return 0;
		}
		BigInteger size = digits.equals("*") ? whole(next(), '*') : new BigInteger(digits);
		if (size.abs().bitLength() > 31) {
			throw CheckException.of("The width " + size + " is too big.");
		}
		return size.intValue();
	}

	private Object next() {
		if (used) {
			throw CheckException.of("There are more conversions than values.");
		}
		used = true;
		return argument;
	}

	private String convert(Template.Conversion conversion, int precision) {
		int type = conversion.type();
		return switch (type) {
			case 's', 'r', 'a' -> {
				Object value = next();
				String text = type == 's' ? Py.str(value) : type == 'r' ? Py.repr(value) : Py.ascii(Py.repr(value));
				yield precision < 0 || text.codePointCount(0, text.length()) <= precision ? text
						: text.substring(0, text.offsetByCodePoints(0, precision));
			}
			case 'd', 'i', 'u' -> sign(digits(whole(next(), 'd').toString(), precision), conversion);
			case 'o' -> sign(prefix(whole(next(), 'o'), 8, "0o", conversion, precision), conversion);
			case 'x' -> sign(prefix(whole(next(), 'x'), 16, "0x", conversion, precision), conversion);
			case 'X' -> sign(prefix(whole(next(), 'x'), 16, "0x", conversion, precision).toUpperCase(), conversion);
			case 'e', 'E', 'f', 'F', 'g', 'G' -> {
				String text = sign(real(next(), Character.toLowerCase(type), precision < 0 ? 6 : precision), conversion);
				yield Character.isUpperCase(type) ? text.toUpperCase() : text;
			}
			case 'c' -> character(next());
			default -> throw CheckException.of("'" + Character.toString(type) + "' is no conversion.");
		};
	}

	private static void bounded(int characters) {
		if (characters > WIDEST) {
			throw CheckException.of("The width " + characters + " is too big.");
		}
	}

	/** For {@code d} fractions are cut off; for the other bases they are refused. */
	private static BigInteger whole(Object value, char type) {
		return switch (value) {
			case Boolean truth -> truth ? BigInteger.ONE : BigInteger.ZERO;
			case Double number when type == 'd' && !number.isNaN() && !number.isInfinite() ->
				new BigDecimal(number).toBigInteger();
			case Double number -> throw CheckException.of("A whole number is needed, not " + number + ".");
			case Number number -> new BigInteger(number.toString());
			case null, default -> throw CheckException.of("A number is needed, not " + Py.repr(value) + ".");
		};
	}

	private static String prefix(BigInteger value, int radix, String prefix, Template.Conversion conversion, int precision) {
		String digits = digits(value.abs().toString(radix), precision);
		return (value.signum() < 0 ? "-" : "") + (conversion.flags().contains("#") ? prefix : "") + digits;
	}

	private static String digits(String number, int precision) {
		String sign = number.startsWith("-") ? "-" : "";
		String digits = number.substring(sign.length());
		bounded(precision);
		return sign + "0".repeat(Math.max(0, precision - digits.length())) + digits;
	}

	private static String real(Object value, int type, int precision) {
		double number = switch (value) {
			case Boolean truth -> truth ? 1 : 0;
			case Number any -> any.doubleValue();
			case null, default -> throw CheckException.of("A number is needed, not " + Py.repr(value) + ".");
		};
		if (Double.isNaN(number) || Double.isInfinite(number)) {
			return Py.repr(number);
		}
		bounded(precision);
		String sign = Math.copySign(1, number) < 0 ? "-" : "";
		BigDecimal exact = new BigDecimal(Math.abs(number));
		if (type == 'f') {
			return sign + exact.setScale(precision, RoundingMode.HALF_EVEN).toPlainString();
		}
		int significant = type == 'e' ? precision + 1 : Math.max(1, precision);
		BigDecimal rounded = exact.round(new MathContext(significant, RoundingMode.HALF_EVEN));
		int exponent = exact.signum() == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
		if (type == 'g' && exponent >= -4 && exponent < significant) {
			String plain = exact.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
			return sign + plain;
		}
		String digits = rounded.movePointLeft(exponent).setScale(significant - 1, RoundingMode.HALF_EVEN).toPlainString();
		if (type == 'g' && digits.indexOf('.') >= 0) {
			digits = new BigDecimal(digits).stripTrailingZeros().toPlainString();
		}
		return sign + digits + Py.exponent(exponent);
	}

	private static String character(Object value) {
		if (value instanceof String text && text.codePointCount(0, text.length()) == 1) {
			return text;
		}
		if (value instanceof String || value instanceof Double || !(value instanceof Number || value instanceof Boolean)) {
			throw CheckException.of("A single character is needed, not " + Py.repr(value) + ".");
		}
		BigInteger code = whole(value, 'c');
		if (code.signum() < 0 || code.bitLength() > 21 || !Character.isValidCodePoint(code.intValue())) {
			throw CheckException.of(code + " is no character.");
		}
		return Character.toString(code.intValue());
	}

	private static String sign(String number, Template.Conversion conversion) {
		if (number.startsWith("-")) {
			return number;
		}
		return (conversion.flags().contains("+") ? "+" : conversion.flags().contains(" ") ? " " : "") + number;
	}

	private void pad(String text, Template.Conversion conversion, int width) {
		int missing = Math.abs(width) - text.codePointCount(0, text.length());
		bounded(missing);
		if (missing <= 0) {
			out.append(text);
		} else if (conversion.flags().contains("-") || width < 0) {
			out.append(text).append(" ".repeat(missing));
		} else if (conversion.flags().contains("0") && "diuoxXeEfFgG".indexOf(conversion.type()) >= 0) {
			int sign = text.isEmpty() || "+- ".indexOf(text.charAt(0)) < 0 ? 0 : 1;
			int prefix = text.startsWith("0x", sign) || text.startsWith("0X", sign) || text.startsWith("0o", sign) ? 2 : 0;
			out.append(text, 0, sign + prefix).append("0".repeat(missing)).append(text, sign + prefix, text.length());
		} else {
			out.append(" ".repeat(missing)).append(text);
		}
	}

	/** Python refuses a value that no conversion takes, unless it is one that has keys or indexes. */
	String result() {
		if (!used && !(target instanceof Map) && !(target instanceof List)) {
			throw CheckException.of("The target is not a mapping.");
		}
		return out.toString();
	}
}
