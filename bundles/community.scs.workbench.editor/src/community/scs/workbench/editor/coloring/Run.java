package community.scs.workbench.editor.coloring;

/** A stretch of text in one style; ends before {@code end}. */
record Run(int start, int end, Style style) {

	/** As it is after an edit that replaced {@code removed} characters at {@code offset} by {@code added} others. */
	Run edited(int offset, int removed, int added) {
		return new Run(moved(start, offset, removed, added, added), moved(end, offset, removed, added, 0), style);
	}

	private static int moved(int position, int offset, int removed, int added, int inside) {
		if (position < offset || position == offset && inside == 0)
			return position;
		return position >= offset + removed ? position + added - removed : offset + inside;
	}
}
