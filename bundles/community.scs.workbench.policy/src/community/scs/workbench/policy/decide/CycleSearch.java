package community.scs.workbench.policy.decide;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The search for cycles that the enforcer makes when it has loaded its rules. oslo.policy only logs a cycle, but the
 * search recurses, and rules that refer to each other too deep end it with an exception, so that nothing is decided.
 * What is known to hold no cycle is not searched again, where oslo.policy takes exponential time.
 */
final class CycleSearch {

	private static final int CYCLE = -1;

	private final Map<String, Policy.Rule> rules;
	private final Map<String, Integer> levels = new HashMap<>();
	private final Set<String> open = new HashSet<>();

	CycleSearch(Map<String, Policy.Rule> rules) {
		this.rules = rules;
	}

	void run() throws LoadException {
		for (Policy.Rule rule : rules.values()) {
			open.clear();
			levels(rule.check(), 0);
		}
	}

	/** The levels below and with {@code check}; {@link #CYCLE} as soon as one is found. */
	private int levels(Check check, int depth) throws LoadException {
		if (depth > Limits.CYCLE_SEARCH) {
			throw new LoadException("Rules refer to each other more than " + Limits.CYCLE_SEARCH
					+ " deep, which is too deep for Python.");
		}
		return switch (check) {
			case Check.Rule rule -> ofRule(rule.name(), depth);
			case Check.And and -> ofParts(and.parts(), depth);
			case Check.Or or -> ofParts(or.parts(), depth);
			default -> 1;
		};
	}

	private int ofParts(List<Check> parts, int depth) throws LoadException {
		int deepest = 0;
		for (Check part : parts) {
			int levels = levels(part, depth + 1);
			if (levels == CYCLE) {
				return CYCLE;
			}
			deepest = Math.max(deepest, levels);
		}
		return deepest + 1;
	}

	private int ofRule(String name, int depth) throws LoadException {
		Policy.Rule rule = rules.get(name);
		if (rule == null) {
			return 1;
		}
		Integer known = levels.get(name);
		if (known != null) {
			if (depth + known > Limits.CYCLE_SEARCH) {
				throw new LoadException("Rules refer to each other more than " + Limits.CYCLE_SEARCH
						+ " deep, which is too deep for Python.");
			}
			return known;
		}
		if (!open.add(name)) {
			return CYCLE;
		}
		int below = levels(rule.check(), depth + 1);
		open.remove(name);
		if (below == CYCLE) {
			return CYCLE;
		}
		levels.put(name, below + 1);
		return below + 1;
	}
}
