package community.scs.workbench.document.history;

import community.scs.workbench.document.history.StatementChange.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells how the demands of two versions of a document differ. Statements are the same if their words are, wherever they
 * stand; of the others those belong together that share most of their words. Changes of punctuation, of capitals and of
 * single letters in long words are editorial, and are no changes here.
 */
public final class StatementChanges {

	/** Statements that share fewer of their words have nothing to do with each other. */
	private static final double ALIKE = 0.6;
	/** A document with more changed statements than this on both sides is a new document: comparing costs their product. */
	private static final int LIMIT = 400;

	private record Pair(Wording before, Wording after, double likeness) {
	}

	private final Map<Wording, Words> words = new HashMap<>();
	private final Map<Wording, StatementChange> byAfter = new HashMap<>();
	private final List<Wording> before;
	private final List<Wording> after;

	private StatementChanges(List<Wording> before, List<Wording> after) {
		this.before = new ArrayList<>(before);
		this.after = new ArrayList<>(after);
	}

	/** @return in the order of the newer text, what was removed at the end; empty if all differences are editorial */
	public static List<StatementChange> between(List<Wording> before, List<Wording> after) {
		return new StatementChanges(before, after).compare(after);
	}

	private List<StatementChange> compare(List<Wording> order) {
		dropEqual();
		pairs().forEach(this::match);
		List<StatementChange> changes = new ArrayList<>();
		for (Wording statement : order)
			if (byAfter.containsKey(statement))
				changes.add(byAfter.get(statement));
			else if (after.contains(statement))
				changes.add(new StatementChange(Kind.ADDED, null, statement));
		before.forEach(statement -> changes.add(new StatementChange(Kind.REMOVED, statement, null)));
		return changes;
	}

	private record Content(List<String> words, Object level) {
	}

	private void dropEqual() {
		Map<Content, List<Wording>> known = new LinkedHashMap<>();
		before.forEach(s -> known.computeIfAbsent(content(s), c -> new ArrayList<>()).add(s));
		for (Wording statement : List.copyOf(after)) {
			List<Wording> candidates = known.getOrDefault(content(statement), List.of());
			if (!candidates.isEmpty()) {
				before.remove(candidates.removeFirst());
				after.remove(statement);
			}
		}
	}

	private Content content(Wording statement) {
		return new Content(wordsOf(statement).words(), statement.level());
	}

	private Words wordsOf(Wording statement) {
		return words.computeIfAbsent(statement, Words::of);
	}

	private List<Pair> pairs() {
		List<Pair> pairs = new ArrayList<>();
		if (before.size() > LIMIT || after.size() > LIMIT)
			return pairs;
		for (Wording one : before)
			for (Wording other : after) {
				double likeness = wordsOf(one).likeness(wordsOf(other));
				if (likeness >= ALIKE)
					pairs.add(new Pair(one, other, one.section().equals(other.section()) ? likeness + 0.05 : likeness));
			}
		pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
		return pairs;
	}

	private void match(Pair pair) {
		if (!before.contains(pair.before()) || !after.contains(pair.after()))
			return;
		before.remove(pair.before());
		after.remove(pair.after());
		if (pair.before().level() != pair.after().level() || !wordsOf(pair.before()).differsByMistake(wordsOf(pair.after())))
			byAfter.put(pair.after(), StatementChange.of(pair.before(), pair.after()));
	}
}
