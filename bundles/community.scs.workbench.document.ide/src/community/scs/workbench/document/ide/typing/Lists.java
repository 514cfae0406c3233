package community.scs.workbench.document.ide.typing;

import java.util.Optional;

/** Items of lists around a line, by their markers and indentation. */
final class Lists {

	/** Lines that are looked at in either direction; longer lists keep the numbers beyond. */
	private static final int HORIZON = 500;

	private Lists() {
	}

	static Item successor(Item item) {
		return item.isNumbered() ? item.numbered(item.number() + 1) : item;
	}

	/** The item that the one at the line belongs to. */
	static Optional<Item> parent(String text, int line, Item item) {
		int start = Lines.previous(text, line);
		for (int i = 0; start >= 0 && i < HORIZON; i++, start = Lines.previous(text, start)) {
			Item other = Item.of(Lines.at(text, start));
			if (other.isItem() && other.indent().length() < item.indent().length())
				return Optional.of(other);
			if (!other.isItem() && other.indent().isEmpty() && !Lines.isBlank(text, start + other.length()))
				return Optional.empty();
		}
		return Optional.empty();
	}

	/** The item before it at the same level. */
	static Optional<Item> previousSibling(String text, int line, Item item) {
		int start = Lines.previous(text, line);
		for (int i = 0; start >= 0 && i < HORIZON; i++, start = Lines.previous(text, start)) {
			Item other = Item.of(Lines.at(text, start));
			if (other.isItem() && other.quote().equals(item.quote()) && other.indent().length() == item.indent().length())
				return Optional.of(other);
			if (other.indent().length() < item.indent().length() && !Lines.isBlank(text, start))
				return Optional.empty();
			if (!other.isItem() && other.indent().isEmpty() && !Lines.isBlank(text, start + other.length()))
				return Optional.empty();
		}
		return Optional.empty();
	}

	/** Whether the list gives all its items the same number, as Markdown allows. */
	static boolean keepsNumber(String text, int line, Item item) {
		return item.isNumbered() && previousSibling(text, line, item)
				.filter(p -> p.isSiblingOf(item) && p.number() == item.number()).isPresent();
	}

	/** The end of the last item that follows with the next number each. */
	static int endOfNumbered(String text, int line, Item item) {
		int end = Lines.end(text, line);
		int number = item.number();
		int start = Lines.next(text, line);
		for (int i = 0; start >= 0 && i < HORIZON; i++, start = Lines.next(text, start)) {
			Item other = Item.of(Lines.at(text, start));
			boolean isInside = Lines.isBlank(text, start) || other.indent().length() > item.indent().length();
			if (other.isSiblingOf(item) && other.number() == number + 1) {
				end = Lines.end(text, start);
				number++;
			} else if (!isInside)
				break;
		}
		return end;
	}

	/** The text with the numbers of the siblings of the new item one higher. */
	static String renumbered(String text, int from, int end, Item item) {
		StringBuilder result = new StringBuilder();
		int start = from;
		while (start >= 0 && start < end) {
			int next = Lines.next(text, start);
			String line = text.substring(start, next < 0 || next > end ? end : next);
			Item other = start == from ? null : Item.of(Lines.at(text, start));
			if (other != null && other.isSiblingOf(item)) {
				int before = other.quote().length() + other.indent().length();
				result.append(line, 0, before).append(successor(other).marker()).append(line.substring(before + other.marker().length()));
			} else
				result.append(line);
			start = next;
		}
		return result.toString();
	}
}
