package community.scs.workbench.policy.ide.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is being written at the end of a text in YAML, however little of it there is. Linear in the text's length.
 *
 * @param path  the keys that lead there; {@code -} for an item of a list
 * @param isKey whether a key of a mapping may be written there
 * @param isValue whether a value may
 * @param begun what stands there already, without an opening quote
 * @param quote the opening quote; empty if there is none
 * @param beside the keys that the mapping has before the place
 */
record YamlPlace(List<String> path, boolean isKey, boolean isValue, String begun, String quote, Set<String> beside) {

	private static final int DEEPEST = 100;

	/** A collection that is open; of a block, the column where its entries start. */
	private static final class Level {

		private final char kind;
		private final int column;
		private final Set<String> keys = new HashSet<>();
		private String key;

		Level(char kind, int column) {
			this.kind = kind;
			this.column = column;
		}

		boolean isFlow() {
			return kind == '{' || kind == '[';
		}

		boolean isMapping() {
			return kind == '{' || kind == ':';
		}
	}

	/** Reads up to the end. */
	private static final class Reader {

		private final String text;
		private final Deque<Level> levels = new ArrayDeque<>();
		private int at;
		private int lineStart;
		private boolean lineBegins = true;
		private String begun = "";
		private String quote = "";
		private boolean inComment;
		/** Behind a value that is complete, so that nothing goes on before a comma or the next line. */
		private boolean isComplete;

		Reader(String text) {
			this.text = text;
		}

		YamlPlace read() {
			while (at < text.length()) {
				char c = text.charAt(at);
				begun = "";
				quote = "";
				inComment = false;
				if (c == '\n') {
					at++;
					lineStart = at;
					lineBegins = true;
					isComplete &= inFlow();
				} else if (c == ' ' || c == '\t' || c == '\r')
					at++;
				else if (c == '#' && (at == 0 || Character.isWhitespace(text.charAt(at - 1)))) {
					inComment = true;
					skipLine();
				} else if (inFlow())
					flow(c);
				else
					block(c);
			}
			if (lineBegins && !inFlow() && begun.isEmpty())
				leave(at - lineStart, false);
			return place();
		}

		private boolean inFlow() {
			return !levels.isEmpty() && levels.peek().isFlow();
		}

		private void flow(char c) {
			lineBegins = false;
			switch (c) {
				case '{', '[' -> open(c, 0);
				case '}', ']' -> {
					levels.pop();
					at++;
					isComplete = true;
				}
				case ',' -> {
					levels.peek().key = null;
					at++;
					isComplete = false;
				}
				default -> scalar(0);
			}
		}

		private void block(char c) {
			int column = at - lineStart;
			if (lineBegins)
				leave(column, isDash());
			if (lineBegins && isDash()) {
				if (levels.isEmpty() || levels.peek().kind != '-' || levels.peek().column != column)
					open('-', column);
				else
					at++;
				return;
			}
			boolean begins = lineBegins;
			lineBegins = false;
			if (c == '{' || c == '[')
				open(c, 0);
			else
				scalar(begins ? column : -1);
		}

		private boolean isDash() {
			return text.charAt(at) == '-' && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
		}

		/** Collections end where a line starts further left; a list may start where its key does. */
		private void leave(int column, boolean dash) {
			while (!levels.isEmpty() && !levels.peek().isFlow()
					&& (levels.peek().column > column || levels.peek().column == column && levels.peek().kind == '-' && !dash))
				levels.pop();
		}

		private void open(char kind, int column) {
			isComplete = false;
			if (levels.size() < DEEPEST)
				levels.push(new Level(kind, column));
			at++;
		}

		private void skipLine() {
			int end = text.indexOf('\n', at);
			at = end < 0 ? text.length() : end;
		}

		/** @param column of the first word of a line in block style, else negative or 0 */
		private void scalar(int column) {
			int start = at;
			char c = text.charAt(at);
			String word;
			if (c == '"' || c == '\'') {
				word = quoted(c);
				if (word == null)
					return;
			} else
				word = plain();
			int colon = at;
			while (colon < text.length() && (text.charAt(colon) == ' ' || text.charAt(colon) == '\t'))
				colon++;
			boolean isKey = colon < text.length() && text.charAt(colon) == ':';
			isComplete = !isKey && (c == '"' || c == '\'');
			if (isKey) {
				at = colon + 1;
				key(word, column);
			} else if (at == text.length()) {
				begun = text.substring(start);
				if (begun.startsWith("\"") || begun.startsWith("'"))
					begun = "";
			}
		}

		private void key(String word, int column) {
			if (!inFlow() && (levels.isEmpty() || levels.peek().kind != ':' || column >= 0 && levels.peek().column != column))
				if (levels.size() < DEEPEST)
					levels.push(new Level(':', Math.max(0, column)));
			if (!levels.isEmpty() && levels.peek().isMapping()) {
				levels.peek().key = word;
				levels.peek().keys.add(word);
			}
		}

		/** Null if the quote is open at the end. */
		private String quoted(char mark) {
			int start = at + 1;
			for (at = start; at < text.length(); at++)
				if (text.charAt(at) == '\\' && mark == '"')
					at++;
				else if (text.charAt(at) == mark) {
					at++;
					return text.substring(start, at - 1);
				}
			at = text.length();
			begun = text.substring(Math.min(start, at));
			quote = String.valueOf(mark);
			return null;
		}

		/** Up to a colon before a blank, the end of the line, or in flow style a sign of it. */
		private String plain() {
			int start = at;
			boolean flow = inFlow();
			for (; at < text.length(); at++) {
				char c = text.charAt(at);
				boolean colon = c == ':' && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)) || flow && ",{}[]".indexOf(text.charAt(at + 1)) >= 0);
				boolean comment = c == '#' && Character.isWhitespace(text.charAt(at - 1));
				if (c == '\n' || colon || comment || flow && ",{}[]".indexOf(c) >= 0)
					break;
			}
			if (at == start)
				at++;
			return text.substring(start, at).strip();
		}

		private YamlPlace place() {
			List<String> path = new ArrayList<>();
			Level top = levels.peek();
			levels.descendingIterator().forEachRemaining(level -> {
				if (level != top || !level.isMapping() || !awaitsKey(level))
					path.add(level.isMapping() ? String.valueOf(level.key) : "-");
			});
			boolean atKey = top == null || (top.isFlow() ? top.kind == '{' && top.key == null : newLine() || top.kind == '-');
			boolean atValue = top != null && (top.isMapping() ? !awaitsKey(top) : true);
			Set<String> beside = top != null && top.isMapping() ? Set.copyOf(top.keys) : Set.of();
			return new YamlPlace(path, atKey && !inComment && !isComplete, atValue && !inComment && !isComplete, begun, quote, beside);
		}

		private boolean awaitsKey(Level level) {
			return level.isFlow() ? level.key == null : newLine() && level.column >= column();
		}

		/** Whether no value stands on the line before what is begun: there, a key may start. */
		private boolean newLine() {
			String before = text.substring(lineStart, text.length() - begun.length() - quote.length());
			return before.isBlank() || before.strip().matches("(?:-\\s*+)+");
		}

		private int column() {
			return text.length() - begun.length() - quote.length() - lineStart;
		}
	}

	/** What is being written at an offset. */
	static YamlPlace at(String text, int offset) {
		return new Reader(text.substring(0, offset)).read();
	}
}
