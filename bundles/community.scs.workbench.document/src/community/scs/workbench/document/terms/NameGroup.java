package community.scs.workbench.document.terms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names for one thing, of which a document should use one.
 *
 * @param names   as found in a text, by the name; the preferred one first
 * @param clues   the last words of the names, in lower case
 * @param beside  what must stand in the same sentence; empty for nothing
 * @param source  name of the document that explains the thing; empty for none
 */
public record NameGroup(Map<String, Pattern> names, List<String> clues, String beside, String source) {

	private static final List<NameGroup> ALL = read();

	/** Those of confusable.txt. */
	public static List<NameGroup> all() {
		return ALL;
	}

	/**
	 * A quick look, because searching all text for patterns would take longer than reading it.
	 *
	 * @param text in lower case
	 * @return false only if none of the names is there
	 */
	boolean mayBeIn(String text) {
		for (String clue : clues)
			if (text.contains(clue))
				return true;
		return false;
	}

	private static List<NameGroup> read() {
		try (InputStream in = NameGroup.class.getResourceAsStream("confusable.txt")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(l -> !l.isBlank() && !l.startsWith("#")).map(NameGroup::of).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static NameGroup of(String line) {
		String[] parts = line.split(";", -1);
		Map<String, Pattern> names = new LinkedHashMap<>();
		Arrays.stream(parts[0].split("\\|")).map(String::strip).forEach(n -> names.put(n.replace('~', ' '), pattern(n)));
		List<String> clues = names.keySet().stream().map(n -> n.substring(n.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT)).toList();
		return new NameGroup(names, clues, parts[1].strip(), parts[2].strip());
	}

	private static Pattern pattern(String name) {
		return Pattern.compile("(?<![\\w\"'“„‘/#-])" + name.replace("~", "[ \u00a0-]?") + "s?(?![\\w-])", Pattern.CASE_INSENSITIVE);
	}
}
