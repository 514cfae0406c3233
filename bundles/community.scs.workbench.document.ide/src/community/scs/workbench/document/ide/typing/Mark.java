package community.scs.workbench.document.ide.typing;

import java.util.Optional;

/** Marks of text that a command sets and takes away. */
public enum Mark {
	EMPHASIS("_"), STRONG("**"), CODE("`");

	private final String sign;

	Mark(String sign) {
		this.sign = sign;
	}

	/**
	 * Marks what is selected or, if nothing is, the word at the caret; takes the marks away if it has them. Where there is no
	 * word, the caret stands between new marks.
	 *
	 * @return empty for a selection of several lines, and in code and front matter
	 */
	public Optional<TextChange> toggled(String text, int offset, int length) {
		int start = offset;
		int end = offset + length;
		if (length == 0) {
			while (start > 0 && isPartOfWord(text.charAt(start - 1)))
				start--;
			while (end < text.length() && isPartOfWord(text.charAt(end)))
				end++;
		}
		while (start < end && Character.isWhitespace(text.charAt(start)))
			start++;
		while (end > start && Character.isWhitespace(text.charAt(end - 1)))
			end--;
		String marked = text.substring(start, end);
		if (marked.indexOf('\n') >= 0 || marked.indexOf('\r') >= 0 || Zone.at(text, start) != Zone.PROSE)
			return Optional.empty();
		int caret = Math.max(0, Math.min(offset, end) - start);
		Optional<TextChange> removed = removed(text, start, end, caret, length);
		return removed.isPresent() ? removed : Optional.of(added(marked, text, start, caret, length));
	}

	private TextChange added(String marked, String text, int start, int caret, int selected) {
		String around = this == EMPHASIS && isInsideWord(text, start, start + marked.length()) ? "*" : sign;
		String before = around;
		String behind = around;
		if (this == CODE && marked.indexOf('`') >= 0) {
			before = "`".repeat(longestRun(marked) + 1) + (marked.startsWith("`") ? " " : "");
			behind = (marked.endsWith("`") ? " " : "") + "`".repeat(longestRun(marked) + 1);
		}
		return new TextChange(start, marked.length(), before + marked + behind, start + before.length() + (selected == 0 ? caret : 0),
				selected == 0 ? 0 : marked.length());
	}

	private Optional<TextChange> removed(String text, int start, int end, int caret, int selected) {
		for (String around : this == EMPHASIS ? new String[] { "_", "*" } : new String[] { sign }) {
			String inner = text.substring(start, end);
			if (isMarked(text, start, end, around))
				return Optional.of(new TextChange(start - around.length(), inner.length() + 2 * around.length(), inner,
						start - around.length() + (selected == 0 ? caret : 0), selected == 0 ? 0 : inner.length()));
			if (inner.length() > 2 * around.length() && isMarked(text, start + around.length(), end - around.length(), around)) {
				String bare = inner.substring(around.length(), inner.length() - around.length());
				return Optional.of(new TextChange(start, inner.length(), bare, start, selected == 0 ? 0 : bare.length()));
			}
		}
		return Optional.empty();
	}

	/** Whether marks stand directly around; of two or three equal signs a single one is not emphasis alone. */
	private boolean isMarked(String text, int start, int end, String around) {
		if (start < around.length() || !text.startsWith(around, start - around.length()) || !text.startsWith(around, end))
			return false;
		int run = 0;
		while (run < start && text.charAt(start - 1 - run) == around.charAt(0))
			run++;
		return switch (this) {
			case EMPHASIS -> run % 2 == 1;
			case STRONG -> run >= 2;
			case CODE -> run == 1;
		};
	}

	private static boolean isInsideWord(String text, int start, int end) {
		return start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))
				|| end < text.length() && Character.isLetterOrDigit(text.charAt(end));
	}

	private static boolean isPartOfWord(char c) {
		return Character.isLetterOrDigit(c) || c == '-';
	}

	private static int longestRun(String text) {
		int longest = 0;
		int run = 0;
		for (int i = 0; i < text.length(); i++) {
			run = text.charAt(i) == '`' ? run + 1 : 0;
			longest = Math.max(longest, run);
		}
		return longest;
	}
}
