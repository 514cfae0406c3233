package community.scs.workbench.editor;

import java.util.List;
import java.util.function.Function;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.ReplaceRegion;

/**
 * A text of another language inside a document. All its offsets and lines are those of the document: it is parsed with
 * blanks in the place of what is around it.
 *
 * @param label what its language calls such a text
 * @param lines  its lines in the document
 * @param prefix what the document writes before its lines, such as the marker of a quote
 * @param text   the document up to the end of the embedded text, blank outside of it
 */
public record Embedded(Language language, String label, List<ITextRegion> lines, String prefix, String text,
		XtextResource resource) {

	static Embedded parse(Language language, String label, String document, List<ITextRegion> lines,
			Function<String, XtextResource> parser) {
		int start = lines.getFirst().getOffset();
		String text = masked(document, lines);
		return new Embedded(language, label, List.copyOf(lines), document.substring(document.lastIndexOf('\n', start - 1) + 1, start),
				text, parser.apply(text));
	}

	static int end(List<ITextRegion> lines) {
		return lines.getLast().getOffset() + lines.getLast().getLength();
	}

	private static String masked(String text, List<ITextRegion> lines) {
		StringBuilder masked = new StringBuilder(end(lines));
		for (int i = 0; i < end(lines); i++) {
			char c = text.charAt(i);
			masked.append(c == '\n' || c == '\r' ? c : ' ');
		}
		for (ITextRegion line : lines)
			masked.replace(line.getOffset(), line.getOffset() + line.getLength(),
					text.substring(line.getOffset(), line.getOffset() + line.getLength()));
		return masked.toString();
	}

	public int start() {
		return lines.getFirst().getOffset();
	}

	public int end() {
		return end(lines);
	}

	/** Whether a caret at the offset is in the text or at one of its ends. */
	public boolean contains(int offset) {
		return start() <= offset && offset <= end();
	}

	/** An edit of the text as an edit of the document: nothing around the text changes, new lines are written as its lines are. */
	public ReplaceRegion inDocument(int start, int end, String by) {
		int from = Math.clamp(start, start(), end());
		return new ReplaceRegion(from, Math.clamp(end, from, end()) - from,
				prefix.isBlank() ? by : by.replace("\n" + " ".repeat(prefix.length()), "\n" + prefix)); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
