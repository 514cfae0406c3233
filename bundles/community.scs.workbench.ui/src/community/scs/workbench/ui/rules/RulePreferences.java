package community.scs.workbench.ui.rules;

import community.scs.workbench.review.lint.Rules;
import community.scs.workbench.scan.rules.Rule;
import community.scs.workbench.scan.rules.RuleCatalogue;
import java.util.Optional;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IScopeContext;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.xtext.preferences.IPreferenceValues;
import org.eclipse.xtext.preferences.PreferenceKey;
import org.eclipse.xtext.validation.SeverityConverter;
import org.osgi.service.prefs.BackingStoreException;

/** The severities, and other settings of languages, that a user chose: a project's own ones go before those of the workspace, and these before those as shipped. */
public final class RulePreferences implements IPreferenceValues {

	/** Also the name of the file in a project's settings, which can be kept in Git. */
	static final String NODE = "community.scs.workbench.rules";

	private final Optional<IProject> project;

	/** @param project empty for the workspace */
	public RulePreferences(Optional<IProject> project) {
		this.project = project;
	}

	@Override
	public String getPreference(PreferenceKey key) {
		IScopeContext[] scopes = project.map(p -> new IScopeContext[] { new ProjectScope(p), InstanceScope.INSTANCE })
				.orElse(new IScopeContext[] { InstanceScope.INSTANCE });
		return Platform.getPreferencesService().getString(NODE, key.getId(), key.getDefaultValue(), scopes);
	}

	/** How a severity is said in preferences. */
	String of(Rule rule) {
		return getPreference(new PreferenceKey(rule.id(), RuleCatalogue.preference(rule.severity())));
	}

	/** @return a severity of markers; empty for a rule that is off */
	public Optional<Integer> severity(String id) {
		Rule rule = Rules.all().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
		return Optional.ofNullable(switch (of(rule)) {
			case SeverityConverter.SEVERITY_ERROR -> IMarker.SEVERITY_ERROR;
			case SeverityConverter.SEVERITY_WARNING -> IMarker.SEVERITY_WARNING;
			case SeverityConverter.SEVERITY_INFO -> IMarker.SEVERITY_INFO;
			default -> null;
		});
	}

	/** What holds unless it is changed here. */
	String inherited(PreferenceKey key) {
		return project.isPresent() ? new RulePreferences(Optional.empty()).getPreference(key) : key.getDefaultValue();
	}

	void set(PreferenceKey key, String value) {
		if (value.equals(inherited(key)))
			node().remove(key.getId());
		else
			node().put(key.getId(), value);
	}

	/** The same for a severity. */
	String inherited(Rule rule) {
		return project.isPresent() ? new RulePreferences(Optional.empty()).of(rule) : RuleCatalogue.preference(rule.severity());
	}

	void set(Rule rule, String severity) {
		if (severity.equals(inherited(rule)))
			node().remove(rule.id());
		else
			node().put(rule.id(), severity);
	}

	void save() throws BackingStoreException {
		node().flush();
	}

	private IEclipsePreferences node() {
		return project.<IScopeContext>map(ProjectScope::new).orElse(InstanceScope.INSTANCE).getNode(NODE);
	}
}
