package community.scs.workbench.policy.ide;

import com.google.inject.Inject;
import community.scs.workbench.policy.PolicyCatalogues;
import community.scs.workbench.policy.PolicyFiles;
import community.scs.workbench.policy.catalogue.RuleDefault;
import community.scs.workbench.policy.model.PolicyPackage;
import community.scs.workbench.policy.model.Rule;
import community.scs.workbench.policy.model.RuleCheck;
import community.scs.workbench.policy.yaml.Node;
import community.scs.workbench.policy.yaml.PolicyFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.codelens.ICodeLensService;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

/** Above a rule: which API calls it guards, what the service says by itself, and how many other rules use it. */
public class PolicyLenses implements ICodeLensService {

	/** Of longer files the first rules; nobody reads more. */
	private static final int MOST = 1000;
	private static final int SHOWN_OF_DEFAULT = 80;
	/** One use says little, and most rules that have one stand beside it. */
	private static final int FEWEST_USERS = 2;

	@Inject
	private PolicyCatalogues catalogues;

	@Override
	public List<? extends CodeLens> computeCodeLenses(Document document, XtextResource resource, CodeLensParams params, CancelIndicator cancel) {
		Map<Rule, Set<Rule>> users = users(resource, cancel);
		Map<String, RuleDefault> known = catalogues.of(resource).map(catalogue -> catalogue.rules()).orElse(Map.of());
		Map<String, String> values = known.isEmpty() ? Map.of() : values(document.getContents());
		List<CodeLens> lenses = new ArrayList<>();
		for (Rule rule : PolicyFiles.file(resource).getRules()) {
			if (lenses.size() >= MOST || cancel.isCanceled())
				break;
			List<String> parts = new ArrayList<>();
			Optional.ofNullable(known.get(rule.getName())).ifPresent(standard -> {
				calls(standard).ifPresent(parts::add);
				parts.add(compared(standard, values.get(rule.getName())));
			});
			int uses = users.getOrDefault(rule, Set.of()).size();
			if (uses >= FEWEST_USERS)
				parts.add("used by " + uses + " rules");
			if (!parts.isEmpty())
				line(rule, document).ifPresent(line -> lenses.add(new CodeLens(new Range(line, line), new Command(String.join("  ·  ", parts), ""), null)));
		}
		return lenses;
	}

	private static Map<Rule, Set<Rule>> users(XtextResource resource, CancelIndicator cancel) {
		Map<Rule, Set<Rule>> users = new HashMap<>();
		for (RuleCheck check : EcoreUtil2.getAllContentsOfType(PolicyFiles.file(resource), RuleCheck.class)) {
			if (cancel.isCanceled())
				return Map.of();
			if (check.getRule() != null && !check.getRule().eIsProxy())
				users.computeIfAbsent(check.getRule(), rule -> new HashSet<>()).add(EcoreUtil2.getContainerOfType(check, Rule.class));
		}
		return users;
	}

	/** The checks of rules that are written as texts. */
	private static Map<String, String> values(String text) {
		Map<String, String> values = new HashMap<>();
		PolicyFile.parse(text).effective().forEach((name, rule) -> {
			if (rule.value() instanceof Node.Scalar scalar)
				values.put(name, scalar.text());
		});
		return values;
	}

	private static Optional<String> calls(RuleDefault standard) {
		int more = standard.operations().size() - 1;
		return standard.operations().stream().findFirst().map(call -> call.method() + " " + call.path() + (more > 0 ? " and " + more + " more" : ""));
	}

	private static String compared(RuleDefault standard, String value) {
		String check = standard.check().replaceAll("\\s++", " ").strip();
		if (value != null && check.equals(value.replaceAll("\\s++", " ").strip()))
			return standard.deprecated().isEmpty() ? "as the default" : "as the new default";
		return "default: " + (check.isEmpty() ? "everyone" : check.length() > SHOWN_OF_DEFAULT ? check.substring(0, SHOWN_OF_DEFAULT) + "…" : check);
	}

	/** Where the name stands, below the comment of the rule. */
	private static Optional<Position> line(Rule rule, Document document) {
		List<INode> name = NodeModelUtils.findNodesForFeature(rule, PolicyPackage.Literals.RULE__NAME);
		return name.stream().findFirst().map(node -> document.getPosition(node.getOffset()));
	}
}
