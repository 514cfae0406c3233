package community.scs.workbench.policy.validation;

import community.scs.workbench.policy.model.PolicyFile;
import community.scs.workbench.policy.model.Rule;
import community.scs.workbench.policy.model.RuleCheck;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.xtext.EcoreUtil2;

/** Finds rules that refer to themselves through others; linear, without recursion. */
public final class Cycles {

	private static final int MAXIMAL_CYCLES = 100;

	private enum State {
		OPEN, DONE
	}

	private record Visit(Rule rule, Iterator<RuleCheck> references) {
	}

	private final Map<Rule, State> states = new HashMap<>();
	private final Deque<Visit> path = new ArrayDeque<>();
	private final Map<Rule, List<Rule>> cycles = new LinkedHashMap<>();

	/** For each rule at which a cycle closes, up to a hundred, the rules of one in the order of their references. */
	static List<List<Rule>> among(List<Rule> rules) {
		Cycles search = new Cycles();
		for (Rule rule : rules)
			search.from(rule);
		return List.copyOf(search.cycles.values());
	}

	/** The references that close the cycle that is found at the rule; none if there is no cycle there. */
	public static List<RuleCheck> closing(Rule rule) {
		return among(EcoreUtil2.getContainerOfType(rule, PolicyFile.class).getRules()).stream().filter(cycle -> cycle.getFirst() == rule).findFirst()
				.map(cycle -> EcoreUtil2.getAllContentsOfType(cycle.getLast(), RuleCheck.class).stream().filter(check -> check.getRule() == rule).toList()).orElse(List.of());
	}

	private void from(Rule start) {
		if (states.containsKey(start))
			return;
		open(start);
		while (!path.isEmpty()) {
			Visit visit = path.getLast();
			if (!visit.references().hasNext()) {
				states.put(visit.rule(), State.DONE);
				path.removeLast();
				continue;
			}
			Rule next = visit.references().next().getRule();
			if (next == null || next.eIsProxy() || next.eResource() != start.eResource())
				continue;
			if (!states.containsKey(next))
				open(next);
			else if (states.get(next) == State.OPEN && !cycles.containsKey(next) && cycles.size() < MAXIMAL_CYCLES)
				cycles.put(next, path.stream().map(Visit::rule).dropWhile(r -> r != next).toList());
		}
	}

	private void open(Rule rule) {
		states.put(rule, State.OPEN);
		path.addLast(new Visit(rule, EcoreUtil2.getAllContentsOfType(rule, RuleCheck.class).iterator()));
	}
}
