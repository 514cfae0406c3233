package community.scs.workbench.ui.policy.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import community.scs.workbench.policy.decide.Check;
import community.scs.workbench.ui.graph.Graph;
import community.scs.workbench.ui.graph.Graph.Change;
import community.scs.workbench.ui.graph.Graph.Edge;
import community.scs.workbench.ui.graph.Graph.Effect;
import community.scs.workbench.ui.graph.Graph.Kind;
import community.scs.workbench.ui.graph.Graph.Node;
import community.scs.workbench.ui.policy.difference.References;

/**
 * The rules of a policy and their references as a graph. Operations of one service that say the same become one node, so
 * that hundreds of rules stay readable.
 */
public final class RuleGraph {

	private static final int LONGEST = 48;

	private final Map<String, Check> rules;
	private final Map<String, Check> before;
	private final Map<String, Effect> effects;
	private final Map<String, Set<String>> references = new LinkedHashMap<>();
	private final Set<String> referred = new LinkedHashSet<>();
	private final Map<String, String> nodeOf = new LinkedHashMap<>();
	private final List<Node> nodes = new ArrayList<>();

	private RuleGraph(Map<String, Check> rules, Map<String, Check> before, Map<String, Effect> effects) {
		this.rules = rules;
		this.before = before;
		this.effects = effects;
	}

	/**
	 * @param rules   the checks by name
	 * @param before  those of the policy to compare with; the same as {@code rules} for no comparison
	 * @param effects what becomes of operations; those that are left out stay as they were
	 */
	public static Graph of(Map<String, Check> rules, Map<String, Check> before, Map<String, Effect> effects) {
		return new RuleGraph(rules, before, effects).build();
	}

	private Graph build() {
		Map<String, Check> all = new TreeMap<>(before);
		all.putAll(rules);
		all.forEach((name, check) -> {
			Set<String> names = References.of(check);
			references.put(name, names);
			referred.addAll(names);
		});
		Map<String, List<String>> alike = new LinkedHashMap<>();
		for (String name : all.keySet()) {
			alike.computeIfAbsent(isOperation(name) ? service(name) + ' ' + change(name) + ' ' + effect(name) + ' ' + all.get(name) : name, key -> new ArrayList<>()).add(name);
		}
		alike.values().forEach(names -> add(names, all.get(names.getFirst())));
		referred.stream().filter(name -> !all.containsKey(name)).forEach(this::addMissing);
		Set<Edge> edges = new LinkedHashSet<>();
		references.forEach((from, names) -> names.forEach(to -> edges.add(new Edge(nodeOf.get(from), nodeOf.get(to)))));
		return new Graph(nodes, List.copyOf(edges));
	}

	private boolean isOperation(String name) {
		return name.contains(":") && !referred.contains(name);
	}

	private static String service(String name) {
		return name.substring(0, name.indexOf(':'));
	}

	private Change change(String name) {
		if (!before.containsKey(name)) {
			return Change.ADDED;
		}
		if (!rules.containsKey(name)) {
			return Change.REMOVED;
		}
		return rules.get(name).toString().equals(before.get(name).toString()) ? Change.NONE : Change.CHANGED;
	}

	private Effect effect(String name) {
		return effects.getOrDefault(name, Effect.NONE);
	}

	private void add(List<String> names, Check check) {
		String first = names.getFirst();
		names.forEach(name -> nodeOf.put(name, first));
		Kind kind = !isOperation(first) ? Kind.RULE : names.size() == 1 ? Kind.OPERATION : Kind.OPERATIONS;
		String title = kind == Kind.OPERATIONS ? service(first) + ": " + names.size() + " operations" : first;
		nodes.add(new Node(first, kind, change(first), effect(first), List.of(title, shortened(check.toString())), details(names, check)));
	}

	private String details(List<String> names, Check check) {
		String text = names.stream().collect(Collectors.joining("\n")) + "\n\n" + check;
		return change(names.getFirst()) == Change.CHANGED ? text + "\n\nbefore: " + before.get(names.getFirst()) : text;
	}

	private void addMissing(String name) {
		nodeOf.put(name, name);
		nodes.add(new Node(name, Kind.MISSING, Change.NONE, Effect.NONE, List.of(name, "not defined here"), name + "\n\nis referred to, and defined neither in the policy nor in the defaults that were chosen"));
	}

	private static String shortened(String check) {
		return check.length() <= LONGEST ? check : check.substring(0, LONGEST - 1) + '…';
	}
}
