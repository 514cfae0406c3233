package community.scs.workbench.document.markdown;

import community.scs.workbench.document.LevelCells;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the tokens of table rows. A row of the body is a statement if one of its cells has a requirement word, or is a
 * level and nothing else.
 */
final class TableWriter {

	private record Cell(Content content, List<List<Token>> sentences) {
	}

	private final String text;
	private final Prose prose;
	private final TokenWriter out;
	private LevelCells levels;

	TableWriter(String text, Prose prose, TokenWriter out) {
		this.text = text;
		this.prose = prose;
		this.out = out;
	}

	void row(Span line, boolean isHeader) {
		List<Cell> cells = new ArrayList<>();
		for (Span cell : TableRow.cells(text, line))
			cells.add(cell(cell));
		if (isHeader)
			levels = new LevelCells(texts(cells));
		out.open(!isHeader && isNormative(cells) ? "NORM_ROW_OPEN" : "ROW_OPEN", Line.skipSpaces(text, line.start(), line.end()));
		if (text.startsWith("|", out.end()))
			out.fill(out.end() + 1);
		for (Cell cell : cells)
			write(cell, line.end());
		out.close("EOB");
	}

	private Cell cell(Span span) {
		Content content = new Content(text, List.of(span));
		return new Cell(content, prose.sentences(content.text));
	}

	private boolean isNormative(List<Cell> cells) {
		return cells.stream().flatMap(c -> c.sentences.stream()).flatMap(List::stream).anyMatch(t -> t.type().equals("RFC_WORD"))
				|| levels.in(texts(cells)).isPresent();
	}

	private static List<String> texts(List<Cell> cells) {
		return cells.stream().map(c -> c.content.text).toList();
	}

	private void write(Cell cell, int lineEnd) {
		out.open("CELL_OPEN", cell.content.source(0));
		for (List<Token> sentence : cell.sentences) {
			out.open("SENT_OPEN", cell.content.source(sentence.getFirst().start()));
			out.write(cell.content, sentence);
		}
		int pipe = Line.skipSpaces(text, out.end(), lineEnd);
		if (text.startsWith("|", pipe))
			out.write("PIPE", pipe, pipe + 1);
	}
}
