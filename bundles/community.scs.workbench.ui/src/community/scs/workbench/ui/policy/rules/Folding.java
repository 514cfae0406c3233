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
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import community.scs.workbench.ui.graph.Graph;
import community.scs.workbench.ui.graph.Graph.Change;
import community.scs.workbench.ui.graph.Graph.Edge;
import community.scs.workbench.ui.graph.Graph.Effect;
import community.scs.workbench.ui.graph.Graph.Kind;
import community.scs.workbench.ui.graph.Graph.Node;

/**
 * Folds rules whose names begin alike into one box: a prefix ends at a colon or an underscore ({@code identity:},
 * {@code identity:list_}, {@code base_}), and where that leaves too many, at the next letter. Three rules or more are worth a
 * box. Ten thousand rules take a part of a second; not for the UI thread.
 */
public final class Folding {

	private static final int WORTH_IT = 3;
	/** more boxes side by side are folded by letters */
	private static final int MOST = 60;
	private static final String SUFFIX = "…";

	private final Graph graph;

	public Folding(Graph graph) {
		this.graph = graph;
	}

	/** Shows every node as a box of its own. */
	Folded nothing() {
		return new Folded(graph, graph.nodes().stream().collect(Collectors.toMap(Node::id, Node::id)), Set.of());
	}

	/** Unfolds operations that change first, then other changes, then as much as is possible with at most {@code boxes} boxes. */
	Folded atFirst(int boxes) {
		Set<String> unfolded = new HashSet<>();
		Set<String> tooMuch = new HashSet<>();
		while (true) {
			String next = boxes(unfolded).entrySet().stream().filter(box -> isFold(box.getKey()) && !tooMuch.contains(box.getKey()))
					.min(Comparator.comparingInt((Map.Entry<String, List<Node>> box) -> rank(box.getValue())).thenComparingInt(box -> box.getValue().size())).map(Map.Entry::getKey).orElse(null);
			if (next == null) {
				return fold(unfolded);
			}
			unfolded.add(prefix(next));
			if (boxes(unfolded).size() > boxes) {
				unfolded.remove(prefix(next));
				tooMuch.add(next);
			}
		}
	}

	/** Operations with another effect first, then rules that differ, then all others. */
	private static int rank(List<Node> members) {
		return members.stream().mapToInt(node -> node.effect() != Effect.NONE ? 0 : node.change() != Change.NONE ? 1 : 2).min().orElse(2);
	}

	/** @param unfolded prefixes whose rules, or whose longer prefixes, are shown */
	Folded fold(Set<String> unfolded) {
		Map<String, List<Node>> boxes = boxes(unfolded);
		Map<String, String> boxOf = new HashMap<>();
		List<Node> nodes = new ArrayList<>();
		boxes.forEach((id, members) -> {
			members.forEach(member -> boxOf.put(member.id(), id));
			nodes.add(isFold(id) ? folded(id, members) : members.getFirst());
		});
		Set<Edge> edges = new LinkedHashSet<>();
		for (Edge edge : graph.edges()) {
			String from = boxOf.get(edge.from());
			String to = boxOf.get(edge.to());
			if (!from.equals(to) || edge.from().equals(edge.to())) {
				edges.add(new Edge(from, to));
			}
		}
		return new Folded(new Graph(nodes, List.copyOf(edges)), boxOf, Set.copyOf(unfolded));
	}

	/** Unfolds what it takes to see a node. */
	Folded reveal(Folded shown, String id) {
		Set<String> unfolded = new HashSet<>(shown.unfolded());
		Folded next = shown;
		while (next.boxes().get(id) != null && !next.boxes().get(id).equals(id)) {
			unfolded.add(prefix(next.boxes().get(id)));
			next = fold(unfolded);
		}
		return next;
	}

	/** of the id of a box that holds several rules */
	static String prefix(String fold) {
		return fold.substring(0, fold.length() - SUFFIX.length());
	}

	private static boolean isFold(String id) {
		return id.endsWith(SUFFIX);
	}

	private Map<String, List<Node>> boxes(Set<String> unfolded) {
		Map<String, List<Node>> boxes = new LinkedHashMap<>();
		group(graph.nodes(), 0, unfolded, boxes);
		return boxes;
	}

	private static void group(List<Node> nodes, int from, Set<String> unfolded, Map<String, List<Node>> boxes) {
		Map<String, List<Node>> groups = groups(nodes, node -> end(node.id(), from));
		if (groups.size() > MOST) {
			groups = groups(nodes, node -> Math.min(node.id().length(), from + 1));
		}
		groups.forEach((prefix, members) -> {
			boolean all = from > 0 && members.size() == nodes.size();
			if (members.size() < WORTH_IT || prefix.length() <= from) {
				members.forEach(node -> boxes.put(node.id(), List.of(node)));
			} else if (all || unfolded.contains(prefix)) {
				group(members, prefix.length(), unfolded, boxes);
			} else {
				boxes.put(prefix + SUFFIX, members);
			}
		});
	}

	private static Map<String, List<Node>> groups(List<Node> nodes, ToIntFunction<Node> end) {
		Map<String, List<Node>> groups = new TreeMap<>();
		nodes.forEach(node -> groups.computeIfAbsent(node.id().substring(0, end.applyAsInt(node)), prefix -> new ArrayList<>()).add(node));
		return groups;
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
