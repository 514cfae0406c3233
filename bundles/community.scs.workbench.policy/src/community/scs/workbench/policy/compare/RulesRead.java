package community.scs.workbench.policy.compare;

import community.scs.workbench.policy.decide.Check;
import community.scs.workbench.policy.decide.Policy;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which rules decide, besides the operations themselves: those that operations refer to, directly or through others. What a helper
 * is called changes no decision, but somebody who changes one that nobody reads changes nothing.
 *
 * @param gone that were read before, sorted
 * @param come that are read now, sorted
 */
public record RulesRead(List<String> gone, List<String> come) {

	/** Of the operations that both policies are compared by. */
	public static RulesRead of(Policy before, Policy after) {
		Set<String> operations = new Comparison(before, after, Laws.STANDARD).operations();
		Set<String> old = read(before, operations);
		Set<String> now = read(after, operations);
		return new RulesRead(old.stream().filter(name -> !now.contains(name)).toList(), now.stream().filter(name -> !old.contains(name)).toList());
	}

	private static Set<String> read(Policy policy, Collection<String> operations) {
		Set<String> read = new TreeSet<>();
		Deque<Check> open = new ArrayDeque<>();
		operations.stream().map(policy::find).filter(rule -> rule != null).forEach(rule -> open.add(rule.check()));
		while (!open.isEmpty()) {
			switch (open.removeFirst()) {
				case Check.Not not -> open.add(not.part());
				case Check.And and -> open.addAll(and.parts());
				case Check.Or or -> open.addAll(or.parts());
				case Check.Rule reference -> {
					Policy.Rule rule = policy.rules().get(reference.name());
					if (read.add(reference.name()) && rule != null)
						open.add(rule.check());
				}
				default -> {
				}
			}
		}
		read.removeAll(operations);
		return read;
	}
}
