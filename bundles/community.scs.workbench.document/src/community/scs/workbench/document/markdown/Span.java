package community.scs.workbench.document.markdown;

/** A stretch of text; the end is exclusive. */
record Span(int start, int end) {

	boolean isEmpty() {
		return start == end;
	}
}
