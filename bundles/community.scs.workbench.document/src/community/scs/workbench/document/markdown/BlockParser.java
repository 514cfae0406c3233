package community.scs.workbench.document.markdown;

import community.scs.workbench.document.markdown.Block.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the block structure of a document line by line, as the appendix of CommonMark 0.31 describes it ("Phase 1:
 * block structure"), with the tables and footnotes of GitHub and the admonitions of the published site.
 */
final class BlockParser {

	/** Containers nest no deeper; what would is text. Keeps the recursion of all who read the structure in bounds. */
	static final int MAX_DEPTH = 60;

	private enum Match { YES, NO, ENDED }

	private final String text;
	private final Line line;
	private final BlockStarts starts;
	/** The blocks that may go on, from the document inwards. */
	private final List<Block> open = new ArrayList<>();

	private BlockParser(String text, int from) {
		this.text = text;
		line = new Line(text, from);
		starts = new BlockStarts(text, line);
		open.add(new Block(Kind.DOCUMENT));
	}

	/** @param from where the document starts, behind its front matter */
	static Block parse(String text, int from) {
		return parse(text, from, () -> {
		});
	}

	/** @param alive called at each line; may throw to stop */
	static Block parse(String text, int from, Runnable alive) {
		return new BlockParser(text, from).parse(alive);
	}

	private Block parse(Runnable alive) {
		while (line.advance()) {
			alive.run();
			readLine();
		}
		closeTo(1);
		return open.getFirst();
	}

	private void readLine() {
		int matched = 1;
		while (matched < open.size()) {
			Match match = match(open.get(matched));
			if (match == Match.ENDED) {
				closeTo(matched);
				return;
			}
			if (match == Match.NO)
				break;
			matched++;
		}
		boolean started = startBlocks(matched);
		Block tip = open.getLast();
		boolean isLazy = !started && matched < open.size() && tip.kind == Kind.PARAGRAPH && !line.isBlank();
		if (isLazy) {
			addLine(tip);
			return;
		}
		if (!started) {
			closeTo(matched);
			tip = open.getLast();
		}
		if (tip.kind.isContainer() && !line.isBlank()) {
			tip = add(new Block(Kind.PARAGRAPH));
			addLine(tip);
		} else if (!tip.kind.isContainer() && !(started && isWhole(tip)))
			addLine(tip);
	}

	/** Whether the block took all of the line that started it. */
	private static boolean isWhole(Block block) {
		return switch (block.kind) {
			case FENCE, TABLE, ATX, SETEXT, RULE -> true;
			default -> false;
		};
	}

	private Match match(Block block) {
		return switch (block.kind) {
			case LIST -> Match.YES;
			case QUOTE -> matchQuote();
			case ITEM, FOOTNOTE -> matchItem(block);
			case ADMONITION -> matchAdmonition(block);
			case PARAGRAPH -> line.isBlank() ? Match.NO : Match.YES;
			case FENCE -> matchFence(block);
			case INDENTED -> matchIndented();
			case HTML -> matchHtml(block);
			case TABLE -> line.isBlank() || starts.interruptsTable() ? Match.NO : Match.YES;
			default -> Match.NO;
		};
	}

	private Match matchQuote() {
		if (line.isIndented() || line.firstChar() != '>')
			return Match.NO;
		enterQuote();
		return Match.YES;
	}

	private void enterQuote() {
		line.moveTo(line.first + 1);
		if (line.indent > 0)
			line.moveBy(1);
	}

	private Match matchItem(Block item) {
		if (line.isBlank()) {
			if (item.children.isEmpty())
				return Match.NO;
			line.moveTo(line.first);
			return Match.YES;
		}
		if (line.indent < item.indent)
			return Match.NO;
		line.moveBy(item.indent);
		return Match.YES;
	}

	private Match matchAdmonition(Block admonition) {
		Span close = starts.admonitionEnd();
		if (close == null || close.end() - close.start() < admonition.marker.end() - admonition.marker.start())
			return Match.YES;
		admonition.end = close;
		return Match.ENDED;
	}

	private Match matchFence(Block fence) {
		Span close = starts.fenceEnd(fence);
		if (close != null) {
			fence.end = close;
			return Match.ENDED;
		}
		int from = line.position;
		while (from < line.end && from < line.position + fence.indent && text.charAt(from) == ' ')
			from++;
		line.moveTo(from);
		return Match.YES;
	}

	private Match matchIndented() {
		if (line.isIndented())
			line.moveBy(Line.CODE_INDENT);
		else if (line.isBlank())
			line.moveTo(line.first);
		else
			return Match.NO;
		return Match.YES;
	}

	private Match matchHtml(Block html) {
		boolean ended = html.end != null || line.isBlank() && html.html.endsAtBlankLine();
		return ended ? Match.NO : Match.YES;
	}

	/** @return whether the line starts a block; blocks that it does not continue are closed then */
	private boolean startBlocks(int matched) {
		boolean started = false;
		Block container = open.get(matched - 1);
		while (container.kind.isContainer() || container.kind == Kind.PARAGRAPH) {
			if (line.isBlank() || open.size() > MAX_DEPTH)
				break;
			Block block = starts.start(container, open.getLast());
			if (block == null)
				break;
			if (!started)
				closeTo(matched);
			started = true;
			start(block);
			container = block;
		}
		return started;
	}

	private void start(Block block) {
		switch (block.kind) {
			case QUOTE -> {
				add(block);
				enterQuote();
			}
			case ITEM -> addItem(block);
			case SETEXT -> {
				block.lines.addAll(takeParagraph(Integer.MAX_VALUE));
				add(block);
			}
			case TABLE -> {
				block.lines.addAll(takeParagraph(1));
				add(block);
			}
			case INDENTED -> {
				add(block);
				line.moveBy(Line.CODE_INDENT);
			}
			default -> {
				add(block);
				if (block.kind.isContainer())
					line.moveTo(block.kind == Kind.FOOTNOTE ? block.end.end() : line.end);
			}
		}
	}

	private void addItem(Block item) {
		Block tip = open.getLast();
		while (tip.kind != Kind.LIST && !tip.kind.isContainer()) {
			close();
			tip = open.getLast();
		}
		if (tip.kind != Kind.LIST || !sameList(tip, item))
			add(new Block(Kind.LIST));
		add(item);
		line.moveTo(item.marker.end());
		line.moveBy(item.info.end() - item.info.start());
	}

	/** Items of one list have the same bullet or the same delimiter after the number. */
	private boolean sameList(Block list, Block item) {
		Span other = list.children.getFirst().marker;
		boolean sameKind = Character.isDigit(text.charAt(other.start())) == Character.isDigit(text.charAt(item.marker.start()));
		return sameKind && text.charAt(other.end() - 1) == text.charAt(item.marker.end() - 1);
	}

	/** @return the last lines of the open paragraph, which keeps the others, or vanishes if there are none */
	private List<Span> takeParagraph(int count) {
		Block paragraph = open.getLast();
		int keep = Math.max(definedLines(paragraph), paragraph.lines.size() - count);
		List<Span> taken = new ArrayList<>(paragraph.lines.subList(keep, paragraph.lines.size()));
		paragraph.lines.subList(keep, paragraph.lines.size()).clear();
		close();
		return taken;
	}

	private int definedLines(Block paragraph) {
		return starts.definitions(paragraph).lines;
	}

	private Block add(Block block) {
		while (!open.getLast().canContain(block))
			close();
		open.getLast().children.add(block);
		open.add(block);
		return block;
	}

	private void addLine(Block block) {
		boolean isProse = block.kind == Kind.PARAGRAPH || block.kind == Kind.TABLE;
		block.lines.add(new Span(line.position, isProse ? line.end : line.next));
		if (block.kind == Kind.HTML && block.html.endsIn(text, line.position, line.end))
			block.end = new Span(line.next, line.next);
	}

	private void closeTo(int size) {
		while (open.size() > size)
			close();
	}

	private void close() {
		Block block = open.removeLast();
		if (block.kind == Kind.PARAGRAPH)
			closeParagraph(block);
		else if (block.kind == Kind.INDENTED)
			while (text.substring(block.lines.getLast().start(), block.lines.getLast().end()).isBlank())
				block.lines.removeLast();
	}

	private void closeParagraph(Block paragraph) {
		List<Block> siblings = open.getLast().children;
		siblings.removeLast();
		Definitions definitions = starts.definitions(paragraph);
		siblings.addAll(definitions.found);
		paragraph.lines.subList(0, definitions.lines).clear();
		if (!paragraph.lines.isEmpty())
			siblings.add(paragraph);
	}
}
