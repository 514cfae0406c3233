package community.scs.workbench.document.markdown;

/** A stretch of inline text with the terminal rule it stands for; positions count in the text of its {@link Content}. */
record Token(String type, int start, int end) {

	static final String TEXT = "PROSE";

	boolean isText() {
		return type.equals(TEXT);
	}
}
