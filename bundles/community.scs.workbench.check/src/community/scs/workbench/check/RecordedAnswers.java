package community.scs.workbench.check;

import community.scs.workbench.observation.model.Provenance;
import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.policy.CloudRoles;
import community.scs.workbench.policy.decide.Decision;
import community.scs.workbench.requirement.roles.Authentication;
import community.scs.workbench.requirement.roles.RoleQuestion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a recording shows of role rules: that somebody with exactly the persona's roles and token scope got a token. Recordings hold
 * nothing that was asked as a persona besides.
 */
final class RecordedAnswers implements RoleRules.Observed {

	private final Provenance provenance;

	RecordedAnswers(Recording recording) {
		provenance = recording.getProvenance();
	}

	@Override
	public Optional<Decision> to(RoleQuestion question) {
		boolean shown = provenance != null && Authentication.is(question) && Authentication.decide(question).allowed() && hasScope(question) && hasRoles(question);
		return shown ? Optional.of(new Decision(Decision.Outcome.ALLOWED, "The recording was made with such a token, of " + place() + ".")) : Optional.empty();
	}

	/** A recording tells the scopes apart: one of a domain has no project, one of the system neither. */
	private boolean hasScope(RoleQuestion question) {
		return question.target().containsKey("target.domain.id") ? provenance.getProject() == null && provenance.getDomain() != null
				: question.target().containsKey("target.project.domain_id") && provenance.getProject() != null;
	}

	/** Nobody who holds more roles shows what the persona may do. */
	private boolean hasRoles(RoleQuestion question) {
		List<String> assigned = ((List<?>) question.credentials().get("roles")).stream().map(role -> role.toString().toLowerCase(Locale.ROOT)).toList();
		List<String> held = provenance.getRoles().stream().map(role -> role.toLowerCase(Locale.ROOT)).toList();
		return held.containsAll(assigned) && Set.copyOf(CloudRoles.STANDARD.held(assigned)).containsAll(held);
	}

	private String place() {
		return provenance.getProject() == null ? "the domain " + provenance.getDomain() : "the project " + provenance.getProject();
	}
}
