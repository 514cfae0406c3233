package community.scs.workbench.document.style;

import community.scs.workbench.document.style.Part.Kind;
import community.scs.workbench.scan.Sink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes blocks of the tokens of a document. */
final class PartReader implements Sink {

	private static final Map<String, Kind> OPENING = Map.ofEntries(Map.entry("PARA", Kind.PARAGRAPH), Map.entry("ATX", Kind.ATX),
			Map.entry("SETEXT", Kind.SETEXT), Map.entry("LIST_OPEN", Kind.LIST), Map.entry("ITEM_OPEN", Kind.ITEM),
			Map.entry("QUOTE_OPEN", Kind.QUOTE), Map.entry("FENCE_OPEN", Kind.FENCE), Map.entry("INDENTED", Kind.INDENTED),
			Map.entry("HTML", Kind.HTML), Map.entry("RULE", Kind.RULE), Map.entry("ADM_OPEN", Kind.ADMONITION),
			Map.entry("DEF_OPEN", Kind.DEFINITION), Map.entry("NOTE_OPEN", Kind.FOOTNOTE), Map.entry("TABLE_OPEN", Kind.TABLE));

	private final StyleText text;
	private final List<Part> parts = new ArrayList<>();
	private Part open = new Part(Kind.DOCUMENT, null);
	private boolean inRow;
	private int codeStart;
	private int body;

	PartReader(StyleText text) {
		this.text = text;
	}

	@Override
	public void token(String type, int start, int end) {
		Kind kind = OPENING.get(type);
		if (kind != null)
			open(kind, new Piece(type, start, end));
		else
			switch (type) {
				case "EOB" -> endOfBlock();
				case "LIST_END", "ITEM_END", "QUOTE_END" -> close();
				case "ADM_END", "FENCE_END" -> {
					open.isClosed = end > start;
					extend(start, end);
					close();
				}
				case "ROW_OPEN", "NORM_ROW_OPEN" -> inRow = true;
				case "CELL_OPEN" -> open.runs.add(new ArrayList<>());
				case "CODE_OPEN" -> codeStart = start;
				case "CODE_CLOSE" -> piece(new Piece("CODE", codeStart, end));
				case "FM_OPEN" -> body = -1;
				case "FM_CLOSE" -> body = text.lineAt(Math.max(start, end - 1)) + 1;
				case "WS", "SEC", "SEC_END", "SENT_OPEN", "NORM_SENT_OPEN", "PIPE" -> {
					// structure that style does not look at
				}
				case "LABEL" -> label(new Piece(type, start, end));
				case "INFO" -> {
					open.info = new Piece(type, start, end);
					extend(start, end);
				}
				default -> piece(new Piece(type, start, end));
			}
	}

	private void open(Kind kind, Piece marker) {
		Part part = new Part(kind, open);
		part.marker = marker;
		part.firstLine = text.lineAt(marker.start());
		part.lastLine = part.firstLine;
		open.children.add(part);
		parts.add(part);
		open = part;
		extend(marker.start(), marker.end());
		if (kind == Kind.RULE)
			close();
		else if (kind == Kind.PARAGRAPH || kind.isHeading())
			part.runs.add(new ArrayList<>());
	}

	/** Ends a row, the line that opens a fence, or the block. */
	private void endOfBlock() {
		if (inRow)
			inRow = false;
		else if (open.kind != Kind.FENCE && open.kind != Kind.ADMONITION)
			close();
	}

	private void close() {
		Part closed = open;
		if (open.parent != null)
			open = open.parent;
		open.lastLine = Math.max(open.lastLine, closed.lastLine);
	}

	private void piece(Piece piece) {
		extend(piece.start(), piece.end());
		if (open.runs.isEmpty())
			return;
		List<Piece> run = open.runs.getLast();
		while (piece.is("CODE") && !run.isEmpty() && run.getLast().start() >= piece.start())
			run.removeLast();
		run.add(piece);
	}

	private void label(Piece piece) {
		if (open.info == null && (open.kind == Kind.DEFINITION || open.kind == Kind.FOOTNOTE))
			open.info = piece;
		piece(piece);
	}

	private void extend(int start, int end) {
		if (end > start)
			open.lastLine = Math.max(open.lastLine, text.lineAt(end - 1));
	}

	List<Part> parts() {
		return parts;
	}

	int bodyLine() {
		return Math.max(0, body);
	}
}
