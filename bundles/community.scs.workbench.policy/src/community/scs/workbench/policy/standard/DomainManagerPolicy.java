package community.scs.workbench.policy.standard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.compare.Change;
import community.scs.workbench.policy.compare.Comparison;
import community.scs.workbench.policy.compare.Laws;
import community.scs.workbench.policy.decide.Check;
import community.scs.workbench.policy.decide.CheckParser;
import community.scs.workbench.policy.decide.Kinds;
import community.scs.workbench.policy.decide.LoadException;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.decide.Switches;
import community.scs.workbench.policy.yaml.Node;
import community.scs.workbench.policy.yaml.PolicyFile;
import community.scs.workbench.policy.yaml.Span;

/**
 * What scs-0302-v1 and its supplement w1 demand of a policy file that takes their policy over: the rule
 * {@code is_domain_managed_role} must not let managers assign {@code admin} and must not refer to other rules, and only
 * that rule and those that start with {@code base_} may be changed.
 */
public final class DomainManagerPolicy {

	/** The rule that says which roles a domain manager may assign; a file that defines it takes the policy over. */
	public static final String MANAGED = "is_domain_managed_role";

	private static final String ASKED = "workbench:admin_is_managed";

	private final PolicyFile file;
	private final List<Finding> findings = new ArrayList<>();

	/** What may be wrong. */
	public enum Kind {

		/** {@code is_domain_managed_role} refers to another rule. */
		REFERENCE,

		/** A domain manager may assign admin. */
		ADMIN,

		/** A rule that must stay as it is has another check, or is not there. */
		CHANGED
	}

	/** One sentence for users, and the place in the file. */
	public record Finding(Kind kind, String message, Span span) {
	}

	private DomainManagerPolicy(PolicyFile file) {
		this.file = file;
	}

	/** Whether a file takes the policy over. */
	public static boolean claimedBy(PolicyFile file) {
		return file.effective().containsKey(MANAGED);
	}

	/**
	 * What is wrong with a file that takes the policy over; nothing for others, and for one that does not load.
	 *
	 * @param published the policy as the supplement prints it; empty if it is not at hand
	 */
	public static List<Finding> findings(PolicyFile file, Optional<PolicyFile> published) {
		if (file.failure().isPresent() || !claimedBy(file)) {
			return List.of();
		}
		DomainManagerPolicy policy = new DomainManagerPolicy(file);
		PolicyFile.Rule managed = file.effective().get(MANAGED);
		policy.references(managed);
		policy.admin(managed);
		published.ifPresent(reference -> policy.changes(reference, managed));
		return policy.findings;
	}

	private void references(PolicyFile.Rule managed) {
		Deque<Check> open = new ArrayDeque<>(List.of(check(managed)));
		while (!open.isEmpty()) {
			switch (open.removeFirst()) {
				case Check.Not not -> open.addFirst(not.part());
				case Check.And and -> and.parts().reversed().forEach(open::addFirst);
				case Check.Or or -> or.parts().reversed().forEach(open::addFirst);
				case Check.Rule rule -> findings.add(new Finding(Kind.REFERENCE,
						"The rule " + MANAGED + " must not refer to other rules, and refers to " + rule.name() + ".", place(managed, rule.span())));
				default -> {
				}
			}
		}
	}

	/** Asks exactly: is there any request in which admin is the role, and the rule holds? */
	private void admin(PolicyFile.Rule managed) {
		Change change = new Comparison(with("!"), with("'admin':%(target.role.name)s and rule:" + MANAGED), Laws.STANDARD).change(ASKED);
		change.gained().ifPresent(request -> findings.add(new Finding(Kind.ADMIN,
				"The rule " + MANAGED + " must not hold for the role admin, which managers could then assign.", managed.nameSpan())));
	}

	private Policy with(String question) {
		PolicyFile asked = PolicyFile.parse("\"" + ASKED + "\": \"" + question + "\"\n");
		return Policy.of(List.of(file, asked), Catalogue.NONE, Kinds.PLAIN, Switches.OFF);
	}

	private void changes(PolicyFile published, PolicyFile.Rule managed) {
		Map<String, PolicyFile.Rule> own = file.effective();
		published.effective().forEach((name, rule) -> {
			if (name.startsWith("base_") || name.equals(MANAGED)) {
				return;
			}
			PolicyFile.Rule mine = own.get(name);
			if (mine == null) {
				findings.add(new Finding(Kind.CHANGED, "The rule " + name + " of the published policy is missing; only base_… and " + MANAGED
						+ " may be changed.", managed.nameSpan()));
			} else if (!check(mine).toString().equals(check(rule).toString())) {
				findings.add(new Finding(Kind.CHANGED, "The rule " + name + " is not as published; only base_… and " + MANAGED
						+ " may be changed.", mine.nameSpan()));
			}
		});
	}

	private static Check check(PolicyFile.Rule rule) {
		try {
			return CheckParser.parse(rule.value(), Kinds.PLAIN);
		} catch (LoadException e) {
			return new Check.Unreadable(e.getMessage(), rule.value().span());
		}
	}

	private Span place(PolicyFile.Rule rule, Span span) {
		if (!(rule.value() instanceof Node.Scalar scalar)) {
			return span;
		}
		int start = file.offset(scalar, span.offset());
		return new Span(start, file.offset(scalar, span.end()) - start);
	}
}
