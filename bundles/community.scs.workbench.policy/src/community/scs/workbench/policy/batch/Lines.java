package community.scs.workbench.policy.batch;

import java.io.IOException;
import java.io.Reader;

/** The lines of a stream, of which no more than one is held; what a line has beyond its limit is passed over. */
final class Lines {

	/** As many characters as a line may have. */
	static final int LONGEST = 64 << 20;

	private final Reader in;
	private final char[] buffer = new char[8192];
	private int at;
	private int filled;
	private int number;
	private boolean cut;

	Lines(Reader in) {
		this.in = in;
	}

	/** The next line without its end, or the start of one that is too long; null after the last one. */
	String next() throws IOException {
		StringBuilder text = new StringBuilder(256);
		cut = false;
		boolean any = false;
		while (filled >= 0) {
			int from = at;
			while (at < filled && buffer[at] != '\n') {
				at++;
			}
			any |= at > from;
			int room = Math.min(at - from, LONGEST - text.length());
			cut |= room < at - from;
			text.append(buffer, from, room);
			if (at < filled) {
				at++;
				number++;
				return text.toString();
			}
			filled = in.read(buffer);
			at = 0;
		}
		number++;
		return any ? text.toString() : null;
	}

	/** The number of the line that {@link #next} gave, from 1. */
	int number() {
		return number;
	}

	/** Whether that line was longer than {@link #LONGEST}. */
	boolean cut() {
		return cut;
	}
}
