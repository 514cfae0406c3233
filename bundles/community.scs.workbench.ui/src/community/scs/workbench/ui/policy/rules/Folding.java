package community.scs.workbench.ui.policy.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import community.scs.workbench.ui.graph.Graph;
import community.scs.workbench.ui.graph.Graph.Change;
import community.scs.workbench.ui.graph.Graph.Edge;
import community.scs.workbench.ui.graph.Graph.Effect;
import community.scs.workbench.ui.graph.Graph.Kind;
import community.scs.workbench.ui.graph.Graph.Node;

/**
 * Folds rules whose names begin alike into one box: a prefix ends at a colon or an underscore ({@code identity:},
 * {@code identity:list_}, {@code base_}). Three rules or more are worth a box.
 */
public final class Folding {

	private static final int WORTH_IT = 3;
	private static final String SUFFIX = "…";

	private Folding() {
	}

	/** The prefixes to unfold at first, so that as much as possible is seen with at most {@code boxes} boxes. */
	public static Set<String> unfoldedAtFirst(Graph graph, int boxes) {
		Set<String> unfolded = new HashSet<>();
		Set<String> tooMuch = new HashSet<>();
		while (true) {
			List<Node> shown = fold(graph, unfolded).nodes();
			Node next = shown.stream().filter(node -> node.kind() == Kind.FOLD && !tooMuch.contains(node.id())).min(Comparator.comparingInt(Folding::size)).orElse(null);
			if (next == null) {
				return unfolded;
			}
			unfolded.add(prefix(next));
			if (fold(graph, unfolded).nodes().size() > boxes) {
				unfolded.remove(prefix(next));
				tooMuch.add(next.id());
			}
		}
	}

	/** @param unfolded prefixes whose rules, or whose longer prefixes, are shown */
	public static Graph fold(Graph graph, Set<String> unfolded) {
		Map<String, List<Node>> shown = new LinkedHashMap<>();
		group(graph.nodes(), 0, unfolded, shown);
		Map<String, String> at = new HashMap<>();
		List<Node> nodes = new ArrayList<>();
		shown.forEach((id, members) -> {
			members.forEach(member -> at.put(member.id(), id));
			nodes.add(id.endsWith(SUFFIX) && members.size() >= WORTH_IT ? folded(id, members) : members.getFirst());
		});
		Set<Edge> edges = new LinkedHashSet<>();
		for (Edge edge : graph.edges()) {
			String from = at.get(edge.from());
			String to = at.get(edge.to());
			if (!from.equals(to) || edge.from().equals(edge.to())) {
				edges.add(new Edge(from, to));
			}
		}
		return new Graph(nodes, List.copyOf(edges));
	}

	/** The id of the box in which a node is shown. */
	public static String shown(Graph graph, Set<String> unfolded, String id) {
		Map<String, List<Node>> shown = new LinkedHashMap<>();
		group(graph.nodes(), 0, unfolded, shown);
		return shown.entrySet().stream().filter(entry -> entry.getValue().stream().anyMatch(node -> node.id().equals(id))).findFirst().map(Map.Entry::getKey).orElse(id);
	}

	/** of a box that holds several rules */
	public static String prefix(Node fold) {
		return fold.id().substring(0, fold.id().length() - SUFFIX.length());
	}

	/** The longest unfolded prefix that a node begins with; null if there is none. */
	public static String unfoldedAround(Node node, Set<String> unfolded) {
		return unfolded.stream().filter(node.id()::startsWith).max(Comparator.comparingInt(String::length)).orElse(null);
	}

	private static void group(List<Node> nodes, int from, Set<String> unfolded, Map<String, List<Node>> shown) {
		Map<String, List<Node>> groups = new TreeMap<>();
		nodes.forEach(node -> groups.computeIfAbsent(node.id().substring(0, end(node.id(), from)), prefix -> new ArrayList<>()).add(node));
		groups.forEach((prefix, members) -> {
			boolean all = from > 0 && members.size() == nodes.size();
			if (members.size() < WORTH_IT || prefix.length() <= from) {
				members.forEach(node -> shown.put(node.id(), List.of(node)));
			} else if (all || unfolded.contains(prefix)) {
				group(members, prefix.length(), unfolded, shown);
			} else {
				shown.put(prefix + SUFFIX, members);
			}
		});
	}

	/** behind the next separator */
	private static int end(String name, int from) {
		for (int i = from; i < name.length(); i++) {
			if (name.charAt(i) == ':' || name.charAt(i) == '_') {
				return i + 1;
			}
		}
		return name.length();
	}

	private static int size(Node fold) {
		return Integer.parseInt(fold.lines().get(1).replaceFirst("\\D.*", ""));
	}

	private static Node folded(String id, List<Node> members) {
		List<String> lines = new ArrayList<>(List.of(id, members.size() + " boxes, Enter unfolds"));
		Map<Change, Long> changes = members.stream().collect(Collectors.groupingBy(Node::change, TreeMap::new, Collectors.counting()));
		changes.remove(Change.NONE);
		if (!changes.isEmpty()) {
			lines.add(changes.entrySet().stream().map(entry -> entry.getValue() + " " + entry.getKey().name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")));
		}
		Set<Effect> effects = members.stream().map(Node::effect).filter(effect -> effect != Effect.NONE).collect(Collectors.toSet());
		Effect effect = effects.isEmpty() ? Effect.NONE : effects.size() == 1 ? effects.iterator().next() : Effect.BOTH;
		return new Node(id, Kind.FOLD, changes.isEmpty() ? Change.NONE : Change.CHANGED, effect, lines, members.stream().map(node -> String.join("  ", node.lines())).limit(40).collect(Collectors.joining("\n")));
	}
}
