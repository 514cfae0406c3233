package community.scs.workbench.document.tests;

import community.scs.workbench.document.markdown.LinkLabels;
import community.scs.workbench.document.markdown.MarkdownScanner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The structure that the scanner sees in a document. What only GitHub and the published site know is left out. */
final class Scanned {

	private record Token(String type, int start, int end) {
	}

	private final String text;
	private final List<Token> tokens = new ArrayList<>();
	private final Map<String, String> targets = new HashMap<>();
	private final Structure structure;
	/** Brackets that wait for their target, as (image or link, offset). */
	private final Deque<Token> brackets = new ArrayDeque<>();
	private final StringBuilder target = new StringBuilder();
	private int codeLines;
	private boolean hasBareRow;

	Scanned(String text) {
		this.text = text;
		structure = new Structure(text);
		new MarkdownScanner().scan(text, (type, start, end) -> {
			if (!type.equals("WS"))
				tokens.add(new Token(type, start, end));
		});
		readDefinitions();
		for (int i = 0; i < tokens.size(); i++)
			read(i);
	}

	Structure structure() {
		return structure;
	}

	/** Whether a table has a row without pipe, as GFM 0.29, example 201; commonmark-java 0.27 ends the table there. */
	boolean hasBareRow() {
		return hasBareRow;
	}

	private String textOf(Token token) {
		return text.substring(token.start, token.end);
	}

	private void readDefinitions() {
		for (int i = 0; i + 2 < tokens.size(); i++)
			if (tokens.get(i).type.equals("DEF_OPEN")) {
				StringBuilder destination = new StringBuilder();
				for (int k = i + 3; k < tokens.size() && isTarget(tokens.get(k)); k++)
					destination.append(textOf(tokens.get(k)));
				targets.putIfAbsent(LinkLabels.normalized(textOf(tokens.get(i + 1))), destination.toString());
			}
	}

	private static boolean isTarget(Token token) {
		return List.of("PATH", "DOC_NAME", "DOC_EXT", "ANCHOR", "URL").contains(token.type);
	}

	private void read(int index) {
		Token token = tokens.get(index);
		switch (token.type) {
			case "ATX" -> add(token, "heading " + (token.end - token.start));
			case "SETEXT" -> add(token, "heading " + setextLevel(index));
			case "PARA" -> add(token, "paragraph");
			case "LIST_OPEN" -> add(token, "list");
			case "ITEM_OPEN", "NOTE_OPEN" -> add(token, "item");
			case "QUOTE_OPEN" -> add(token, "quote");
			case "FENCE_OPEN" -> add(token, "fence " + codeLines(index));
			case "INDENTED" -> add(token, "indented " + codeLines(index));
			case "HTML" -> add(token, "html block");
			case "RULE" -> add(token, "rule");
			case "DEF_OPEN" -> add(token, "definition");
			case "TABLE_OPEN" -> add(token, "table");
			case "ROW_OPEN", "NORM_ROW_OPEN" -> row(token);
			case "CODE", "CODE_OPEN" -> add(token, "code");
			case "HTML_TAG" -> add(token, "tag");
			case "MARK_ON", "MARK_OFF" -> mark(token);
			case "AUTO_URL" -> autolink(token);
			case "LINK_OPEN", "IMAGE_OPEN", "REF_OPEN", "IMAGE_REF_OPEN", "SHORT_REF_OPEN", "IMAGE_SHORT_REF_OPEN" ->
				brackets.push(token);
			case "LINK_MID" -> target.setLength(0);
			case "PATH", "DOC_NAME", "DOC_EXT", "ANCHOR", "URL" -> target.append(textOf(token));
			case "LINK_CLOSE" -> link(target.toString());
			case "REF_CLOSE" -> reference(index);
			default -> {
				// no structure
			}
		}
	}

	private void row(Token token) {
		add(token, "row");
		hasBareRow |= !text.substring(token.start).lines().findFirst().orElse("").contains("|");
	}

	private void add(Token token, String what) {
		structure.addAt(token.start, what);
	}

	private int setextLevel(int index) {
		int i = index;
		while (!tokens.get(i).type.equals("UNDERLINE"))
			i++;
		return text.charAt(tokens.get(i).start) == '=' ? 1 : 2;
	}

	private int codeLines(int index) {
		codeLines = 0;
		for (int i = index + 1; List.of("INFO", "EOB", "CODE_LINE").contains(tokens.get(i).type); i++) {
			if (tokens.get(i).type.equals("CODE_LINE"))
				codeLines++;
			if (tokens.get(i).type.equals("EOB") && tokens.get(index).type.equals("INDENTED"))
				break;
		}
		return codeLines;
	}

	private void mark(Token token) {
		if (text.charAt(token.start) != '~')
			add(token, "mark " + (token.end - token.start));
	}

	private void autolink(Token token) {
		String link = textOf(token);
		if (link.startsWith("<"))
			add(token, "link " + (link.contains(":") ? "" : "mailto:") + link.substring(1, link.length() - 1));
	}

	private void reference(int index) {
		Token label = tokens.get(index - 1);
		if (tokens.get(index - 2).type.equals("FOOTNOTE_REF"))
			return;
		link(targets.get(LinkLabels.normalized(textOf(label))));
	}

	private void link(String destination) {
		Token open = brackets.pop();
		String plain = destination.startsWith("<") ? destination.substring(1, destination.length() - 1) : destination;
		add(open, (open.type.startsWith("IMAGE") ? "image " : "link ") + plain.replaceAll("\\\\(\\p{Punct})", "$1"));
	}
}
