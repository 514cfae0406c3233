package community.scs.workbench.check;

import java.util.Optional;

/**
 * What one object contributed to a verdict.
 *
 * @param reason the fact that decided, as a clause: {@code image_source is not set}
 * @param deciding the part of the requirement that decided
 * @param role what was predicted and observed, if the finding is about a role rule
 */
public record Finding(ObservedObject object, String reason, Outcome outcome, Position deciding, Optional<RoleAnswers> role) {

	/** A finding about something else than a role rule. */
	public Finding(ObservedObject object, String reason, Outcome outcome, Position deciding) {
		this(object, reason, outcome, deciding, Optional.empty());
	}
}
