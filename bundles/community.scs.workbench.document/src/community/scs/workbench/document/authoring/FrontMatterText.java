package community.scs.workbench.document.authoring;

import community.scs.workbench.document.markdown.QuotedScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Changes single keys of a document's front matter and leaves every other character as it is: byte order mark, line ends,
 * order, comments. Reads the block form that standards use ({@code key: value} at the line start, indented or dashed lines
 * below belong to it).
 */
final class FrontMatterText {

	private static final Pattern BLOCK = Pattern.compile("\\A(\\uFEFF?---[ \\t]*(\\r?\\n))((?s:.*?)(?<=\\n))(---[ \\t]*(?:\\r?\\n|\\z))");
	private static final Pattern KEY = Pattern.compile("([A-Za-z_][\\w-]*)[ \\t]*:(.*)", Pattern.DOTALL);
	private static final Pattern COMMENT = Pattern.compile("\\s+#.*|^#.*");

	private final String opening;
	private final String lineEnd;
	private final String rest;
	/** each with its line end and the lines that belong to it */
	private final List<String> entries = new ArrayList<>();

	private FrontMatterText(Matcher block, String text) {
		opening = block.group(1);
		lineEnd = block.group(2);
		rest = text.substring(block.start(4));
		for (String line : block.group(3).split("(?<=\\n)"))
			if (KEY.matcher(line).matches() || entries.isEmpty())
				entries.add(line);
			else
				entries.add(entries.removeLast() + line);
	}

	/** @throws AuthoringException if the text does not start with front matter */
	static FrontMatterText of(String text) throws AuthoringException {
		Matcher block = BLOCK.matcher(text);
		if (!block.find())
			throw new AuthoringException("The document has no front matter: it must start with a line --- and have a second one.");
		return new FrontMatterText(block, text);
	}

	/** The value as written on the line of its key, without quotes and comment; empty text for a value on the lines below. */
	Optional<String> get(String key) {
		return entries.stream().map(KEY::matcher).filter(m -> m.matches() && m.group(1).equals(key)).findFirst()
				.map(m -> unquoted(m.group(2).split("\\r?\\n", 2)[0].strip()));
	}

	/** The lines of a key, its value and what belongs to it. */
	Optional<String> entry(String key) {
		int place = indexOf(key);
		return place < 0 ? Optional.empty() : Optional.of(entries.get(place));
	}

	boolean has(String key) {
		return get(key).isPresent();
	}

	private static String unquoted(String value) {
		int close = QuotedScalar.end(value, 0, value.length());
		if (close > 0)
			return QuotedScalar.unquoted(value.substring(0, close));
		return COMMENT.matcher(value).replaceFirst("").strip();
	}

	/** Replaces the value where the key stands; a new key goes behind {@code after}, or to the end. */
	FrontMatterText set(String key, String value, String after) {
		String entry = key + ": " + value + lineEnd;
		int place = indexOf(key);
		if (place >= 0)
			entries.set(place, entry);
		else
			entries.add(indexOf(after) < 0 ? entries.size() : indexOf(after) + 1, entry);
		return this;
	}

	FrontMatterText setList(String key, List<String> values, String after) {
		remove(key);
		StringBuilder entry = new StringBuilder(key + ":" + lineEnd);
		values.forEach(v -> entry.append("  - ").append(v).append(lineEnd));
		entries.add(indexOf(after) < 0 ? entries.size() : indexOf(after) + 1, entry.toString());
		return this;
	}

	FrontMatterText remove(String key) {
		int place = indexOf(key);
		if (place >= 0)
			entries.remove(place);
		return this;
	}

	private int indexOf(String key) {
		for (int i = 0; i < entries.size(); i++) {
			Matcher matcher = KEY.matcher(entries.get(i));
			if (matcher.matches() && matcher.group(1).equals(key))
				return i;
		}
		return -1;
	}

	@Override
	public String toString() {
		return opening + String.join("", entries) + rest;
	}
}
