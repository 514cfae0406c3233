package community.scs.workbench.policy.yaml;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import community.scs.workbench.policy.yaml.Node.Kind;

/** What YAML 1.1's own tags make of a scalar; they read more than the same scalar without a tag (PyYAML, {@code SafeConstructor}). */
final class TaggedScalars {

	static final String PREFIX = "tag:yaml.org,2002:";
	static final String BINARY = PREFIX + "binary";

	private static final Set<String> TRUE = Set.of("yes", "true", "on");
	private static final Set<String> FALSE = Set.of("no", "false", "off");
	private static final Pattern BINARY_DIGITS = Pattern.compile("(?U)\\s*[-+]?(?:0[bB])?[01]+\\s*");
	private static final Pattern OCTAL_DIGITS = Pattern.compile("(?U)\\s*[-+]?(?:0[oO])?[0-7]+\\s*");
	private static final Pattern DIGITS = Pattern.compile("(?U)\\s*[-+]?[0-9]{1,4300}\\s*");
	private static final Pattern HEX_DIGITS = Pattern.compile("(?U)\\s*[-+]?(?:0[xX])?[0-9a-fA-F]+\\s*");
	private static final Pattern REAL = Pattern.compile("(?U)\\s*[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:e[-+]?[0-9]+)?\\s*");
	private static final Pattern NO_NUMBER = Pattern.compile("(?U)\\s*[-+]?(?:inf|infinity|nan)\\s*");
	private static final Pattern NOT_ZERO = Pattern.compile("[1-9a-fA-F]");

	private TaggedScalars() {
	}

	/** What the tag makes of the text; null if there is no such tag for scalars, or Python fails on the text. */
	static Kind kind(String tag, String text) {
		return !tag.startsWith(PREFIX) ? null : switch (tag.substring(PREFIX.length())) {
			case "str" -> Kind.TEXT;
			case "null" -> Kind.NULL;
			case "bool" -> bool(text.toLowerCase(Locale.ROOT));
			case "int" -> integer(text.replace("_", ""));
			case "float" -> real(text.replace("_", "").toLowerCase(Locale.ROOT));
			case "timestamp" -> PlainScalars.exists(text) ? Kind.TIMESTAMP : null;
			case "merge" -> Kind.MERGE;
			case "value" -> Kind.VALUE;
			default -> null;
		};
	}

	private static Kind bool(String text) {
		return TRUE.contains(text) ? Kind.TRUE : FALSE.contains(text) ? Kind.FALSE : null;
	}

	private static String unsigned(String text) {
		return text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
	}

	private static Kind integer(String signed) {
		String text = unsigned(signed);
		if (text.startsWith("0b")) {
			return number(BINARY_DIGITS, text.substring(2));
		}
		if (text.startsWith("0x")) {
			return number(HEX_DIGITS, text.substring(2));
		}
		return text.startsWith("0") ? number(OCTAL_DIGITS, text) : sexagesimal(DIGITS, text);
	}

	private static Kind number(Pattern form, String digits) {
		return !form.matcher(digits).matches() ? null : NOT_ZERO.matcher(digits).find() ? Kind.NUMBER : Kind.ZERO;
	}

	private static Kind sexagesimal(Pattern form, String text) {
		Kind all = Kind.ZERO;
		for (String part : text.split(":", -1)) {
			Kind kind = number(form, part);
			if (kind == null) {
				return null;
			}
			all = kind == Kind.NUMBER ? kind : all;
		}
		return all;
	}

	private static Kind real(String signed) {
		String text = unsigned(signed);
		if (text.equals(".inf") || text.equals(".nan") || NO_NUMBER.matcher(text).matches()) {
			return Kind.NUMBER;
		}
		if (text.contains(":")) {
			return sexagesimal(REAL, text);
		}
		return !REAL.matcher(text).matches() ? null : Double.parseDouble(text.strip()) == 0 ? Kind.ZERO : Kind.NUMBER;
	}

	/** The bytes that {@code !!binary} stands for, as the numbers that Python takes them for; null if it fails on them. */
	static List<Node> bytes(String text, Span span) {
		if (!text.chars().allMatch(c -> c < 128)) {
			return null;
		}
		StringBuilder digits = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (Character.isLetterOrDigit(c) || c == '+' || c == '/') {
				digits.append(c);
			} else if (c == '=' && digits.length() % 4 >= 2 && (digits.length() % 4 == 3 || text.indexOf('=', i + 1) > 0)) {
				break;
			}
		}
		int padding = text.length() - text.replace("=", "").length();
		if (digits.length() % 4 == 1 || digits.length() % 4 > 0 && padding < 4 - digits.length() % 4) {
			return null;
		}
		List<Node> bytes = new ArrayList<>();
		for (byte each : Base64.getDecoder().decode(digits.toString())) {
			bytes.add(new Node.Scalar(each == 0 ? Kind.ZERO : Kind.NUMBER, "", span));
		}
		return bytes;
	}
}
