package community.scs.workbench.policy.catalogue;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The attributes of targets that rules ask for: the names in <code>%(NAME)s</code>. */
public final class TargetAttributes {

	private static final Pattern SUBSTITUTION = Pattern.compile("%\\(([^()%]+)\\)s");

	private TargetAttributes() {
	}

	/** Those of the defaults, deprecated ones included; sorted. */
	public static Set<String> of(Catalogue catalogue) {
		Set<String> names = new TreeSet<>();
		for (RuleDefault rule : catalogue.rules().values()) {
			add(rule.check(), names);
			rule.deprecated().ifPresent(old -> add(old.check(), names));
		}
		return names;
	}

	/** Those of checks as they are written; sorted. */
	public static Set<String> in(Collection<String> checks) {
		Set<String> names = new TreeSet<>();
		checks.forEach(check -> add(check, names));
		return names;
	}

	private static void add(String check, Collection<String> names) {
		Matcher matcher = SUBSTITUTION.matcher(check);
		while (matcher.find()) {
			names.add(matcher.group(1));
		}
	}
}
