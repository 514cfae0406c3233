package community.scs.workbench.policy.validation;

import com.google.gson.Gson;
import community.scs.workbench.policy.catalogue.Catalogue;
import community.scs.workbench.policy.compare.Change;
import community.scs.workbench.policy.compare.Comparison;
import community.scs.workbench.policy.compare.Laws;
import community.scs.workbench.policy.decide.Kinds;
import community.scs.workbench.policy.decide.Policy;
import community.scs.workbench.policy.decide.Switches;
import community.scs.workbench.policy.model.AndExpression;
import community.scs.workbench.policy.model.Expression;
import community.scs.workbench.policy.model.ExpressionBody;
import community.scs.workbench.policy.model.FieldCheck;
import community.scs.workbench.policy.model.HttpCheck;
import community.scs.workbench.policy.model.InvalidCheck;
import community.scs.workbench.policy.model.OrExpression;
import community.scs.workbench.policy.model.PolicyFile;
import community.scs.workbench.policy.model.Rule;
import community.scs.workbench.policy.model.RuleCheck;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/**
 * Rules that, together with those they refer to, decide the same for every request: found by comparing the file exactly
 * with one that allows, and with one that denies, everything. Rules that depend on what the file does not define, or on
 * another server, are left out; no role is taken to imply another, as that is up to the cloud.
 */
final class ConstantRules {

	private static final int MAXIMAL_RULES = 1_000;
	private static final Laws LAWS = new Laws(Map.of(), Laws.STANDARD.equalCredentials(), Laws.STANDARD.equalTargets());

	private ConstantRules() {
	}

	/** For each of these rules that is constant, its value; nothing for a file that is too big or has errors. */
	static Map<Rule, Boolean> in(PolicyFile file, BooleanSupplier canceled) {
		List<Rule> candidates = candidates(file);
		Map<Rule, Boolean> constants = new LinkedHashMap<>();
		if (candidates.isEmpty() || file.getRules().size() > MAXIMAL_RULES || !file.eResource().getErrors().isEmpty())
			return constants;
		Kinds kinds = EcoreUtil2.getAllContentsOfType(file, FieldCheck.class).isEmpty() ? Kinds.PLAIN : Kinds.NEUTRON;
		Policy policy = policy(NodeModelUtils.getNode(file).getRootNode().getText(), kinds);
		if (policy.failure() != null)
			return constants;
		for (boolean value : new boolean[] { true, false }) {
			Comparison comparison = new Comparison(policy, constant(candidates, value ? "@" : "!", kinds), LAWS);
			for (Rule rule : candidates)
				if (!canceled.getAsBoolean() && comparison.change(rule.getName()).kind() == Change.Kind.SAME)
					constants.put(rule, value);
		}
		return constants;
	}

	private static Policy policy(String text, Kinds kinds) {
		return Policy.of(List.of(community.scs.workbench.policy.yaml.PolicyFile.parse(text)), Catalogue.NONE, kinds,
				Switches.OFF);
	}

	private static Policy constant(Collection<Rule> rules, String check, Kinds kinds) {
		Map<String, String> all = rules.stream().collect(Collectors.toMap(Rule::getName, rule -> check));
		return policy(new Gson().toJson(all), kinds);
	}

	/** The last definitions that join checks and depend on nothing unknown. */
	private static List<Rule> candidates(PolicyFile file) {
		Map<String, Rule> last = new LinkedHashMap<>();
		file.getRules().stream().filter(r -> r.getName() != null).forEach(r -> last.put(r.getName(), r));
		Set<Rule> unknown = unknown(file);
		return last.values().stream().filter(rule -> !unknown.contains(rule) && joins(rule)).toList();
	}

	private static boolean joins(Rule rule) {
		Expression expression = rule.getBody() instanceof ExpressionBody body ? body.getExpression() : null;
		return (expression instanceof AndExpression || expression instanceof OrExpression)
				&& Constant.of(expression).isEmpty();
	}

	private static Set<Rule> unknown(PolicyFile file) {
		Map<Rule, List<Rule>> users = new HashMap<>();
		List<Rule> open = new ArrayList<>();
		for (Rule rule : file.getRules())
			for (EObject check : EcoreUtil2.eAllOfType(rule, Expression.class))
				if (check instanceof RuleCheck reference && reference.getRule() != null && !reference.getRule().eIsProxy()
						&& reference.getRule().eResource() == file.eResource())
					users.computeIfAbsent(reference.getRule(), r -> new ArrayList<>()).add(rule);
				else if (check instanceof RuleCheck || check instanceof HttpCheck || check instanceof InvalidCheck)
					open.add(rule);
		Set<Rule> unknown = new HashSet<>();
		while (!open.isEmpty()) {
			Rule rule = open.removeLast();
			if (unknown.add(rule))
				open.addAll(users.getOrDefault(rule, List.of()));
		}
		return unknown;
	}
}
