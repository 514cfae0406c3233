package community.scs.workbench.review.lint;

import community.scs.workbench.policy.CloudRoles;
import community.scs.workbench.policy.PolicyCatalogues;
import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.standard.PublishedPolicy;
import community.scs.workbench.policy.validation.DomainManagerFindings;
import community.scs.workbench.scan.rules.Rule;
import community.scs.workbench.scan.rules.RuleCatalogue;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.preferences.IPreferenceValues;
import org.eclipse.xtext.preferences.MapBasedPreferenceValues;
import org.eclipse.xtext.resource.IResourceServiceProvider;

/** The rules of all registered languages, and the severities that a run gives them. */
public final class Rules {

	/** No severity but those of the catalogues. */
	public static final Rules AS_SHIPPED = new Rules(Map.of(), Map.of());

	private final Map<String, String> preferences;

	private final Map<Object, Object> options;

	private Rules(Map<String, String> preferences, Map<Object, Object> options) {
		this.preferences = preferences;
		this.options = options;
	}

	/** @return sorted by name; {@link Languages#register()} comes before */
	public static List<Rule> all() {
		Map<String, Object> languages = IResourceServiceProvider.Registry.INSTANCE.getExtensionToFactoryMap();
		return languages.values().stream().filter(IResourceServiceProvider.class::isInstance).map(IResourceServiceProvider.class::cast)
				.map(p -> p.get(RuleCatalogue.class)).filter(Objects::nonNull).flatMap(c -> c.rules().stream()).distinct()
				.sorted(Comparator.comparing(Rule::name)).toList();
	}

	/**
	 * @param choices severities by names of rules
	 * @throws IllegalArgumentException if there is no such rule; the message says so
	 */
	public static Rules with(Map<String, Severity> choices) {
		Map<String, String> preferences = new LinkedHashMap<>();
		choices.forEach((name, severity) -> preferences.put(id(name), RuleCatalogue.preference(severity)));
		return new Rules(preferences, Map.of());
	}

	private static String id(String name) {
		return all().stream().filter(r -> Stream.of(r.name(), r.id()).anyMatch(name::equals)).map(Rule::id).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("There is no rule " + name + "; lint --rules lists them all."));
	}

	/** @return empty for a rule that is off */
	public Optional<Finding.Severity> severity(String id) {
		Rule rule = all().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
		String severity = preferences.getOrDefault(id, RuleCatalogue.preference(rule.severity()));
		return Stream.of(Finding.Severity.values()).filter(s -> s.name().equalsIgnoreCase(severity)).findFirst();
	}

	/** The same rules; policy files are held against this catalogue, whatever they name themselves. */
	public Rules against(Catalogue defaults) {
		return with(PolicyCatalogues.GIVEN, defaults);
	}

	/** The same rules; policies that take that of scs-0302-w1 over are held against this edition of it. */
	public Rules against(PublishedPolicy published) {
		return with(DomainManagerFindings.PUBLISHED, published);
	}

	/** The same rules, for a cloud with these roles. */
	public Rules with(CloudRoles roles) {
		Map<String, String> all = new LinkedHashMap<>(preferences);
		all.put(CloudRoles.IMPLIED.getId(), CloudRoles.text(roles.implied()));
		all.put(CloudRoles.KNOWN.getId(), String.join(", ", roles.known()));
		return new Rules(all, options);
	}

	private Rules with(Object option, Object value) {
		Map<Object, Object> all = new LinkedHashMap<>(options);
		all.put(option, value);
		return new Rules(preferences, all);
	}

	/** Options for the resource set of a run. */
	Map<Object, Object> options() {
		return options;
	}

	IPreferenceValues preferences() {
		return new MapBasedPreferenceValues(preferences);
	}
}
