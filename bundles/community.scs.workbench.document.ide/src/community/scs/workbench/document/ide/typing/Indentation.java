package community.scs.workbench.document.ide.typing;

import java.util.Optional;

/** Tab and Shift+Tab at the start of a list item: moves it, with what belongs to it, a level in or out. */
public final class Indentation {

	private Indentation() {
	}

	/** @return empty unless the caret stands before the text of an item that has one above it at its level */
	public static Optional<TextChange> deeper(String text, int offset) {
		int start = Lines.start(text, offset);
		Item item = Item.of(Lines.at(text, offset));
		if (!item.isItem() || offset > start + item.length() || Zone.at(text, offset) != Zone.PROSE)
			return Optional.empty();
		return Lists.previousSibling(text, start, item)
				.map(sibling -> move(text, offset, item, item.isNumbered() ? item.numbered(1) : item, sibling.contentColumn()));
	}

	/** @return empty unless the caret stands in the first line of an item that belongs to another one */
	public static Optional<TextChange> higher(String text, int offset) {
		int start = Lines.start(text, offset);
		Item item = Item.of(Lines.at(text, offset));
		if (!item.isItem() || Zone.at(text, offset) != Zone.PROSE)
			return Optional.empty();
		return Lists.parent(text, start, item).map(parent -> move(text, offset, item,
				item.isNumbered() && parent.isNumbered() ? Lists.successor(parent) : item, parent.indent().length()));
	}

	private static TextChange move(String text, int offset, Item item, Item moved, int column) {
		int start = Lines.start(text, offset);
		int by = column - item.indent().length();
		StringBuilder lines = new StringBuilder(moved.quote() + " ".repeat(column) + moved.marker());
		int markerEnd = start + item.quote().length() + item.indent().length() + item.marker().length();
		lines.append(text, markerEnd, Lines.end(text, start));
		int end = Lines.end(text, start);
		for (int line = Lines.next(text, start); line >= 0 && belongsTo(text, line, item); line = Lines.next(text, line)) {
			Item inner = Item.of(Lines.at(text, line));
			int indentEnd = line + inner.quote().length() + inner.indent().length();
			lines.append(text, end, line).append(inner.quote())
					.append(" ".repeat(Math.max(0, inner.indent().length() + by))).append(text, indentEnd, Lines.end(text, line));
			end = Lines.end(text, line);
		}
		int shift = by + moved.marker().length() - item.marker().length();
		int caret = Math.max(start + moved.quote().length() + column + moved.marker().length(), offset + shift);
		return new TextChange(start, end - start, lines.toString(), Math.min(caret, start + lines.length()), 0);
	}

	private static boolean belongsTo(String text, int line, Item item) {
		Item inner = Item.of(Lines.at(text, line));
		return inner.indent().length() > item.indent().length() && !Lines.isBlank(text, line) && inner.quote().equals(item.quote());
	}
}
