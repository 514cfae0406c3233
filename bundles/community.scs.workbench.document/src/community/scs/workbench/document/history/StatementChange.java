package community.scs.workbench.document.history;

import community.scs.workbench.document.model.Level;

/**
 * What became of a statement between two versions of a document.
 *
 * @param before null for one that was added
 * @param after null for one that was removed
 */
public record StatementChange(Kind kind, Wording before, Wording after) {

	/** Ordered from what asks more of implementers to what asks less. */
	public enum Kind {
		ADDED, STRENGTHENED, REWORDED, WEAKENED, REMOVED
	}

	static StatementChange of(Wording before, Wording after) {
		int difference = strength(after.level()) - strength(before.level());
		boolean sameSide = isNegative(before.level()) == isNegative(after.level()) || before.level() == Level.MAY || after.level() == Level.MAY;
		return new StatementChange(!sameSide || difference == 0 ? Kind.REWORDED : difference > 0 ? Kind.STRENGTHENED : Kind.WEAKENED, before, after);
	}

	private static boolean isNegative(Level level) {
		return level == Level.MUST_NOT || level == Level.SHOULD_NOT;
	}

	private static int strength(Level level) {
		return switch (level) {
			case MAY -> 1;
			case SHOULD, SHOULD_NOT -> 2;
			case MUST, MUST_NOT -> 3;
		};
	}
}
