package community.scs.workbench.document.authoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Steps in the life of a document (scs-0001, "Process"). Each makes a new text and leaves the given one alone. */
public final class Lifecycle {

	/** A condition of a step; {@code met} is null where only people can tell. */
	public record Condition(String text, Boolean met) {
	}

	private static final String STATUS = "status";
	private static final Pattern HISTORY = Pattern
			.compile("(?mi)^## (?:Previous standard versions|Version history)[ \\t]*\\r?\\n(?:[ \\t]*\\r?\\n)*");

	private Lifecycle() {
	}

	/**
	 * The next major version as a draft that replaces the given one, which stays as it is (scs-0001, "Proposal of a major
	 * update").
	 *
	 * @param names file names of all documents: the version after the highest one is taken
	 */
	public static Draft revise(FileName name, String text, Collection<String> names) throws AuthoringException {
		if (name.supplement())
			throw new AuthoringException("A Supplement has no revisions of its own: change it in place, or write a new Supplement.");
		int highest = names.stream().map(FileName::parse).flatMap(Optional::stream)
				.filter(n -> !n.supplement() && n.number().equals(name.number())).mapToInt(FileName::version).max()
				.orElse(name.version());
		FileName revised = name.withVersion(Math.max(highest, name.version()) + 1);
		FrontMatterText front = FrontMatterText.of(text).set(STATUS, "Draft", "type").remove("stabilized_at").remove("deprecated_at")
				.remove("rejected_at").remove("replaced_by").setList("replaces", List.of(name.toString()), "track");
		return new Draft(revised, withHistory(front.toString(), name));
	}

	/** A revision that a meeting wants. */
	public static Draft revise(FileName name, String text, Collection<String> names, Quotation quotation) throws AuthoringException {
		Draft draft = revise(name, text, names);
		return new Draft(draft.name(), quotation.into(draft.text()));
	}

	/** Adds what the new version changes to the section on previous versions, or such a section at the end. */
	private static String withHistory(String text, FileName before) {
		String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
		String entry = "- [Version " + before.version() + "](" + before + "): _what has changed since_" + lineEnd;
		Matcher section = HISTORY.matcher(text);
		if (section.find())
			return text.substring(0, section.end()) + entry + lineEnd + text.substring(section.end());
		String gap = text.endsWith("\n") ? lineEnd : lineEnd + lineEnd;
		return text + gap + "## Previous standard versions" + lineEnd + lineEnd + entry;
	}

	/** What scs-0001 ("Stabilized phase") demands before a document becomes stable. */
	public static List<Condition> beforeStable(FileName name, String text, Collection<String> stableNames) throws AuthoringException {
		return beforeStable(name, text, text, stableNames);
	}

	/** @param textAndSupplements where tests may be documented */
	static List<Condition> beforeStable(FileName name, String text, String textAndSupplements, Collection<String> stableNames) throws AuthoringException {
		FrontMatterText front = FrontMatterText.of(text);
		List<Condition> conditions = new ArrayList<>();
		String status = front.get(STATUS).orElse("");
		conditions.add(new Condition("The status is Draft" + (status.equals("Draft") ? "." : status.isEmpty() ? "; the document has none." : "; it is " + status + "."),
				status.equals("Draft")));
		conditions.add(new Condition("The document has a number.", !name.number().equals(FileName.PROPOSED)));
		List<String> others = stableNames.stream().filter(n -> FileName.parse(n)
				.filter(o -> !o.supplement() && o.number().equals(name.number()) && o.version() != name.version()).isPresent()).toList();
		conditions.add(new Condition("No other version is stable" + (others.isEmpty() ? "." : ": deprecate " + String.join(", ", others) + "."),
				others.isEmpty()));
		if (front.get("type").filter("Standard"::equals).isPresent()) {
			boolean tests = textAndSupplements.lines().anyMatch(l -> l.matches("#{2,3} +(Conformance [Tt]ests|Automated [Tt]ests|Manual [Tt]ests).*"));
			conditions.add(new Condition("The document or a Supplement documents its conformance tests.", tests));
			conditions.add(new Condition("The tests are implemented and were shown to work with the reference implementation.", null));
		}
		return conditions;
	}

	/** @param date from which on the document is to be considered stable */
	public static String stabilise(String text, LocalDate date) throws AuthoringException {
		return from(text, "Draft", "stabilised").set(STATUS, "Stable", "type").set("stabilized_at", date.toString(), STATUS).toString();
	}

	/**
	 * @param date from which on the document is out of force; a future date announces it
	 * @param replacedBy file names, empty if nothing replaces the document
	 */
	public static String deprecate(String text, LocalDate date, List<String> replacedBy) throws AuthoringException {
		FrontMatterText front = from(text, "Stable", "deprecated").set(STATUS, "Deprecated", "type").set("deprecated_at",
				date.toString(), FrontMatterText.of(text).has("stabilized_at") ? "stabilized_at" : STATUS);
		return replacedBy.isEmpty() ? front.toString() : front.setList("replaced_by", replacedBy, "deprecated_at").toString();
	}

	/** @param replacedBy file names, empty if nothing replaces the document */
	public static String reject(String text, LocalDate date, List<String> replacedBy) throws AuthoringException {
		FrontMatterText front = from(text, "Draft", "rejected").set(STATUS, "Rejected", "type").set("rejected_at", date.toString(), STATUS);
		return replacedBy.isEmpty() ? front.toString() : front.setList("replaced_by", replacedBy, "rejected_at").toString();
	}

	private static FrontMatterText from(String text, String status, String step) throws AuthoringException {
		FrontMatterText front = FrontMatterText.of(text);
		String found = front.get(STATUS).orElseThrow(() -> new AuthoringException("The document has no status: Supplements have no lifecycle."));
		if (!found.equals(status))
			throw new AuthoringException("Only a document in status " + status + " can be " + step + "; this one is " + found + ".");
		return front;
	}
}
