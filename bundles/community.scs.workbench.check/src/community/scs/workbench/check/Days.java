package community.scs.workbench.check;

import java.math.BigDecimal;

/** A span of time; may have a fraction. */
record Days(BigDecimal count) implements Comparable<Days> {

	@Override
	public int compareTo(Days other) {
		return count.compareTo(other.count);
	}
}
