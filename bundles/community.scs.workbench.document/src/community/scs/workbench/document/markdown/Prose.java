package community.scs.workbench.document.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits the texts of blocks into sentences. Since a key press changes one paragraph of a document, those of the text before
 * are kept: what becomes of a text depends on it and on the labels of the document alone.
 */
final class Prose {

	private Inlines.Labels labels;
	private Map<String, List<List<Token>>> before = Map.of();
	/** Null for the first text, as most documents are read once. */
	private Map<String, List<List<Token>>> now;

	/** A new text begins. */
	void begin(Inlines.Labels labels) {
		before = now != null && labels.equals(this.labels) ? now : Map.of();
		now = this.labels == null ? null : new HashMap<>();
		this.labels = labels;
	}

	/** @return lists that are not empty, and not to be changed */
	List<List<Token>> sentences(String text) {
		List<List<Token>> known = before.get(text);
		if (known == null)
			known = Sentences.of(text, inlines(text));
		if (now != null)
			now.put(text, known);
		return known;
	}

	List<Token> inlines(String text) {
		return Words.in(text, Inlines.in(text, labels));
	}
}
