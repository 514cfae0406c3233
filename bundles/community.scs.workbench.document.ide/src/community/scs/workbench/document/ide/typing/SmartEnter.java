package community.scs.workbench.document.ide.typing;

import java.util.Optional;

/**
 * The Enter key in lists, quotes and tables: goes on with the next item, the quote or a new row. On an item, a line of a
 * quote or a row that has no text it ends the list, the quote or the table instead.
 */
public final class SmartEnter {

	private SmartEnter() {
	}

	/**
	 * @param lineEnd what Enter inserts
	 * @return empty where Enter does what it always does
	 */
	public static Optional<TextChange> at(String text, int offset, String lineEnd) {
		if (Zone.at(text, offset) != Zone.PROSE)
			return Optional.empty();
		Optional<TextChange> row = TableRows.enter(text, offset, lineEnd);
		if (row.isPresent())
			return row;
		int start = Lines.start(text, offset);
		Item item = Item.of(Lines.at(text, offset));
		if (!item.isItem() && !item.isQuote() || offset < start + item.length())
			return Optional.empty();
		if (Lines.isBlank(text, start + item.length()))
			return Optional.of(end(text, start, item));
		return Optional.of(next(text, offset, item, lineEnd));
	}

	/** An empty item goes one level out, and from the outermost level out of the list; an empty line leaves its quote. */
	private static TextChange end(String text, int start, Item item) {
		String left = "";
		if (item.isItem())
			left = Lists.parent(text, start, item).map(p -> Lists.successor(p).written()).orElse(item.quote());
		return TextChange.replacing(start, Lines.end(text, start) - start, left);
	}

	private static TextChange next(String text, int offset, Item item, String lineEnd) {
		Item next = item.isItem() ? Lists.keepsNumber(text, offset, item) ? item : Lists.successor(item) : item;
		String inserted = lineEnd + next.written();
		int rest = Lines.skipBlanks(text, offset);
		int caret = offset + inserted.length();
		if (!item.isNumbered() || next == item)
			return new TextChange(offset, rest - offset, inserted, caret, 0);
		int end = Lists.endOfNumbered(text, offset, item);
		return new TextChange(offset, end - offset, inserted + Lists.renumbered(text, rest, end, next), caret, 0);
	}
}
