package community.scs.workbench.policy.compare;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

import community.scs.workbench.policy.decide.Check;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.decide.Subject;

/** Which attributes of credentials and targets the rules of a policy read. */
final class Attributes {

	private Attributes() {
	}

	/** Adds the names to {@code names}, those of credentials as dotted paths. */
	static void of(Policy policy, Set<String> names) {
		Deque<Check> open = new ArrayDeque<>();
		policy.rules().values().forEach(rule -> open.push(rule.check()));
		while (!open.isEmpty()) {
			switch (open.pop()) {
				case Check.Not not -> open.push(not.part());
				case Check.And and -> and.parts().forEach(open::push);
				case Check.Or or -> or.parts().forEach(open::push);
				case Check.Role role -> names.addAll(role.role().keys());
				case Check.Owner owner -> names.addAll(List.of("tenant_id", owner.field()));
				case Check.Generic generic -> {
					names.addAll(generic.right().keys());
					if (generic.left() instanceof Subject.Attribute attribute) {
						names.add(String.join(".", attribute.path()));
					}
				}
				default -> {
				}
			}
		}
	}
}
