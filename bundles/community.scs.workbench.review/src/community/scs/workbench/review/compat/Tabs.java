package community.scs.workbench.review.compat;

import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Where a text has tabs: PyYAML reads them in quoted and block scalars and in comments, and breaks off at any other. */
final class Tabs {

	private final String text;
	private final StringBuilder rest = new StringBuilder();
	private int taken;
	private int codePoints;

	Tabs(String text) {
		this.text = text;
	}

	/** @param scalar that comes after all those before */
	void allow(ScalarEvent scalar) {
		int before = taken;
		int start = offset(scalar.getStartMark().map(Mark::getIndex).orElse(codePoints));
		rest.append(text, before, start).append('"');
		offset(scalar.getEndMark().map(Mark::getIndex).orElse(codePoints));
	}

	/** Marks count code points. */
	private int offset(int codePoint) {
		int at = text.offsetByCodePoints(taken, codePoint - codePoints);
		codePoints = codePoint;
		taken = at;
		return at;
	}

	boolean remain() {
		return rest.append(text, taken, text.length()).toString().lines().anyMatch(Tabs::hasTab);
	}

	private static boolean hasTab(String line) {
		int comment = line.startsWith("#") ? 0 : line.indexOf(" #");
		int tab = line.indexOf('\t');
		return tab >= 0 && (comment < 0 || tab < comment);
	}
}
