package community.scs.workbench.document.authoring;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a meeting came to, to be quoted in a draft.
 *
 * @param outcome in its own words, as Markdown
 * @param source where it was written down, as a Markdown link or plain text
 */
public record Quotation(String outcome, String source) {

	private static final Pattern REASONS = Pattern.compile("(?m)^#{2,3} (?:Motivation|Context|Introduction|Abstract)\\b.*\\R(?:[ \\t]*\\R)*");
	private static final Pattern MOTIVATION = Pattern.compile("(?m)^#{2,3} (?:Motivation|Context)\\b.*\\R(?:[ \\t]*\\R)*");

	/** @param lineEnd of the draft */
	String block(String lineEnd) {
		String quoted = "> " + outcome.strip().replaceAll("\\R", "\n> ") + "\n>\n> — " + source.strip() + "\n\n";
		return quoted.replaceAll("(?m)[ \\t]+$", "").replace("\n", lineEnd);
	}

	/** Puts the quotation where the draft gives its reasons, else below the front matter. */
	public String into(String draft) {
		String lineEnd = draft.contains("\r\n") ? "\r\n" : "\n";
		Matcher place = MOTIVATION.matcher(draft);
		boolean found = place.find();
		if (!found) {
			place = REASONS.matcher(draft);
			found = place.find();
		}
		int at = found ? place.end() : Math.max(0, draft.indexOf(lineEnd + "---" + lineEnd) + 3 + 2 * lineEnd.length());
		return draft.substring(0, at) + (found ? "" : lineEnd) + block(lineEnd) + draft.substring(at);
	}
}
