package community.scs.workbench.editor;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.eclipse.lsp4j.Position;

/** Translates between offsets and positions of one text. As in Xtext's services, only a line feed ends a line. */
public final class Lines {

	private final int[] starts;
	private final int length;

	public Lines(String text) {
		length = text.length();
		starts = IntStream.concat(IntStream.of(0),
				IntStream.range(0, length).filter(i -> text.charAt(i) == '\n').map(i -> i + 1)).toArray();
	}

	/** A position outside the text gives the nearest offset in it. */
	public int offset(Position position) {
		if (position.getLine() >= starts.length)
			return length;
		int end = position.getLine() + 1 < starts.length ? starts[position.getLine() + 1] - 1 : length;
		return Math.min(starts[position.getLine()] + position.getCharacter(), end);
	}

	public Position position(int offset) {
		int line = line(offset);
		return new Position(line, offset - starts[line]);
	}

	/** From the start of the first line to the end of the last one, its line feed included. */
	public org.eclipse.jface.text.Position lines(int first, int last) {
		int end = last + 1 < starts.length ? starts[last + 1] : length;
		return new org.eclipse.jface.text.Position(starts[first], end - starts[first]);
	}

	/** Zero-based. */
	public int line(int offset) {
		int found = Arrays.binarySearch(starts, offset);
		return found >= 0 ? found : -found - 2;
	}
}
