package community.scs.workbench.document.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Writes the tokens of blocks, and closes the sections that headings open. */
final class BlockWriter {

	private final String text;
	private final Prose prose;
	private final TokenWriter out;
	/** Levels of the open sections, the innermost first. */
	private final Deque<Integer> sections = new ArrayDeque<>();

	BlockWriter(String text, Prose prose, TokenWriter out) {
		this.text = text;
		this.prose = prose;
		this.out = out;
	}

	void writeDocument(Block document) {
		for (Block block : document.children) {
			if (block.kind == Block.Kind.ATX || block.kind == Block.Kind.SETEXT)
				openSection(block);
			write(block);
		}
		closeSections(0);
	}

	private void openSection(Block heading) {
		boolean isAtx = heading.kind == Block.Kind.ATX;
		int level = isAtx ? heading.marker.end() - heading.marker.start() : text.charAt(heading.marker.start()) == '=' ? 1 : 2;
		closeSections(level);
		sections.push(level);
		out.open("SEC", isAtx ? heading.marker.start() : firstChar(heading.lines.getFirst()));
	}

	private void closeSections(int level) {
		while (!sections.isEmpty() && sections.peek() >= level) {
			sections.pop();
			out.close("SEC_END");
		}
	}

	private void write(Block block) {
		switch (block.kind) {
			case PARAGRAPH -> paragraph(block);
			case ATX -> heading(block);
			case SETEXT -> setext(block);
			case LIST -> container("LIST_OPEN", "LIST_END", block);
			case ITEM -> container("ITEM_OPEN", "ITEM_END", block);
			case QUOTE -> container("QUOTE_OPEN", "QUOTE_END", block);
			case FOOTNOTE -> footnote(block);
			case ADMONITION -> admonition(block);
			case FENCE -> fence(block);
			case INDENTED -> code("INDENTED", block);
			case HTML -> code("HTML", block);
			case RULE -> out.write("RULE", block.marker);
			case DEFINITION -> definition(block);
			case TABLE -> table(block);
			case DOCUMENT -> throw new IllegalArgumentException("a document in a document");
		}
	}

	private int firstChar(Span line) {
		return Line.skipSpaces(text, line.start(), line.end());
	}

	private void container(String open, String close, Block block) {
		if (block.marker == null)
			out.open(open, block.children.getFirst().marker.start());
		else
			out.write(open, block.marker);
		block.children.forEach(this::write);
		out.close(close);
	}

	private void paragraph(Block block) {
		out.open("PARA", firstChar(block.lines.getFirst()));
		sentences(block.lines);
		out.close("EOB");
	}

	private void sentences(List<Span> lines) {
		Content content = new Content(text, lines);
		for (List<Token> sentence : prose.sentences(content.text))
			sentence(content, sentence, hasKeyword(sentence));
	}

	private void sentence(Content content, List<Token> tokens, boolean isNormative) {
		out.open(isNormative ? "NORM_SENT_OPEN" : "SENT_OPEN", content.source(tokens.getFirst().start()));
		out.write(content, tokens);
	}

	private static boolean hasKeyword(List<Token> tokens) {
		return tokens.stream().anyMatch(t -> t.type().equals("RFC_WORD"));
	}

	private void heading(Block block) {
		out.write("ATX", block.marker);
		title(block.lines);
		out.close("EOB");
	}

	private void setext(Block block) {
		out.open("SETEXT", firstChar(block.lines.getFirst()));
		title(block.lines);
		out.write("UNDERLINE", block.marker);
		out.close("EOB");
	}

	/** A title is one sentence, whatever stops it holds. */
	private void title(List<Span> lines) {
		Content content = new Content(text, lines);
		List<Token> tokens = prose.inlines(content.text);
		if (!tokens.isEmpty())
			sentence(content, tokens, hasKeyword(tokens));
	}

	private void footnote(Block block) {
		label("NOTE_OPEN", block);
		block.children.forEach(this::write);
		out.close("ITEM_END");
	}

	private void label(String open, Block block) {
		out.write(open, block.marker);
		out.write("LABEL", block.info);
		out.write("DEF_MID", block.end);
	}

	private void definition(Block block) {
		label("DEF_OPEN", block);
		for (Token part : Targets.split(text, block.target.start(), block.target.end()))
			out.write(part.type(), part.start(), part.end());
		out.writeIfPresent("LINK_TITLE", block.title);
		out.close("EOB");
	}

	private void admonition(Block block) {
		out.write("ADM_OPEN", block.marker);
		out.writeIfPresent("ADM_KIND", block.info);
		out.writeIfPresent("INFO", block.title);
		out.close("EOB");
		block.children.forEach(this::write);
		end("ADM_END", block);
	}

	/** Length zero where the document leaves the closing line out. */
	private void end(String type, Block block) {
		if (block.end == null)
			out.close(type);
		else
			out.write(type, block.end);
	}

	private void fence(Block block) {
		out.write("FENCE_OPEN", block.marker);
		out.writeIfPresent("INFO", block.info);
		out.close("EOB");
		codeLines(block);
		end("FENCE_END", block);
	}

	private void code(String open, Block block) {
		out.open(open, block.lines.getFirst().start());
		codeLines(block);
		out.close("EOB");
	}

	private void codeLines(Block block) {
		for (Span line : block.lines)
			out.writeIfPresent("CODE_LINE", line);
	}

	private void table(Block block) {
		TableWriter table = new TableWriter(text, prose, out);
		out.open("TABLE_OPEN", firstChar(block.lines.getFirst()));
		table.row(block.lines.getFirst(), true);
		out.write("DELIMITER", block.info);
		for (Span row : block.lines.subList(1, block.lines.size()))
			table.row(row, false);
		out.close("EOB");
	}
}
