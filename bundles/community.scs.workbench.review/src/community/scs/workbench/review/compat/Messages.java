package community.scs.workbench.review.compat;

import java.util.ArrayList;
import java.util.List;

/** What a tool has said so far. */
final class Messages {

	private final List<String> lines = new ArrayList<>();
	private int errors;

	void error(String message) {
		errors++;
		lines.add("ERROR: " + message);
	}

	void warning(String message) {
		lines.add("WARNING: " + message);
	}

	int errors() {
		return errors;
	}

	List<String> lines(String... more) {
		lines.addAll(List.of(more));
		return List.copyOf(lines);
	}
}
