package community.scs.workbench.ui.policy.difference;

import java.util.LinkedHashSet;
import java.util.Set;

import community.scs.workbench.policy.decide.Check;

/** The rules that a check refers to. */
public final class References {

	private References() {
	}

	/** in the order of the text */
	public static Set<String> of(Check check) {
		Set<String> names = new LinkedHashSet<>();
		collect(check, names);
		return names;
	}

	private static void collect(Check check, Set<String> names) {
		switch (check) {
		case Check.Rule rule -> names.add(rule.name());
		case Check.Not not -> collect(not.part(), names);
		case Check.And and -> and.parts().forEach(part -> collect(part, names));
		case Check.Or or -> or.parts().forEach(part -> collect(part, names));
		default -> {
			// refers to no rule
		}
		}
	}
}
