package community.scs.workbench.ui.graph;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Boxes and arrows before they have a place. Ids are unique; every edge ends at nodes of the graph. */
public record Graph(List<Node> nodes, List<Edge> edges) {

	/** What a node stands for; each is drawn with an outline of its own. */
	public enum Kind {
		/** something a service does: the entry points */
		OPERATION,
		/** several operations that say the same */
		OPERATIONS,
		/** a rule that others refer to */
		RULE,
		/** a name that is referred to and that nobody defines */
		MISSING,
		/** nodes that are folded into one */
		FOLD
	}

	/** How a node differs from the one in the policy it is compared with. */
	public enum Change {
		NONE, ADDED, REMOVED, CHANGED
	}

	/** What becomes of an operation: more requests are allowed, or fewer. */
	public enum Effect {
		NONE, WIDENED, NARROWED, BOTH, UNKNOWN
	}

	/**
	 * @param lines   the text in the box, the name first
	 * @param details all there is to say
	 */
	public record Node(String id, Kind kind, Change change, Effect effect, List<String> lines, String details) {
	}

	/** @param from refers to {@code to} */
	public record Edge(String from, String to) {
	}

	/** The node, and all nodes that an edge connects with it. */
	public Graph around(String id) {
		Set<String> kept = edges.stream().filter(edge -> edge.from().equals(id) || edge.to().equals(id)).flatMap(edge -> Stream.of(edge.from(), edge.to()))
				.collect(Collectors.toSet());
		kept.add(id);
		return new Graph(nodes.stream().filter(node -> kept.contains(node.id())).toList(),
				edges.stream().filter(edge -> kept.contains(edge.from()) && kept.contains(edge.to())).toList());
	}
}
