package community.scs.workbench.policy;

import community.scs.workbench.policy.compare.Laws;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.xtext.preferences.IPreferenceValues;
import org.eclipse.xtext.preferences.PreferenceKey;

/**
 * The roles of a cloud: which imply others, and which there are besides Keystone's own. In lower case, for case does not count.
 *
 * @param implied for a role, those that it implies directly
 * @param known   roles that neither Keystone nor the defaults bring
 */
public record CloudRoles(Map<String, List<String>> implied, Set<String> known) {

	/** What {@code keystone-manage bootstrap} makes. */
	public static final CloudRoles STANDARD = new CloudRoles(Laws.STANDARD.impliedRoles(), Set.of());

	/** Preference: lines or a list of {@code admin = manager}. */
	public static final PreferenceKey IMPLIED = new PreferenceKey("community.scs.workbench.policy.impliedRoles", "admin = manager, manager = member, member = reader");

	/** Preference: a list of names. */
	public static final PreferenceKey KNOWN = new PreferenceKey("community.scs.workbench.policy.knownRoles", "");

	private static final String SEPARATORS = "[,;\n]";
	private static final int LONGEST_NAME = 255;
	private static final int MOST = 1_000;

	public CloudRoles {
		implied = Collections.unmodifiableMap(new LinkedHashMap<>(implied));
		known = Collections.unmodifiableSet(new LinkedHashSet<>(known));
	}

	/** What is chosen; for what cannot be read, the standard. */
	public static CloudRoles of(IPreferenceValues preferences) {
		try {
			return new CloudRoles(implications(preferences.getPreference(IMPLIED)), new LinkedHashSet<>(names(preferences.getPreference(KNOWN))));
		} catch (IllegalArgumentException e) {
			return STANDARD;
		}
	}

	/**
	 * Reads {@code admin = manager, manager = member}; nothing means that no role implies another.
	 *
	 * @throws IllegalArgumentException with a sentence for users
	 */
	public static Map<String, List<String>> implications(String text) {
		return implications(parts(text));
	}

	/** The same, one pair each. */
	public static Map<String, List<String>> implications(Collection<String> pairs) {
		Map<String, List<String>> implied = new LinkedHashMap<>();
		for (String pair : pairs) {
			int sign = pair.indexOf('=');
			String role = name(pair.substring(0, Math.max(0, sign)));
			String other = name(pair.substring(sign + 1));
			if (sign < 0 || role.isEmpty() || other.isEmpty() || other.contains("="))
				throw new IllegalArgumentException("Write two roles, such as manager = member, not “" + pair.strip() + "”.");
			if (role.equals(other))
				throw new IllegalArgumentException("The role " + role + " cannot imply itself.");
			List<String> all = implied.computeIfAbsent(role, name -> new ArrayList<>());
			if (!all.contains(other))
				all.add(other);
		}
		return implied;
	}

	/**
	 * Reads a list of names.
	 *
	 * @throws IllegalArgumentException with a sentence for users
	 */
	public static List<String> names(String text) {
		return parts(text).stream().map(CloudRoles::name).distinct().toList();
	}

	private static List<String> parts(String text) {
		List<String> parts = List.of(text.split(SEPARATORS)).stream().filter(part -> !part.isBlank()).toList();
		if (parts.size() > MOST)
			throw new IllegalArgumentException("These are more than " + MOST + " entries.");
		return parts;
	}

	private static String name(String text) {
		String name = text.strip().toLowerCase(Locale.ROOT);
		if (name.length() > LONGEST_NAME)
			throw new IllegalArgumentException("The name of a role has at most " + LONGEST_NAME + " characters.");
		return name;
	}

	/** One line for each pair, as {@link #implications} reads it. */
	public static String text(Map<String, List<String>> implied) {
		return implied.entrySet().stream().flatMap(each -> each.getValue().stream().map(other -> each.getKey() + " = " + other)).collect(Collectors.joining(", "));
	}

	/** Roles that imply one another in a circle; Keystone accepts that, and then each of them means all of them. */
	public static Optional<List<String>> circle(Map<String, List<String>> implied) {
		Laws laws = laws(implied);
		return implied.keySet().stream().filter(role -> laws.withImplied(role).stream().anyMatch(other -> !other.equals(role) && laws.withImplied(other).contains(role)))
				.findFirst().map(role -> laws.withImplied(role).stream().filter(other -> laws.withImplied(other).contains(role)).toList());
	}

	/** The laws of comparing, with these implications. */
	public Laws laws() {
		return laws(implied);
	}

	private static Laws laws(Map<String, List<String>> implied) {
		return new Laws(implied, Laws.STANDARD.equalCredentials(), Laws.STANDARD.equalTargets());
	}

	/** The roles of a token of somebody who was assigned these, as Keystone writes them into it. */
	public List<String> held(Collection<String> assigned) {
		Set<String> held = new LinkedHashSet<>();
		assigned.forEach(role -> held.addAll(laws().withImplied(role.toLowerCase(Locale.ROOT))));
		return List.copyOf(held);
	}

	/** All names that are spoken of here. */
	public Set<String> all() {
		Set<String> all = new LinkedHashSet<>(known);
		all.addAll(implied.keySet());
		implied.values().forEach(all::addAll);
		return all;
	}
}
