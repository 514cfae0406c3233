package community.scs.workbench.policy.yaml;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import community.scs.workbench.policy.yaml.Node.Kind;

/** The implicit types of YAML 1.1 (yaml.org/type), by the expressions of PyYAML's resolver. */
final class PlainScalars {

	private static final Pattern BOOLEAN = Pattern
			.compile("yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF");
	private static final Pattern TRUE = Pattern.compile("yes|Yes|YES|true|True|TRUE|on|On|ON");
	private static final Pattern NULL = Pattern.compile("~|null|Null|NULL|");
	private static final Pattern INTEGER = Pattern.compile("[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)"
			+ "|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])++");
	private static final Pattern FLOAT = Pattern.compile("[-+]?[0-9][0-9_]*\\.[0-9_]*(?:[eE][-+][0-9]+)?"
			+ "|\\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])++\\.[0-9_]*"
			+ "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");
	private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}"
			+ "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \\t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]*)?"
			+ "(?:[ \\t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?");
	private static final Pattern PARTS = Pattern.compile(
			"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:[Tt]|[ \\t]+)([0-9]{1,2}):([0-9]{2}):([0-9]{2})(?:\\.[0-9]*)?(?:[ \\t]*[-+]([0-9]{1,2}))?)?");
	private static final Pattern NOT_ZERO = Pattern.compile("[1-9a-fA-F]|inf|Inf|INF|nan|NaN|NAN");
	private static final int LONGEST = 4300;

	private PlainScalars() {
	}

	/** What the plain scalar {@code text} is. Numbers of more than 4,300 digits are text here: Python refuses them. */
	static Kind kind(String text) {
		if (text.isEmpty() || NULL.matcher(text).matches()) {
			return Kind.NULL;
		}
		if (text.length() > LONGEST || "0123456789+-.ytfonYTFON<=".indexOf(text.charAt(0)) < 0) {
			return Kind.TEXT;
		}
		if (BOOLEAN.matcher(text).matches()) {
			return TRUE.matcher(text).matches() ? Kind.TRUE : Kind.FALSE;
		}
		if (INTEGER.matcher(text).matches()) {
			return number(text.startsWith("0b") || text.startsWith("0x") ? text.substring(2) : text);
		}
		if (FLOAT.matcher(text).matches()) {
			int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
			return exponent < 0 ? number(text) : Double.parseDouble(text.replace("_", "")) == 0 ? Kind.ZERO : Kind.NUMBER;
		}
		if (TIMESTAMP.matcher(text).matches()) {
			return Kind.TIMESTAMP;
		}
		return text.equals("<<") ? Kind.MERGE : text.equals("=") ? Kind.VALUE : Kind.TEXT;
	}

	/** Whether the calendar and the clock have what a {@link Kind#TIMESTAMP} names; Python fails on others. */
	static boolean exists(String timestamp) {
		Matcher matcher = PARTS.matcher(timestamp);
		if (!matcher.lookingAt()) {
			return false;
		}
		int[] parts = new int[7];
		for (int i = 0; i < parts.length; i++) {
			parts[i] = matcher.group(i + 1) == null ? 0 : Integer.parseInt(matcher.group(i + 1));
		}
		try {
			return LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]).getYear() > 0 && parts[6] < 24;
		} catch (DateTimeException e) {
			return false;
		}
	}

	/** The same for all ways to write one number as a key, for which {@code yes} is 1 and {@code no} is 0; other texts as they are. */
	static String value(String text) {
		return switch (kind(text)) {
			case TRUE -> "1";
			case FALSE, ZERO -> "0";
			case NUMBER -> value(text, text.replace("_", "").replace("+", "").replace("-", "").toLowerCase(Locale.ROOT));
			default -> text;
		};
	}

	private static String value(String text, String digits) {
		String value;
		if (digits.startsWith("0b")) {
			value = new BigInteger(digits.substring(2), 2).toString();
		} else if (digits.startsWith("0x")) {
			value = new BigInteger(digits.substring(2), 16).toString();
		} else if (digits.matches("0[0-7]+")) {
			value = new BigInteger(digits, 8).toString();
		} else if (digits.matches("[0-9]+")) {
			value = digits;
		} else if (digits.matches("[0-9:]*\\.?[0-9]*(?:e[0-9]+)?")) {
			value = real(digits, text.contains("e-") || text.contains("E-"));
		} else {
			return digits.equals(".inf") ? (text.startsWith("-") ? "-" : "") + Double.POSITIVE_INFINITY : text;
		}
		return (text.startsWith("-") ? "-" : "") + value;
	}

	/** Whole numbers as such, others as Java writes them. */
	private static String real(String digits, boolean small) {
		double value = 0;
		for (String part : (small ? digits.replace("e", "e-") : digits).split(":")) {
			value = value * 60 + Double.parseDouble(part);
		}
		return value == Math.rint(value) && !Double.isInfinite(value) ? new BigDecimal(value).toBigInteger().toString() : String.valueOf(value);
	}

	private static Kind number(String digits) {
		return NOT_ZERO.matcher(digits).find() ? Kind.NUMBER : Kind.ZERO;
	}
}
