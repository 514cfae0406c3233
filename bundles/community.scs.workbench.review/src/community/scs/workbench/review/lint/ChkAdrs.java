package community.scs.workbench.review.lint;

import community.scs.workbench.review.lint.Finding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says what {@code chk_adrs.py} of the SCS standards repository would say of the same documents: its rules alone, its words
 * as far as they are documented, and as exit code the number of errors.
 */
public final class ChkAdrs {

	private static final String ROOM = "document.";
	private static final Map<String, String> WORDS = Map.of(
			"name-parts", "document name must have at least four components separated by '-': %1$s",
			"name-number", "document code must have format NNNN, found: %2$s",
			"name-version", "document version must have format vN or wN, found: %3$s",
			"duplicate-number", "duplicates found: %1$s", "duplicate-stable", "duplicate stable: %1$s",
			"front-matter-missing", "in %1$s: is missing front matter altogether",
			"replaced-by", "in %1$s: replaced_by is set, but status does not match");

	private final Set<String> errors = new LinkedHashSet<>();
	private final Set<String> warnings = new LinkedHashSet<>();

	private ChkAdrs() {
	}

	/** @param lines messages, errors first; the number of errors is {@code errors} */
	public record Result(int errors, List<String> lines) {
	}

	/** @param findings of {@link Linter#lint} */
	public static Result of(List<Finding> findings) {
		ChkAdrs words = new ChkAdrs();
		Map<String, Set<String>> invalid = new LinkedHashMap<>();
		for (Finding finding : findings)
			if (finding.rule().startsWith(ROOM))
				words.add(finding, invalid);
		invalid.forEach((file, keys) -> words.errors.add("in " + file + ": syntax errors with key(s) " + String.join(", ", keys)));
		List<String> lines = new ArrayList<>();
		words.errors.forEach(e -> lines.add("ERROR: " + e));
		words.warnings.forEach(w -> lines.add("WARNING: " + w));
		return new Result(words.errors.size(), lines);
	}

	private void add(Finding finding, Map<String, Set<String>> invalid) {
		String file = finding.file().getFileName().toString();
		String[] parts = file.split("-");
		String rule = finding.rule().substring(ROOM.length());
		String words = WORDS.get(rule);
		if (words != null)
			errors.add(words.formatted(file, parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : ""));
		else if (rule.equals("front-matter-value"))
			invalid.computeIfAbsent(file, f -> new LinkedHashSet<>()).add(key(finding.message()));
		else if (rule.equals("replaces-list"))
			warnings.add("in " + file + ": replaces field not a list");
		else if (finding.severity() == Severity.ERROR && Set.of("supplement", "replaces", "status-date", "unknown-document").contains(rule))
			errors.add("in " + file + ": " + switch (rule) {
				case "replaces" -> "missing replaces field";
				case "unknown-document" -> "refers to unknown document";
				case "status-date" -> finding.message().replaceFirst(".*status (\\w+) needs the date (\\w+)\\.", "status is $1, but $2 date is missing");
				default -> finding.message().contains("no status") ? "Supplement shouldn't have status field" : "field 'supplements' must be a list";
			});
	}

	/** Messages about values name their key behind "key" or "of". */
	private static String key(String message) {
		return message.replaceFirst("^The (?:key|value of) (\\w+).*", "$1");
	}
}
