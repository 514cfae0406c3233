package community.scs.workbench.ui.policy.matrix;

import org.eclipse.core.runtime.CoreException;

import community.scs.workbench.ui.policy.source.Jump;

/** What two policies came out as: a table, and what is behind each of its cells. Immutable. */
interface Findings {

	Grid grid();

	/** one line above the table */
	String summary();

	/** Explains a cell; reads files, not for the UI thread. */
	Detail detail(Grid.Line line, int column) throws CoreException;

	/**
	 * What is behind a cell.
	 *
	 * @param jump to the rule that decides; null if it is written nowhere
	 */
	record Detail(String text, Jump jump) {
	}
}
