package community.scs.workbench.policy.decide;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The right side of a check: a text with Python's {@code %} conversions over the target, such as
 * {@code %(target.user.id)s}. Immutable.
 */
public final class Template {

	private final String text;
	private final List<Piece> pieces;
	private final String onlyKey;

	private sealed interface Piece permits Text, Conversion, Broken {
	}

	private record Text(String text) implements Piece {
	}

	/** {@code key} is null for a conversion without name. */
	record Conversion(String key, String flags, String width, String precision, int type) implements Piece {
	}

	private record Broken(String message) implements Piece {
	}

	private Template(String text, List<Piece> pieces) {
		this.text = text;
		this.pieces = pieces;
		onlyKey = pieces.size() == 1 && pieces.getFirst() instanceof Conversion conversion && simple(conversion) ? conversion.key
				: null;
	}

	static Template of(String text) {
		List<Piece> pieces = new ArrayList<>();
		StringBuilder plain = new StringBuilder();
		int at = 0;
		while (at < text.length()) {
			char c = text.charAt(at++);
			if (c != '%' || at < text.length() && text.charAt(at) == '%') {
				plain.append(c);
				at += c == '%' ? 1 : 0;
				continue;
			}
			if (!plain.isEmpty()) {
				pieces.add(new Text(plain.toString()));
				plain.setLength(0);
			}
			at = conversion(text, at, pieces);
		}
		if (!plain.isEmpty()) {
			pieces.add(new Text(plain.toString()));
		}
		return new Template(text, List.copyOf(pieces));
	}

	/** Python's printf-style formatting: (key) flags width .precision length type. */
	private static int conversion(String text, int start, List<Piece> pieces) {
		int at = start;
		String key = null;
		if (at < text.length() && text.charAt(at) == '(') {
			int depth = 1;
			int from = ++at;
			while (at < text.length() && depth > 0) {
				char c = text.charAt(at++);
				depth += c == '(' ? 1 : c == ')' ? -1 : 0;
			}
			if (depth > 0) {
				pieces.add(new Broken("The parenthesis in '%" + text.substring(start) + "' is not closed."));
				return text.length();
			}
			key = text.substring(from, at - 1);
		}
		int flags = at;
		at = skip(text, at, "-+ #0");
		int width = at;
		at = at < text.length() && text.charAt(at) == '*' ? at + 1 : skip(text, at, "0123456789");
		String widthText = text.substring(width, at);
		int point = at;
		if (at < text.length() && text.charAt(at) == '.') {
			at++;
			at = at < text.length() && text.charAt(at) == '*' ? at + 1 : skip(text, at, "0123456789");
		}
		String precision = text.substring(point, at);
		if (at < text.length() && "hlL".indexOf(text.charAt(at)) >= 0) {
			at++;
		}
		String flagText = text.substring(flags, width);
		if (at >= text.length()) {
			pieces.add(new Conversion(key, flagText, "", "", 0));
			pieces.add(new Broken("The conversion '%" + text.substring(start) + "' is not complete."));
			return at;
		}
		pieces.add(new Conversion(key, flagText, widthText, precision, text.codePointAt(at)));
		return at + Character.charCount(text.codePointAt(at));
	}

	private static int skip(String text, int from, String characters) {
		int at = from;
		while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
			at++;
		}
		return at;
	}

	/** The text as it is written. */
	public String text() {
		return text;
	}

	/** The names of the target's attributes that the text refers to. */
	public Set<String> keys() {
		Set<String> keys = new LinkedHashSet<>();
		for (Piece piece : pieces) {
			if (piece instanceof Conversion conversion && conversion.key != null) {
				keys.add(conversion.key);
			}
		}
		return keys;
	}

	/** The attribute, when the text is nothing but one {@code %(attribute)s}; else null. */
	public String onlyKey() {
		return onlyKey;
	}

	/** The text that no target changes, when there is one; else null. */
	public String constant() {
		return pieces.isEmpty() ? "" : pieces.size() == 1 && pieces.getFirst() instanceof Text only ? only.text : null;
	}

	/** The text with the target's values; null if that cannot be formed. */
	public String fill(Map<String, ?> target) {
		try {
			return apply(target);
		} catch (CheckException e) {
			return null;
		}
	}

	/** The text with the target's values. */
	String apply(Object target) {
		if (target instanceof Map<?, ?> map) {
			if (onlyKey != null) {
				return Py.str(get(map, onlyKey));
			}
			if (pieces.size() == 1 && pieces.getFirst() instanceof Text constant) {
				return constant.text;
			}
		}
		Formatting formatting = new Formatting(target);
		for (Piece piece : pieces) {
			switch (piece) {
				case Text constant -> formatting.append(constant.text);
				case Conversion conversion -> formatting.append(conversion);
				case Broken broken -> throw CheckException.of(broken.message);
			}
		}
		return formatting.result();
	}

	private static boolean simple(Conversion conversion) {
		return conversion.key != null && conversion.type == 's' && conversion.flags.isEmpty() && conversion.width.isEmpty()
				&& conversion.precision.isEmpty();
	}

	static Object get(Map<?, ?> target, String key) {
		Object value = target.get(key);
		if (value == null && !target.containsKey(key)) {
			throw CheckException.key(key);
		}
		return value;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Template template && template.text.equals(text);
	}

	@Override
	public int hashCode() {
		return text.hashCode();
	}

	@Override
	public String toString() {
		return text;
	}
}
