package community.scs.workbench.document.markdown;

import java.util.ArrayList;
import java.util.List;

/** A block of a document and where its parts lie in the text. Which parts there are depends on the kind. */
final class Block {

	enum Kind {
		DOCUMENT, QUOTE, LIST, ITEM, FOOTNOTE, ADMONITION, PARAGRAPH, ATX, SETEXT, FENCE, INDENTED, HTML, RULE, TABLE,
		DEFINITION;

		boolean isContainer() {
			return compareTo(PARAGRAPH) < 0;
		}
	}

	final Kind kind;
	final List<Block> children = new ArrayList<>();
	/** Content, line by line. */
	final List<Span> lines = new ArrayList<>();
	/** The characters that open the block. */
	Span marker;
	/** What follows the marker on its line: label, kind of an admonition, info string, line of table delimiters. */
	Span info;
	/** The title of an admonition or of a link definition. */
	Span title;
	/** The target of a link definition. */
	Span target;
	/** The characters that close the block, if there are any. */
	Span end;
	/** Columns that the content of an item stands behind its container, or that a fence is indented. */
	int indent;
	/** The kind of HTML block (CommonMark 0.31, section 4.6). */
	HtmlStart html;

	Block(Kind kind) {
		this.kind = kind;
	}

	Block(Kind kind, Span marker) {
		this(kind);
		this.marker = marker;
	}

	boolean canContain(Block child) {
		return kind == Kind.LIST ? child.kind == Kind.ITEM : kind.isContainer();
	}
}
