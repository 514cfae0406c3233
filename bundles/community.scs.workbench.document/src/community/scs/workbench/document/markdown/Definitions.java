package community.scs.workbench.document.markdown;

import java.util.ArrayList;
import java.util.List;

/** Finds the link reference definitions that a paragraph starts with (CommonMark 0.31, section 4.7). */
final class Definitions {

	final List<Block> found = new ArrayList<>();
	/** How many lines of the paragraph the definitions take. */
	int lines;

	private final Content content;
	private final String text;
	private int position;

	private Definitions(Content content) {
		this.content = content;
		text = content.text;
	}

	static Definitions in(String document, List<Span> paragraph) {
		Definitions result = new Definitions(new Content(document, mayDefine(document, paragraph) ? paragraph : List.of()));
		while (result.readOne())
			continue;
		return result;
	}

	private static boolean mayDefine(String document, List<Span> paragraph) {
		Span line = paragraph.isEmpty() ? new Span(0, 0) : paragraph.getFirst();
		int first = Line.skipSpaces(document, line.start(), line.end());
		return first < line.end() && document.charAt(first) == '[';
	}

	private boolean readOne() {
		if (position >= text.length() || text.charAt(position) != '[')
			return false;
		int labelEnd = LinkParts.labelEnd(text, position + 1, text.length());
		if (labelEnd < 0 || !text.startsWith(":", labelEnd + 1))
			return false;
		int target = LinkParts.skipWhitespace(text, labelEnd + 2, text.length());
		int targetEnd = definitionTargetEnd(target);
		if (targetEnd < 0)
			return false;
		int title = LinkParts.skipWhitespace(text, targetEnd, text.length());
		int titleEnd = title > targetEnd ? LinkParts.titleEnd(text, title, text.length()) : -1;
		boolean titled = titleEnd > 0 && endsLine(titleEnd);
		if (!titled && !endsLine(targetEnd))
			return false;
		Block definition = new Block(Block.Kind.DEFINITION, span(position, position + 1));
		definition.info = span(position + 1, labelEnd);
		definition.end = span(labelEnd, labelEnd + 2);
		definition.target = span(target, targetEnd);
		if (titled)
			definition.title = span(title, titleEnd);
		found.add(definition);
		int end = titled ? titleEnd : targetEnd;
		lines = content.lineOf(end) + 1;
		position = Line.skipSpaces(text, end, text.length()) + 1;
		return true;
	}

	/** Unlike in a link, parentheses need no balance to the right: the target goes on to the next white space. */
	private int definitionTargetEnd(int from) {
		int end = LinkParts.targetEnd(text, from, text.length());
		return end < text.length() && end > 0 && !Character.isWhitespace(text.charAt(end)) ? -1 : end;
	}

	private boolean endsLine(int position) {
		int next = Line.skipSpaces(text, position, text.length());
		return next == text.length() || text.charAt(next) == '\n';
	}

	private Span span(int from, int to) {
		return content.source(new Span(from, to));
	}
}
