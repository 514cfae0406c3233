package community.scs.workbench.policy.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import community.scs.workbench.policy.compare.Atom.Equal;

/** The equalities that an answer to all atoms demands: which terms have the same value, and whether that can be. */
final class Equalities {

	private final Map<Term, List<Equal>> edges = new LinkedHashMap<>();
	private final Map<Term, Term> classes = new HashMap<>();

	Equalities(Iterable<Atom> holding) {
		for (Atom atom : holding) {
			if (atom instanceof Equal equal) {
				edges.computeIfAbsent(equal.left(), term -> new ArrayList<>()).add(equal);
				edges.computeIfAbsent(equal.right(), term -> new ArrayList<>()).add(equal);
			}
		}
		edges.keySet().forEach(term -> {
			if (!classes.containsKey(term)) {
				reach(term).keySet().forEach(member -> classes.put(member, term));
			}
		});
	}

	/** The term that stands for all that equal {@code term}; null if nothing equals it. */
	Term representative(Term term) {
		return classes.get(term);
	}

	/** All terms that equal something, each with the one that stands for its class. */
	Map<Term, Term> classes() {
		return classes;
	}

	/** The equalities that make {@code from} equal to {@code to}; null if they are not. */
	List<Equal> path(Term from, Term to) {
		if (classes.get(from) == null || classes.get(from) != classes.get(to)) {
			return null;
		}
		Map<Term, Equal> reached = reach(from);
		List<Equal> path = new ArrayList<>();
		for (Term at = to; !at.equals(from);) {
			Equal edge = reached.get(at);
			path.add(edge);
			at = other(edge, at);
		}
		return path;
	}

	/** The equalities that make two different texts equal; null if none do. */
	List<Equal> contradiction() {
		Map<Term, Term.Text> texts = new HashMap<>();
		for (Term term : edges.keySet()) {
			if (term instanceof Term.Text text) {
				Term.Text first = texts.putIfAbsent(classes.get(text), text);
				if (first != null) {
					return path(first, text);
				}
			}
		}
		return null;
	}

	/** What is equal to {@code start}, each with the last equality on the shortest way to it. */
	private Map<Term, Equal> reach(Term start) {
		Map<Term, Equal> reached = new HashMap<>();
		reached.put(start, null);
		Deque<Term> open = new ArrayDeque<>(List.of(start));
		while (!open.isEmpty()) {
			Term term = open.poll();
			for (Equal edge : edges.getOrDefault(term, List.of())) {
				Term next = other(edge, term);
				if (!reached.containsKey(next)) {
					reached.put(next, edge);
					open.add(next);
				}
			}
		}
		return reached;
	}

	private static Term other(Equal edge, Term term) {
		return edge.left().equals(term) ? edge.right() : edge.left();
	}
}
