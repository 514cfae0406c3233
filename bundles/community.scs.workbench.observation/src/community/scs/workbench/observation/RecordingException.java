package community.scs.workbench.observation;

import java.io.IOException;

/** A text is no recording. The message is fit for users and names file and line. */
public class RecordingException extends IOException {

	private static final long serialVersionUID = 1L;

	private final int line;

	RecordingException(String name, int line, String problem) {
		super(name + ", line " + line + ": " + problem);
		this.line = line;
	}

	/** counted from 1 */
	public int line() {
		return line;
	}
}
