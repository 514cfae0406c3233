package community.scs.workbench.policy.ide;

import com.google.inject.Inject;
import community.scs.workbench.policy.PolicyCatalogues;
import community.scs.workbench.policy.PolicyText;
import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.catalogue.RuleDefault;
import community.scs.workbench.policy.model.Expression;
import community.scs.workbench.policy.model.Match;
import community.scs.workbench.policy.model.MatchPart;
import community.scs.workbench.policy.model.PolicyFile;
import community.scs.workbench.policy.model.Rule;
import community.scs.workbench.policy.model.RuleCheck;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.documentation.IEObjectDocumentationProvider;

/** What a rule means, in Markdown: in words, its comment, its default and where it is used. */
public class PolicyDocumentation implements IEObjectDocumentationProvider {

	private static final int SHOWN_REFERENCES = 8;

	@Inject
	private PolicyCatalogues catalogues;

	@Override
	public String getDocumentation(EObject element) {
		return switch (element) {
		case Rule rule -> ofRule(rule);
		case RuleCheck check when check.getRule() == null || check.getRule().eIsProxy() -> ofUnknown(check);
		case Expression expression -> "Lets pass " + RuleWords.of(expression) + ".";
		case MatchPart part -> getDocumentation(part.eContainer().eContainer());
		case Match match -> getDocumentation(match.eContainer());
		case null, default -> null;
		};
	}

	/** Of a rule by its name alone, from the catalogue; null if that does not know it. */
	String ofDefault(Optional<Catalogue> catalogue, String name) {
		return catalogue.flatMap(known -> known.rule(name).map(rule -> standard(rule, known))).orElse(null);
	}

	private String ofUnknown(RuleCheck check) {
		String name = PolicyText.referredName(check);
		String standard = ofDefault(catalogues.of(check.eResource()), name);
		return standard != null ? "**" + name + "**\n\n" + standard
				: "**" + name + "** is not defined in this file; the service may bring it.";
	}

	private String ofRule(Rule rule) {
		List<String> users = users(rule);
		String more = users.size() > SHOWN_REFERENCES ? " and " + (users.size() - SHOWN_REFERENCES) + " more" : "";
		return users.isEmpty() ? meaning(rule)
				: meaning(rule) + "\n\nUsed by " + String.join(", ", users.subList(0, Math.min(SHOWN_REFERENCES, users.size())))
						+ more + ".";
	}

	/** Without the rules that use it, for which the whole file is read. */
	String meaning(Rule rule) {
		StringBuilder text = new StringBuilder("**" + rule.getName() + "** lets pass " + RuleWords.of(rule.getBody()) + ".");
		if (!rule.getComment().isEmpty())
			text.append("\n\n").append(String.join("  \n", rule.getComment()));
		String standard = ofDefault(catalogues.of(rule.eResource()), String.valueOf(rule.getName()));
		if (standard != null)
			text.append("\n\n").append(standard);
		return text.toString();
	}

	private static List<String> users(Rule rule) {
		PolicyFile file = EcoreUtil2.getContainerOfType(rule, PolicyFile.class);
		return EcoreUtil2.getAllContentsOfType(file, RuleCheck.class).stream().filter(c -> c.getRule() == rule)
				.map(c -> "`" + EcoreUtil2.getContainerOfType(c, Rule.class).getName() + "`").distinct().toList();
	}

	private static String standard(RuleDefault rule, Catalogue catalogue) {
		StringBuilder text = new StringBuilder();
		if (!rule.description().isEmpty())
			text.append(rule.description()).append("\n\n");
		for (RuleDefault.Operation operation : rule.operations())
			text.append("`").append(operation.method()).append(' ').append(operation.path()).append("`  \n");
		text.append("Default of ").append(catalogue).append(": `").append(rule.check()).append('`');
		if (!rule.scopeTypes().isEmpty())
			text.append("  \nToken scopes: ").append(String.join(", ", rule.scopeTypes()));
		rule.deprecated().ifPresent(old -> text.append("  \nReplaces `").append(old.name()).append("`: `")
				.append(old.check()).append('`').append(old.since().isEmpty() ? "" : ", deprecated since " + old.since()));
		return text.toString();
	}
}
