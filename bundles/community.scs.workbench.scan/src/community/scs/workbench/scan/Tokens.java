package community.scs.workbench.scan;

import java.util.Arrays;

/** The tokens of a text, kept for those who want to read them again without a scan. */
public final class Tokens implements Sink {

	private String[] types = new String[64];
	private int[] ends = new int[64];
	private int count;

	@Override
	public void token(String type, int start, int end) {
		if (count == ends.length) {
			types = Arrays.copyOf(types, 2 * count);
			ends = Arrays.copyOf(ends, 2 * count);
		}
		types[count] = type;
		ends[count++] = end;
	}

	/** Hands all tokens to {@code sink}, in text order. */
	public void replay(Sink sink) {
		int start = 0;
		for (int i = 0; i < count; i++) {
			sink.token(types[i], start, ends[i]);
			start = ends[i];
		}
	}
}
