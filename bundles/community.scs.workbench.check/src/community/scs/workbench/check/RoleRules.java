package community.scs.workbench.check;

import community.scs.workbench.observation.model.Recording;
import community.scs.workbench.policy.CloudRoles;
import community.scs.workbench.policy.decide.Decision;
import community.scs.workbench.policy.decide.Enforcer;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.requirement.model.Expectation;
import community.scs.workbench.requirement.model.RoleExpectation;
import community.scs.workbench.requirement.model.VocabularyRequirement;
import community.scs.workbench.requirement.roles.Authentication;
import community.scs.workbench.requirement.roles.RoleQuestion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges role rules by other answers than those of the policy file that they name. */
public final class RoleRules {

	/** Who may do what, as a policy predicts it. */
	@FunctionalInterface
	public interface Answers {
		Decision to(RoleQuestion question);
	}

	/** What a cloud has shown; nothing where it was not asked. */
	@FunctionalInterface
	public interface Observed {

		/** Nobody has asked the cloud anything. */
		Observed NOTHING = question -> Optional.empty();

		Optional<Decision> to(RoleQuestion question);
	}

	private RoleRules() {
	}

	/** What a policy predicts, and for tokens what is true of every policy. The reasons name the grounds. */
	public static Answers answers(Policy policy) {
		Enforcer enforcer = new Enforcer(policy);
		return question -> Authentication.is(question) ? Authentication.decide(question)
				: grounded(policy.find(question.operation()), policy, enforcer.decide(question.credentials(), question.target(), question.operation()));
	}

	/** The same of somebody to whom the roles of a persona were assigned: the token has those that they imply as well. */
	public static Answers withImplied(Answers answers, CloudRoles cloud) {
		return question -> {
			Map<String, Object> credentials = new HashMap<>(question.credentials());
			credentials.put("roles", cloud.held(((List<?>) credentials.get("roles")).stream().map(Object::toString).toList()));
			return answers.to(new RoleQuestion(question.operation(), question.on(), question.role(), credentials, question.target()));
		};
	}

	private static Decision grounded(Policy.Rule rule, Policy policy, Decision decision) {
		if (decision.outcome() == Decision.Outcome.ERROR)
			return decision;
		String ground = rule == null ? "No rule" : switch (rule.source()) {
			case FILE -> "The policy's rule";
			case DEPRECATED_NAME -> "The policy's rule of the old name";
			case DEFAULT -> "The default of " + policy.catalogue();
		};
		return new Decision(decision.outcome(), ground + (decision.allowed() ? " allows it." : ". " + decision.reason()));
	}

	/** What a recording shows. */
	public static Observed observed(Recording recording) {
		return new RecordedAnswers(recording);
	}

	/** Whether the requirement has role rules. */
	public static boolean in(VocabularyRequirement requirement) {
		return requirement.getExpectations().stream().anyMatch(RoleExpectation.class::isInstance);
	}

	/** The verdict on a requirement's role rules; each finding has its answers. */
	public static Verdict judge(VocabularyRequirement requirement, Answers answers) {
		return judge(requirement, answers, Observed.NOTHING);
	}

	/** The same, with what a cloud has shown beside it. */
	public static Verdict judge(VocabularyRequirement requirement, Answers answers, Observed observed) {
		Summary summary = new Summary(requirement);
		Findings findings = new Findings(requirement.getLevel());
		try {
			for (Expectation expectation : requirement.getExpectations())
				if (expectation instanceof RoleExpectation roles)
					new RoleJudge(roles, findings, observed).judge(answers);
			return summary.of(findings.list());
		} catch (Unjudged e) {
			return summary.of(e.outcome, e.getMessage(), e.where);
		}
	}
}
