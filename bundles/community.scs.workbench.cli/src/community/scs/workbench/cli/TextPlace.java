package community.scs.workbench.cli;

/** A place in a text, line and column counted from 1, columns in UTF-16 units. */
record TextPlace(int line, int column) {

	static TextPlace of(String text, int offset) {
		int line = 1;
		int start = 0;
		int end = Math.min(offset, text.length());
		for (int i = text.indexOf('\n'); i >= 0 && i < end; i = text.indexOf('\n', i + 1)) {
			line++;
			start = i + 1;
		}
		return new TextPlace(line, end - start + 1);
	}
}
