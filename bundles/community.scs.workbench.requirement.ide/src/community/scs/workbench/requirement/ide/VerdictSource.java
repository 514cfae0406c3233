package community.scs.workbench.requirement.ide;

import community.scs.workbench.requirement.model.Requirement;
import java.util.List;

/** Knows how recorded clouds stand. Called on background threads, for requirements as they are being typed. */
public interface VerdictSource {

	/** Nothing is recorded. */
	VerdictSource NONE = requirement -> List.of();

	/**
	 * One line for each thing to say, such as {@code 11 pass · 1 fail · 2 not observed}; empty if no recording can be
	 * judged.
	 */
	List<String> standing(Requirement requirement);

	/**
	 * The workbench command that shows the verdicts of the requirement whose name is its only argument; empty if lines are
	 * not to be clicked.
	 */
	default String command() {
		return "";
	}
}
