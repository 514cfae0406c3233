package community.scs.workbench.policy.standard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.compare.Change;
import community.scs.workbench.policy.compare.Comparison;
import community.scs.workbench.policy.compare.Laws;
import community.scs.workbench.policy.decide.Check;
import community.scs.workbench.policy.decide.Kinds;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.decide.Subject;
import community.scs.workbench.policy.decide.Switches;
import community.scs.workbench.policy.yaml.Node;
import community.scs.workbench.policy.yaml.PolicyFile;
import community.scs.workbench.policy.yaml.Span;

/**
 * What scs-0302-v1 and its supplement w1 demand of a policy file: the rule that says which roles a domain manager may assign
 * must not hold for {@code admin} and, in the policy of the supplement, must not refer to other rules; of that policy only this
 * rule and those that start with {@code base_} may be changed; and from Keystone 2024.2 on it must be gone.
 */
public final class DomainManagerPolicy {

	/** The rule that says which roles a domain manager may assign, in the policy of the supplement. */
	public static final String MANAGED = "is_domain_managed_role";

	/** The same in Keystone from 2024.2 on (its release note domain-manager-persona). */
	public static final String MANAGED_NATIVELY = "domain_managed_target_role";

	private static final String GRANT = "identity:create_grant";
	private static final String ADMIN = "admin";
	private static final String ASKED = "workbench:asked";
	private static final int SHOWN = 3;

	private final PolicyFile file;
	private final Map<String, PolicyFile.Rule> rules;
	private final Surroundings around;
	private final List<Finding> findings = new ArrayList<>();

	/** What may be wrong. */
	public enum Kind {

		/** {@code is_domain_managed_role} refers to another rule. */
		REFERENCE,

		/** A domain manager may assign admin. */
		ADMIN,

		/** A rule that must stay as it is has another check, or is not there. */
		CHANGED,

		/** A copy of a default is none. */
		BASE,

		/** The release has a domain manager of its own. */
		NATIVE
	}

	/** One sentence for users, and the place in the file. */
	public record Finding(Kind kind, String message, Span span) {
	}

	/**
	 * What a file is held against.
	 *
	 * @param catalogue the defaults of the release; {@link Catalogue#NONE} if nobody says which
	 * @param laws      which roles imply others
	 * @param elsewhere names of rules that other files of the same policy define
	 */
	public record Surroundings(PublishedPolicy published, Catalogue catalogue, Laws laws, Set<String> elsewhere) {

		/** What is known without being told. */
		public static final Surroundings USUAL = new Surroundings(PublishedPolicy.KNOWN, Catalogue.NONE, Laws.STANDARD, Set.of());
	}

	private DomainManagerPolicy(PolicyFile file, Surroundings around) {
		this.file = file;
		this.around = around;
		rules = file.effective();
	}

	/** False only for a text that the standard says nothing about; quick. */
	public static boolean mayConcern(String text) {
		return text.contains("domain_manage");
	}

	/** What is wrong with a part of a policy, such as an example in a document: it may leave rules out. */
	public static List<Finding> ofPart(PolicyFile file, Surroundings around) {
		DomainManagerPolicy policy = new DomainManagerPolicy(file, around);
		policy.managed();
		return policy.findings;
	}

	/** What is wrong with a file; nothing for one that does not load, or has nothing to do with domain managers. */
	public static List<Finding> findings(PolicyFile file, Surroundings around) {
		DomainManagerPolicy policy = new DomainManagerPolicy(file, around);
		if (file.failure().isPresent())
			return List.of();
		policy.managed();
		if (around.published().isAmong(policy.rules.keySet()))
			policy.takenOver();
		return policy.findings;
	}

	private void managed() {
		PolicyFile.Rule managed = rules.get(MANAGED);
		if (managed != null)
			references(managed);
		for (String name : List.of(MANAGED, MANAGED_NATIVELY))
			if (rules.containsKey(name))
				admin(rules.get(name));
		boolean told = findings.stream().anyMatch(finding -> finding.kind() == Kind.ADMIN);
		if (!told && managed != null && rules.containsKey(GRANT))
			escalation(rules.get(GRANT));
	}

	private void references(PolicyFile.Rule managed) {
		Deque<Check> open = new ArrayDeque<>(List.of(PublishedPolicy.check(managed)));
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

	/** Asks exactly: is there any request in which the role is admin, or becomes it, and the rule holds? */
	private void admin(PolicyFile.Rule managed) {
		for (String role : administrative()) {
			Change change = ask("'" + role + "':%(target.role.name)s and rule:" + managed.name());
			if (change.gained().isPresent()) {
				findings.add(new Finding(Kind.ADMIN, "The rule " + managed.name() + " must not let managers assign the role admin, and holds for "
						+ (role.equals(ADMIN) ? "it" : role.equalsIgnoreCase(ADMIN) ? role + ", which is the same role: case does not count" : role + ", which implies it") + ".",
						managed.nameSpan()));
				return;
			}
			if (change.kind() == Change.Kind.UNKNOWN) {
				findings.add(new Finding(Kind.ADMIN, "Nobody can tell from the file that the rule " + managed.name() + " does not let managers assign the role " + role + ". "
						+ change.reason(), managed.nameSpan()));
				return;
			}
		}
	}

	/** Admin as it is written anywhere in the file, and the roles that imply it. */
	private Set<String> administrative() {
		Set<String> roles = new LinkedHashSet<>(List.of(ADMIN));
		rules.values().forEach(rule -> spellings(PublishedPolicy.check(rule), roles));
		around.laws().impliedRoles().keySet().stream().filter(role -> around.laws().withImplied(role).contains(ADMIN) && !role.contains("'")).forEach(roles::add);
		return roles;
	}

	private static void spellings(Check check, Set<String> roles) {
		Deque<Check> open = new ArrayDeque<>(List.of(check));
		while (!open.isEmpty()) {
			switch (open.removeFirst()) {
				case Check.Not not -> open.addFirst(not.part());
				case Check.And and -> open.addAll(and.parts());
				case Check.Or or -> open.addAll(or.parts());
				case Check.Generic generic when generic.left() instanceof Subject.Literal literal && literal.value().toLowerCase(Locale.ROOT).equals(ADMIN) -> roles.add(literal.value());
				default -> {
				}
			}
		}
	}

	private void escalation(PolicyFile.Rule grant) {
		if (ask("'admin':%(target.role.name)s and role:manager and not role:admin and not is_admin:1 and not is_admin:True and rule:" + GRANT).gained().isPresent())
			findings.add(new Finding(Kind.ADMIN, "The rule " + GRANT + " lets somebody with the role manager, who is no admin, assign the role admin.", grant.nameSpan()));
	}

	private Change ask(String question) {
		return new Comparison(with(Map.of(ASKED, "!"), Switches.OFF), with(Map.of(ASKED, question), Switches.OFF), around.laws()).change(ASKED);
	}

	private Policy with(Map<String, String> questions, Switches switches) {
		StringBuilder asked = new StringBuilder();
		questions.forEach((name, check) -> asked.append('"').append(name).append("\": \"").append(check).append("\"\n"));
		return Policy.of(List.of(file, PolicyFile.parse(asked.toString())), around.catalogue(), Kinds.PLAIN, switches);
	}

	private void takenOver() {
		if (around.catalogue().rule(MANAGED_NATIVELY).isPresent()) {
			PolicyFile.Rule first = rules.values().stream().filter(rule -> around.published().names().contains(rule.name())).findFirst().orElseThrow();
			findings.add(new Finding(Kind.NATIVE, around.catalogue() + " has a domain manager of its own; the policy of scs-0302-w1 has to be removed, and which roles it manages is said by "
					+ MANAGED_NATIVELY + ".", first.nameSpan()));
			return;
		}
		changes();
		copies();
	}

	private void changes() {
		List<String> missing = new ArrayList<>();
		for (String name : around.published().names()) {
			PolicyFile.Rule mine = rules.get(name);
			if (mine == null)
				missing.add(name);
			else if (!around.published().agrees(mine))
				findings.add(new Finding(Kind.CHANGED, "The rule " + name + " is not as scs-0302-w1 prints it; only base_… and " + MANAGED + " may be changed.", mine.nameSpan()));
		}
		if (!rules.containsKey(MANAGED))
			missing.add(MANAGED);
		missing.removeAll(around.elsewhere());
		if (!missing.isEmpty())
			findings.add(new Finding(Kind.CHANGED, (missing.size() > 1 ? "Rules" : "A rule") + " of scs-0302-w1 " + (missing.size() > 1 ? "are" : "is") + " missing: " + listed(missing) + ".",
					rules.getOrDefault(MANAGED, rules.values().iterator().next()).nameSpan()));
	}

	private static String listed(List<String> names) {
		String first = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
		return names.size() > SHOWN ? first + " and " + (names.size() - SHOWN) + " others" : first;
	}

	/** A copy may leave out admin_required: the operation adds it. What deprecated defaults add is no part of the definition. */
	private void copies() {
		Switches alone = new Switches(false, true);
		Policy own = Policy.of(List.of(), around.catalogue(), Kinds.PLAIN, alone);
		for (PolicyFile.Rule rule : rules.values()) {
			String operation = "identity:" + rule.name().substring(Math.min(rule.name().length(), PublishedPolicy.BASE.length()));
			if (!rule.name().startsWith(PublishedPolicy.BASE) || around.catalogue().rule(operation).isEmpty())
				continue;
			Change change = new Comparison(own, with(Map.of(operation, "rule:" + rule.name() + " or rule:admin_required"), alone), around.laws()).change(operation);
			String difference = switch (change.kind()) {
				case WIDENED -> "allows more";
				case NARROWED -> "allows less";
				case BOTH -> "allows other requests";
				case SAME, UNKNOWN -> null;
			};
			if (difference != null)
				findings.add(new Finding(Kind.BASE, "The rule " + rule.name() + " is meant to be a copy of the default of " + operation + ", and " + difference + " than "
						+ around.catalogue() + " does by itself.", rule.nameSpan()));
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
