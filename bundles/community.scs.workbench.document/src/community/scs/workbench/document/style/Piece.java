package community.scs.workbench.document.style;

/** A token inside a line of prose: text, a code span, a mark of emphasis, a part of a link. Offsets count from the start of the text. */
record Piece(String type, int start, int end) {

	boolean is(String... types) {
		for (String wanted : types)
			if (type.equals(wanted))
				return true;
		return false;
	}

	int length() {
		return end - start;
	}
}
