package community.scs.workbench.policy;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The roles that rules ask for. */
public final class Roles {

	/** The roles that every keystone has since its release 2023.2, and {@code admin}. */
	public static final Set<String> USUAL = Set.of("admin", "manager", "member", "reader", "service");

	private static final Pattern CHECK = Pattern.compile("\\brole:([^\\s()%\"']+)");

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
}
