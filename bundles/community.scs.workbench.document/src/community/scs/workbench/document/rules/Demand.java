package community.scs.workbench.document.rules;

import community.scs.workbench.document.Remembered;
import community.scs.workbench.document.Statements;
import community.scs.workbench.document.model.Keyword;
import community.scs.workbench.document.model.Level;
import community.scs.workbench.document.model.Place;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Statement;
import java.util.List;
import java.util.Locale;
import org.eclipse.xtext.EcoreUtil2;

/**
 * A statement with what is costly to ask it twice.
 *
 * @param words its requirement words as they are written; without those in code
 */
record Demand(Statement statement, Place place, List<Keyword> words) {

	static List<Demand> of(StandardsDocument document) {
		return Remembered.inDocument(Demand.class, document, () -> compute(document));
	}

	private static List<Demand> compute(StandardsDocument document) {
		return Statements.of(document).stream().map(s -> new Demand(s, s.place(), EcoreUtil2.getAllContentsOfType(s, Keyword.class))).toList();
	}

	boolean isNormative() {
		return place == Place.NORMATIVE;
	}

	List<Keyword> inCapitals() {
		return words.stream().filter(w -> isCapital(w.getWord())).toList();
	}

	static boolean isCapital(String word) {
		return word.equals(word.toUpperCase(Locale.ROOT));
	}

	/** 3 for what must or must not be, 2 for what should or should not, 1 for what may. */
	static int strength(Level level) {
		return switch (level) {
			case MUST, MUST_NOT -> 3;
			case SHOULD, SHOULD_NOT -> 2;
			case MAY -> 1;
		};
	}
}
