package community.scs.workbench.scan.rules;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.preferences.PreferenceKey;
import org.eclipse.xtext.util.IAcceptor;
import org.eclipse.xtext.validation.ConfigurableIssueCodesProvider;
import org.eclipse.xtext.validation.SeverityConverter;

/** All rules of a language; this one has none. The severity that holds is a preference under the id of the rule. */
public class RuleCatalogue extends ConfigurableIssueCodesProvider {

	private final Map<String, Rule> rules = new LinkedHashMap<>();
	private final Map<String, PreferenceKey> keys = new LinkedHashMap<>();

	public RuleCatalogue() {
		this(new Rule[0]);
	}

	@SafeVarargs
	protected RuleCatalogue(List<Rule>... parts) {
		this(Arrays.stream(parts).flatMap(List::stream).toArray(Rule[]::new));
	}

	private RuleCatalogue(Rule... all) {
		for (Rule rule : all) {
			if (rules.put(rule.id(), rule) != null)
				throw new IllegalArgumentException("two rules are called " + rule.id());
			keys.put(rule.id(), new PreferenceKey(rule.id(), preference(rule.severity())));
		}
	}

	public List<Rule> rules() {
		return List.copyOf(rules.values());
	}

	/** @param id of the findings; null finds nothing */
	public Optional<Rule> find(String id) {
		return Optional.ofNullable(rules.get(id));
	}

	/** Empty for findings of no rule, and where nothing can be done. */
	public List<Fix> fixes(Problem problem) {
		return find(problem.rule()).map(rule -> rule.repair().fixes(problem)).orElse(List.of());
	}

	@Override
	protected void initialize(IAcceptor<PreferenceKey> acceptor) {
		// the rules are not known yet: the constructor above calls this
	}

	@Override
	public Map<String, PreferenceKey> getConfigurableIssueCodes() {
		return keys;
	}

	/** How a preference says a severity. */
	public static String preference(Severity severity) {
		return switch (severity) {
			case ERROR -> SeverityConverter.SEVERITY_ERROR;
			case WARNING -> SeverityConverter.SEVERITY_WARNING;
			case INFO -> SeverityConverter.SEVERITY_INFO;
			case IGNORE -> SeverityConverter.SEVERITY_IGNORE;
		};
	}
}
