package community.scs.workbench.policy.batch;

import java.io.Flushable;
import java.io.IOException;
import java.io.Reader;

/** The lines of a stream, of which no more than one is held; what a line has beyond its limit is passed over. */
final class Lines {

	/** As many characters as a line may have. */
	static final int LONGEST = 64 << 20;

	private final Reader in;
	private final Flushable answers;
	private final char[] buffer = new char[1 << 16];
	private int at;
	private int filled;
	private int number;
	private boolean cut;

	/** @param answers what is flushed before {@code in} is read, which may wait */
	Lines(Reader in, Flushable answers) {
		this.in = in;
		this.answers = answers;
	}

	/** The next line without its end, or the start of one that is too long; null after the last one. */
	String next() throws IOException {
		StringBuilder text = null;
		cut = false;
		while (filled >= 0) {
			int from = at;
			while (at < filled && buffer[at] != '\n') {
				at++;
			}
			boolean ends = at < filled;
			if (ends && text == null) {
				number++;
				return new String(buffer, from, at++ - from);
			}
			text = text == null ? new StringBuilder() : text;
			int room = Math.min(at - from, LONGEST - text.length());
			cut |= room < at - from;
			text.append(buffer, from, room);
			if (ends) {
				at++;
				number++;
				return text.toString();
			}
			answers.flush();
			filled = in.read(buffer);
			at = 0;
		}
		number++;
		return text == null || text.isEmpty() ? null : text.toString();
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
