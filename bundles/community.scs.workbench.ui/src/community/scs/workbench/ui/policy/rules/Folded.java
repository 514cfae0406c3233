package community.scs.workbench.ui.policy.rules;

import java.util.Map;
import java.util.Set;

import community.scs.workbench.ui.graph.Graph;

/**
 * A graph in which many nodes share boxes.
 *
 * @param graph    what is drawn
 * @param boxes    ids of the boxes by the ids of the nodes in them
 * @param unfolded prefixes that have no box of their own
 */
record Folded(Graph graph, Map<String, String> boxes, Set<String> unfolded) {

	/** the longest unfolded prefix that an id begins with; null if there is none */
	String unfoldedAround(String id) {
		return unfolded.stream().filter(id::startsWith).max((a, b) -> Integer.compare(a.length(), b.length())).orElse(null);
	}
}
