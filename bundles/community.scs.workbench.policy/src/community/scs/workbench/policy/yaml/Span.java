package community.scs.workbench.policy.yaml;

/** A stretch of a text, in UTF-16 code units from the text's start. */
public record Span(int offset, int length) {

	/** The offset behind the last character. */
	public int end() {
		return offset + length;
	}

	/** What is written there. */
	public String in(String text) {
		return text.substring(offset, end());
	}

	/** The stretch from the start of this one to the end of {@code last}. */
	public Span to(Span last) {
		return new Span(offset, last.end() - offset);
	}
}
