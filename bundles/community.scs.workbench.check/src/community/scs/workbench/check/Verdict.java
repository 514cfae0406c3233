package community.scs.workbench.check;

import community.scs.workbench.requirement.model.Level;
import java.util.List;

/**
 * The judgement of one requirement on one recording.
 *
 * @param testcase the name of the requirement
 * @param reason one line for users
 * @param findings one for each object that was looked at, in the order of the recording
 * @param requirement where the requirement stands
 * @param deciding the part of the requirement that decided
 */
public record Verdict(Outcome outcome, String testcase, Level level, String reason, List<Finding> findings,
		Position requirement, Position deciding) {

	public Verdict {
		findings = List.copyOf(findings);
	}
}
