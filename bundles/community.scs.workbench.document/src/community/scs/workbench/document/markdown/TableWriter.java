package community.scs.workbench.document.markdown;

import community.scs.workbench.document.Keywords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Writes the tokens of table rows. A row of the body is a statement if one of its cells has a requirement word or is a
 * level and nothing else: "Recommended" in any column but the first, "recommended" in one named "status" or the like.
 */
final class TableWriter {

	private static final Pattern LEVEL_COLUMN = Pattern.compile("[*_` ]*(?:status|requirements?|(?:requirement |normative )?level|obligation|necessity|presence|compliance|conformance|support(?: level)?|type|kind|category|class(?:ification)?|priority|keyword|(?:mandatory|required) ?(?:/|or) ?(?:optional|recommended)|m/o|required\\??|mandatory\\??|importance|rfc ?-?2119)[*_` ]*");

	private record Cell(Content content, List<List<Token>> sentences) {
	}

	private final String text;
	private final Prose prose;
	private final TokenWriter out;
	private int levelColumn = -1;

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
			levelColumn = levelColumn(cells);
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

	private static int levelColumn(List<Cell> header) {
		for (int i = 0; i < header.size(); i++)
			if (LEVEL_COLUMN.matcher(header.get(i).content.text.toLowerCase(Locale.ROOT)).matches())
				return i;
		return -1;
	}

	private boolean isNormative(List<Cell> cells) {
		boolean hasKeyword = cells.stream().flatMap(c -> c.sentences.stream()).flatMap(List::stream)
				.anyMatch(t -> t.type().equals("RFC_WORD"));
		return hasKeyword || IntStream.range(0, cells.size())
				.anyMatch(i -> (i == levelColumn || i > 0 && isCapitalized(cells.get(i))) && Keywords.levelOfCell(cells.get(i).content.text) != null);
	}

	/** A lower-case word may be an example or a default. */
	private static boolean isCapitalized(Cell cell) {
		return cell.content.text.chars().filter(Character::isLetter).limit(1).allMatch(Character::isUpperCase);
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
