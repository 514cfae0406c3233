package community.scs.workbench.check;

import community.scs.workbench.requirement.model.Level;
import java.util.ArrayList;
import java.util.List;
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

	void add(Object element, Decision decision) {
		add(ObservedObject.of(element), decision);
	}

	private void add(ObservedObject object, Decision decision) {
		list.add(new Finding(object, decision.reason(),
				decision.holds() ? Outcome.PASS : Outcome.ofMiss(level), Position.of(decision.deciding())));
	}
}
