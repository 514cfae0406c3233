package community.scs.workbench.document.formatting2;

import org.eclipse.xtext.util.ITextRegion;

/** A line of a table, from its first to its last character that is no white space. */
record TableLine(ITextRegion region, String written, String aligned) {

	boolean isAligned() {
		return written.equals(aligned);
	}
}
