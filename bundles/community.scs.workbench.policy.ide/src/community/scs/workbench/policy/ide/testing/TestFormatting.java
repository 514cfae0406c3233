package community.scs.workbench.policy.ide.testing;

import community.scs.workbench.policy.testing.TestText;
import community.scs.workbench.policy.yaml.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.formatting.FormattingService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ReplaceRegion;

/**
 * One blank behind colons and commas, none inside of brackets or at the end of a line. Where words stand on lines and how far
 * these are indented stays as it is, and so does all of a text that cannot be read.
 */
public class TestFormatting extends FormattingService {

	@Override
	public List<TextEdit> format(XtextResource resource, Document document, int offset, int length, FormattingOptions options) {
		String text = document.getContents();
		TestText tests = TestText.of(text);
		if (tests.root() == null || tests.wrong().isPresent())
			return List.of();
		List<ReplaceRegion> edits = new ArrayList<>();
		gaps(text, tests.root(), edits);
		lineEnds(text, tests.root(), edits);
		edits.removeIf(edit -> edit.getOffset() < offset || edit.getEndOffset() > offset + length
				|| text.substring(edit.getOffset(), edit.getEndOffset()).equals(edit.getText()));
		return edits.stream().map(edit -> toTextEdit(document, edit.getText(), edit.getOffset(), edit.getLength())).toList();
	}

	private static void gaps(String text, Node node, List<ReplaceRegion> edits) {
		int start = node.span().offset();
		boolean flow = node.span().length() > 1 && !(node instanceof Node.Scalar) && "{[".indexOf(text.charAt(start)) >= 0;
		int before = flow ? start + 1 : -1;
		switch (node) {
			case Node.Mapping mapping -> {
				for (Node.Entry entry : mapping.entries()) {
					between(text, before, entry.key().span().offset(), before == start + 1 ? "" : ", ", edits);
					if (entry.value().span().length() > 0)
						between(text, entry.key().span().end(), entry.value().span().offset(), ": ", edits);
					gaps(text, entry.value(), edits);
					before = flow && entry.value().span().length() > 0 ? entry.value().span().end() : -1;
				}
			}
			case Node.Sequence sequence -> {
				for (Node item : sequence.items()) {
					between(text, before, item.span().offset(), before == start + 1 ? "" : ", ", edits);
					gaps(text, item, edits);
					before = flow && item.span().length() > 0 ? item.span().end() : -1;
				}
			}
			case Node.Scalar scalar -> {
				// written as its author likes
			}
		}
		if (flow && before != start + 1)
			between(text, before, node.span().end() - 1, "", edits);
	}

	/** Changes blanks only: where the text between has a line end, a comment or another sign, it stays. */
	private static void between(String text, int from, int to, String wanted, List<ReplaceRegion> edits) {
		if (from >= 0 && to >= from && text.substring(from, to).replaceAll("[ \t]", "").equals(wanted.strip()))
			edits.add(new ReplaceRegion(from, to - from, wanted));
	}

	/** Blanks inside of a scalar may mean something. */
	private static void lineEnds(String text, Node root, List<ReplaceRegion> edits) {
		List<Node> scalars = new ArrayList<>();
		collect(root, scalars);
		scalars.sort(Comparator.comparingInt(scalar -> scalar.span().offset()));
		int next = 0;
		for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
			int last = end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end;
			int start = last;
			while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t'))
				start--;
			while (next < scalars.size() && scalars.get(next).span().end() <= start)
				next++;
			boolean inScalar = next < scalars.size() && scalars.get(next).span().offset() < last;
			if (start < last && !inScalar)
				edits.add(new ReplaceRegion(start, last - start, ""));
		}
	}

	private static void collect(Node node, List<Node> scalars) {
		switch (node) {
			case Node.Scalar scalar -> scalars.add(scalar);
			case Node.Sequence sequence -> sequence.items().forEach(item -> collect(item, scalars));
			case Node.Mapping mapping -> mapping.entries().forEach(entry -> {
				collect(entry.key(), scalars);
				collect(entry.value(), scalars);
			});
		}
	}
}
