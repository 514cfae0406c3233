package community.scs.workbench.document.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Blocks and inlines of a document, each with the line where it starts, in an order that two parsers agree on. */
final class Structure {

	private final List<String> entries = new ArrayList<>();
	/** Offsets at which lines start. */
	private final NavigableMap<Integer, Integer> lines = new TreeMap<>();

	Structure(String text) {
		lines.put(0, 0);
		for (int i = 0; i < text.length(); i++)
			if (text.charAt(i) == '\n' || text.charAt(i) == '\r' && !text.startsWith("\r\n", i))
				lines.put(i + 1, lines.size());
	}

	/** @param line from 0 */
	void add(int line, String what) {
		entries.add("line " + (line + 1) + ": " + what);
	}

	void addAt(int offset, String what) {
		add(lines.floorEntry(offset).getValue(), what);
	}

	int size() {
		return entries.size();
	}

	/** @return what one of the two has and the other has not, at most ten lines */
	List<String> differences(Structure other) {
		Map<String, Integer> counts = new TreeMap<>();
		entries.forEach(e -> counts.merge(e, 1, Integer::sum));
		other.entries.forEach(e -> counts.merge(e, -1, Integer::sum));
		return counts.entrySet().stream().filter(e -> e.getValue() != 0).limit(10)
				.map(e -> e.getKey() + (e.getValue() > 0 ? " (scanner)" : " (commonmark)")).toList();
	}
}
