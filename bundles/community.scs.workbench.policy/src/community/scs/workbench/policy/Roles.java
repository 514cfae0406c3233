package community.scs.workbench.policy;

import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.catalogue.RuleDefault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of roles. Case does not count in them (oslo_policy._checks.RoleCheck). */
public final class Roles {

	/** The roles that every keystone has since its release 2023.2, and {@code admin}. */
	public static final Set<String> USUAL = Set.of("admin", "manager", "member", "reader", "service");

	/** Roles that the policies and documents of single services bring, and what member was called once. */
	private static final Set<String> OF_SERVICES = Set.of("_member_", "cloud_admin", "creator", "observer", "audit", "key-manager:service-admin",
			"load-balancer_observer", "load-balancer_global_observer", "load-balancer_member", "load-balancer_quota_admin", "load-balancer_admin",
			"heat_stack_owner", "heat_stack_user", "swiftoperator", "reselleradmin", "advsvc", "network_admin", "project_admin", "domain_admin");

	private static final Pattern CHECK = Pattern.compile("\\brole:([^\\s()%\"']+)");
	private static final Pattern DIRECTIVE = Pattern.compile("#\\s*+roles:(.*)");

	private Roles() {
	}

	/** Those of checks as they are written; sorted. */
	public static Set<String> in(Collection<String> checks) {
		Set<String> roles = new TreeSet<>();
		for (String check : checks) {
			Matcher role = CHECK.matcher(check);
			while (role.find())
				roles.add(role.group(1));
		}
		return roles;
	}

	/** The roles that a policy names in a comment before its first rule ({@code # roles: auditor, operator}). */
	public static Optional<List<String>> named(String policy) {
		return policy.lines().takeWhile(line -> line.isBlank() || line.stripLeading().startsWith("#") || line.equals("---")).map(String::strip)
				.map(DIRECTIVE::matcher).filter(Matcher::matches).findFirst()
				.map(found -> List.of(found.group(1).split("[\\s,]++")).stream().filter(role -> !role.isEmpty()).toList());
	}

	/** All roles that are no surprise in a policy: usual ones, those of the cloud and of the defaults; in lower case. */
	public static Set<String> known(Optional<Catalogue> catalogue, Collection<String> named, CloudRoles cloud) {
		List<String> checks = new ArrayList<>();
		catalogue.ifPresent(known -> known.rules().values().forEach(rule -> {
			checks.add(rule.check());
			rule.deprecated().map(RuleDefault.Deprecated::check).ifPresent(checks::add);
		}));
		Set<String> roles = new TreeSet<>(USUAL);
		roles.addAll(OF_SERVICES);
		roles.addAll(cloud.all());
		in(checks).forEach(role -> roles.add(role.toLowerCase(Locale.ROOT)));
		named.forEach(role -> roles.add(role.toLowerCase(Locale.ROOT)));
		return roles;
	}
}
