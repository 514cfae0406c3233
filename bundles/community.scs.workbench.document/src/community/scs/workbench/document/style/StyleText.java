package community.scs.workbench.document.style;

import community.scs.workbench.scan.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A document as rules of style look at it: lines behind the front matter, and blocks. What HTML comments hold is blanked out
 * with full stops.
 */
final class StyleText {

	private static final Pattern TITLE = Pattern.compile("\\s*+\"?title\"?\\s*+[:=]", Pattern.CASE_INSENSITIVE);

	final String text;
	private final String cleared;
	private final List<Integer> starts = new ArrayList<>();
	private final List<Part> parts;
	private final String[] lines;
	private final boolean[] code;
	private final boolean[] table;
	private NavigableMap<Integer, Integer> spans;
	/** The first line behind the front matter. */
	final int body;
	final boolean hasTitle;

	StyleText(String text, Tokens tokens) {
		this.text = text;
		cleared = Comments.clear(text);
		starts.add(0);
		for (int i = 0; i < text.length(); i++)
			if (text.charAt(i) == '\n' || text.charAt(i) == '\r' && !text.startsWith("\n", i + 1))
				starts.add(i + 1);
		lines = new String[starts.size()];
		PartReader reader = new PartReader(this);
		tokens.replay(reader);
		parts = reader.parts();
		body = firstWritten(reader.bodyLine());
		hasTitle = hasTitle(reader.bodyLine());
		code = new boolean[starts.size()];
		table = new boolean[starts.size()];
		parts.forEach(this::markLines);
	}

	private boolean hasTitle(int end) {
		for (int line = 0; line < end; line++)
			if (TITLE.matcher(line(line)).lookingAt())
				return true;
		return false;
	}

	/** Blank lines right behind the front matter belong to it. */
	private int firstWritten(int line) {
		int first = line;
		while (line > 0 && first < lines() - 1 && line(first).isBlank())
			first++;
		return first;
	}

	private void markLines(Part part) {
		switch (part.kind) {
			case INDENTED -> Arrays.fill(code, part.firstLine, part.lastLine + 1, true);
			case FENCE -> Arrays.fill(code, Math.min(part.firstLine + 1, lines()), part.isClosed ? part.lastLine : part.lastLine + 1, true);
			case TABLE -> Arrays.fill(table, part.firstLine, part.lastLine + 1, true);
			default -> {
				// has prose
			}
		}
	}

	int lines() {
		return starts.size();
	}

	int start(int line) {
		return starts.get(line);
	}

	/** Without its line end; what comments hold is blanked out. */
	String line(int line) {
		if (lines[line] == null)
			lines[line] = cut(line);
		return lines[line];
	}

	private String cut(int line) {
		int end = line + 1 < starts.size() ? starts.get(line + 1) : cleared.length();
		while (end > starts.get(line) && (cleared.charAt(end - 1) == '\n' || cleared.charAt(end - 1) == '\r'))
			end--;
		return cleared.substring(starts.get(line), end);
	}

	int lineAt(int offset) {
		int found = Collections.binarySearch(starts, offset);
		return found < 0 ? -found - 2 : found;
	}

	/** Whether there is nothing but white space, marks of quotes and comments; so it is outside of the text. */
	boolean isBlank(int line) {
		return line < body || line >= lines() || Comments.without(line(line)).replace(">", "").isBlank();
	}

	boolean isCode(int line) {
		return code[line];
	}

	boolean isTable(int line) {
		return table[line];
	}

	/** Whether a stretch of text touches a code span. */
	boolean isInCode(int from, int to) {
		if (spans == null) {
			spans = new TreeMap<>();
			for (Part part : parts)
				for (Piece piece : part.pieces())
					if (piece.is("CODE"))
						spans.put(piece.start(), piece.end());
		}
		Map.Entry<Integer, Integer> before = spans.lowerEntry(to);
		return before != null && before.getValue() > from;
	}

	/** As the file ends its lines. */
	String lineEnd() {
		return text.contains("\r\n") ? "\r\n" : "\n";
	}

	String at(Piece piece) {
		return text.substring(piece.start(), piece.end());
	}

	/** In the order of the text, containers before what they hold. */
	List<Part> parts(Predicate<Part.Kind> wanted) {
		return parts.stream().filter(p -> wanted.test(p.kind)).toList();
	}

	List<Part> parts() {
		return parts;
	}
}
