package community.scs.workbench.check;

import community.scs.workbench.requirement.model.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;

/** Collects findings; one element that cannot be judged does not keep the others from being judged. */
final class Findings {

	/** What is asked of one element. */
	@FunctionalInterface
	interface Question {
		Decision decide() throws Unjudged;
	}

	private final List<Finding> list = new ArrayList<>();
	private final Level level;

	Findings(Level level) {
		this.level = level;
	}

	List<Finding> list() {
		return list;
	}

	/** @param where stands for the deciding part if there is no answer */
	void ask(Object element, EObject where, Question question) {
		ask(ObservedObject.of(element), where, question);
	}

	void ask(ObservedObject object, EObject where, Question question) {
		try {
			add(object, question.decide());
		} catch (Unjudged e) {
			list.add(new Finding(object, e.getMessage(), e.outcome,
					Position.of(e.where == null ? where : e.where)));
		}
	}

	/** Adds what a role rule came to; the policy's error is that of the rule. */
	void answered(ObservedObject operation, EObject where, RoleAnswers answers) {
		boolean failed = answers.predicted().outcome() == community.scs.workbench.policy.decide.Decision.Outcome.ERROR;
		String reason = failed ? answers.predicted().reason() : answers.persona() + " is " + (answers.predicted().allowed() ? "allowed" : "denied")
				+ answers.observed().map(seen -> "; observed: " + RoleAnswers.word(seen)).orElse("");
		Outcome outcome = failed ? Outcome.ABORT : answers.asExpected() ? Outcome.PASS : Outcome.ofMiss(level);
		list.add(new Finding(operation, reason, outcome, Position.of(where), Optional.of(answers)));
	}

	void add(Object element, Decision decision) {
		add(ObservedObject.of(element), decision);
	}

	private void add(ObservedObject object, Decision decision) {
		list.add(new Finding(object, decision.reason(),
				decision.holds() ? Outcome.PASS : Outcome.ofMiss(level), Position.of(decision.deciding())));
	}
}
