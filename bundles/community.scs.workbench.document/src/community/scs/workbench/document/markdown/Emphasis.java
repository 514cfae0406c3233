package community.scs.workbench.document.markdown;

import java.util.HashMap;
import java.util.Map;

/** The stack of delimiters that waits for its closers (CommonMark 0.31, appendix, "process emphasis"). */
final class Emphasis {

	private record Bottom(char symbol, boolean canOpen, int length) {
	}

	private Delimiter top;

	Delimiter top() {
		return top;
	}

	void push(Delimiter delimiter) {
		delimiter.previous = top;
		if (top != null)
			top.next = delimiter;
		top = delimiter;
	}

	/** Pairs up the delimiters above {@code floor} (all of them if it is null) and takes them off. */
	void process(Delimiter floor) {
		Map<Bottom, Delimiter> bottoms = new HashMap<>();
		Delimiter closer = floor == null ? bottom() : floor.next;
		while (closer != null) {
			if (!closer.canClose) {
				closer = closer.next;
				continue;
			}
			Bottom key = new Bottom(closer.symbol, closer.canOpen, closer.symbol == '~' ? closer.length : closer.length % 3);
			Delimiter lowest = bottoms.getOrDefault(key, floor);
			Delimiter opener = closer.previous;
			while (opener != null && opener != floor && opener != lowest && !matches(opener, closer))
				opener = opener.previous;
			if (opener == null || opener == floor || opener == lowest) {
				bottoms.put(key, closer.previous);
				Delimiter next = closer.next;
				if (!closer.canOpen)
					remove(closer);
				closer = next;
				continue;
			}
			while (closer.previous != opener)
				remove(closer.previous);
			if (opener.isUsedUp())
				remove(opener);
			if (closer.isUsedUp()) {
				Delimiter next = closer.next;
				remove(closer);
				closer = next;
			}
		}
		top = floor;
		if (floor != null)
			floor.next = null;
	}

	private static boolean matches(Delimiter opener, Delimiter closer) {
		return opener.canOpen && opener.symbol == closer.symbol && opener.pairWith(closer);
	}

	private Delimiter bottom() {
		Delimiter result = top;
		while (result != null && result.previous != null)
			result = result.previous;
		return result;
	}

	private void remove(Delimiter delimiter) {
		if (delimiter.previous != null)
			delimiter.previous.next = delimiter.next;
		if (delimiter.next != null)
			delimiter.next.previous = delimiter.previous;
		else
			top = delimiter.previous;
	}
}
