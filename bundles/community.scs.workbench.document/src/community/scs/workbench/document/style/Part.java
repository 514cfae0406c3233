package community.scs.workbench.document.style;

import java.util.ArrayList;
import java.util.List;

/** A block, the lines that it takes and what is written in it. Lines count from 0. */
final class Part {

	enum Kind {
		DOCUMENT, PARAGRAPH, ATX, SETEXT, LIST, ITEM, QUOTE, FENCE, INDENTED, HTML, RULE, ADMONITION, DEFINITION, FOOTNOTE, TABLE;

		boolean isHeading() {
			return this == ATX || this == SETEXT;
		}
	}

	final Kind kind;
	final Part parent;
	private final int index;
	final List<Part> children = new ArrayList<>();
	/** The inline tokens: of a table one list for each cell, of another block at most one. */
	final List<List<Piece>> runs = new ArrayList<>();
	/** What opens the block: bullet, number sign, fence. */
	Piece marker;
	/** Language of a fence, null without one; the label of a definition. */
	Piece info;
	/** Whether a fence is closed. */
	boolean isClosed;
	int firstLine;
	int lastLine;

	Part(Kind kind, Part parent) {
		this.kind = kind;
		this.parent = parent;
		index = parent == null ? 0 : parent.children.size();
	}

	boolean isWithin(Kind wanted) {
		for (Part part = parent; part != null; part = part.parent)
			if (part.kind == wanted)
				return true;
		return false;
	}

	/** The block before it in the same container, or null. */
	Part previous() {
		return index > 0 ? parent.children.get(index - 1) : null;
	}

	/** All pieces of all runs. */
	List<Piece> pieces() {
		return runs.stream().flatMap(List::stream).toList();
	}
}
