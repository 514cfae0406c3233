package community.scs.workbench.check;

import community.scs.workbench.policy.decide.Decision;
import community.scs.workbench.requirement.roles.RoleQuestion;
import java.util.Locale;
import java.util.Optional;

/**
 * One question of a role rule with its answers, side by side.
 *
 * @param persona who asks
 * @param expected whether the rule wants it allowed
 * @param predicted what the policy decides, or what follows without one; its reason is the ground
 * @param observed what a cloud has shown; empty where nobody asked it
 */
public record RoleAnswers(String persona, RoleQuestion question, boolean expected, Decision predicted, Optional<Decision> observed) {

	/** Whether no answer is another than the rule wants. */
	public boolean asExpected() {
		return predicted.allowed() == expected && observed.stream().allMatch(seen -> seen.allowed() == expected);
	}

	/** Whether the cloud was asked and did what was predicted. */
	public boolean confirmed() {
		return observed.isPresent() && observed.get().allowed() == predicted.allowed();
	}

	/** {@code manager: identity:create_user on user in own domain}. */
	public String label() {
		return persona + ": " + question.label();
	}

	/** {@code predicted: denied, observed: not asked}. */
	public String words() {
		return "predicted: " + word(predicted) + ", observed: " + observed.map(RoleAnswers::word).orElse("not asked");
	}

	/** The word for an answer, in lower case. */
	public static String word(Decision answer) {
		return answer.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	/** {@code allowed} or {@code denied}. */
	public String expectation() {
		return expected ? "allowed" : "denied";
	}
}
