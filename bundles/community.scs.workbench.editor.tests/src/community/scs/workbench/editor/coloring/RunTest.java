package community.scs.workbench.editor.coloring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import org.junit.jupiter.api.Test;

class RunTest {

	private static void check(String expected, int offset, int removed, int added) {
		Run run = new Run(10, 20, null).edited(offset, removed, added);
		assertEquals(expected, run.start() + ".." + run.end());
	}

	@Test
	void editsBeforeMoveIt() {
		check("13..23", 5, 0, 3);
		check("8..18", 5, 2, 0);
		check("13..23", 10, 0, 3);
	}

	@Test
	void editsInsideStretchIt() {
		check("10..23", 15, 0, 3);
		check("10..18", 15, 2, 0);
	}

	@Test
	void editsAfterLeaveIt() {
		check("10..20", 20, 0, 3);
		check("10..20", 25, 4, 0);
	}

	@Test
	void editsOverItsEndsCutIt() {
		check("11..16", 5, 10, 6);
		check("10..15", 15, 10, 4);
	}

	@Test
	void aReplacementOfAllOfItLeavesNothing() {
		Run run = new Run(10, 20, null).edited(5, 20, 1);
		assertTrue(run.start() >= run.end());
	}
}
