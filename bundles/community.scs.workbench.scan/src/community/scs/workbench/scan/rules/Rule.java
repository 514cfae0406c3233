package community.scs.workbench.scan.rules;

import java.util.List;
import org.eclipse.xtext.diagnostics.Severity;

/**
 * What a language looks for in its files.
 *
 * @param id code of the findings, {@code community.scs.workbench.ROOM.RULE}
 * @param severity unless a user chooses another one; {@link Severity#IGNORE} for a rule that is off
 * @param text one sentence that holds where there is no finding
 * @param source who demands it: document and section
 * @param safe whether the first fix may be applied without a question
 */
public record Rule(String id, Severity severity, String text, String source, boolean safe, Repair repair) {

	/** Ways out of a finding, the best one first. */
	@FunctionalInterface
	public interface Repair {

		Repair NONE = problem -> List.of();

		/** The editor knows ways out, which need more than the text: they are proposed there. */
		Repair OF_EDITOR = problem -> List.of();

		List<Fix> fixes(Problem problem);
	}

	private static final String NAMESPACE = "community.scs.workbench.";

	/** A rule whose findings only people can mend. */
	public Rule(String id, Severity severity, String text, String source) {
		this(id, severity, text, source, false, Repair.NONE);
	}

	public Rule safely(Repair first) {
		return new Rule(id, severity, text, source, true, first);
	}

	/** Fixes that change what the text says are proposed and never applied unasked. */
	public Rule proposing(Repair choices) {
		return new Rule(id, severity, text, source, false, choices);
	}

	public Rule mendedInEditor() {
		return proposing(Repair.OF_EDITOR);
	}

	public boolean hasFixes() {
		return repair != Repair.NONE;
	}

	/** {@code ROOM.RULE}, as users read and write it. */
	public String name() {
		return nameOf(id);
	}

	public static String nameOf(String id) {
		return id.startsWith(NAMESPACE) ? id.substring(NAMESPACE.length()) : id;
	}
}
