package community.scs.workbench.document.rules;

import community.scs.workbench.document.Positions;
import community.scs.workbench.document.model.DocumentReference;
import community.scs.workbench.document.model.DocumentsEntry;
import community.scs.workbench.document.model.Entry;
import community.scs.workbench.document.model.FrontMatter;
import community.scs.workbench.scan.rules.Fix;
import community.scs.workbench.scan.rules.Problem;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.ITextRegion;

/** Fixes that change whole entries of front matter. */
final class EntryFixes {

	private static final Pattern NOTHING = Pattern.compile("|~|null|\\[\\s*\\]|\\{\\s*\\}|''|\"\"");

	private EntryFixes() {
	}

	/** Whether the key has no value, or one that holds nothing. */
	static boolean isEmpty(Entry entry) {
		ITextRegion region = Positions.value(entry);
		String value = NodeModelUtils.getNode(entry).getRootNode().getText().substring(region.getOffset(), region.getOffset() + region.getLength());
		return NOTHING.matcher(value).matches() && !(entry instanceof DocumentsEntry documents && !documents.getReferences().isEmpty());
	}

	/** A value on the line of its key is one text, unless it is a flow sequence. */
	static boolean isList(Entry entry) {
		String text = NodeModelUtils.getNode(entry).getRootNode().getText();
		String value = text.substring(colon(entry, text) + 1, Positions.of(entry).getOffset() + Positions.of(entry).getLength()).strip();
		return value.startsWith("-") || value.startsWith("[");
	}

	/** Only where the text is the name of one document and nothing more. */
	static List<Fix> asList(Problem problem) {
		Entry entry = problem.element(Entry.class);
		if (entry == null || isList(entry))
			return List.of();
		List<DocumentReference> references = DocumentRules.references(entry);
		int start = colon(entry, problem.text()) + 1;
		if (references.size() != 1)
			return List.of();
		ITextRegion name = Positions.of(references.getFirst());
		String between = problem.text().substring(start, name.getOffset());
		if (!between.isBlank() || between.contains("\n"))
			return List.of();
		return List.of(Fix.replace("Write a list", start, between.length(), problem.lineEnd() + "  - "));
	}

	private static int colon(Entry entry, String text) {
		ITextRegion key = Positions.key(entry);
		return text.indexOf(':', key.getOffset() + key.getLength());
	}

	/** The key with all lines that belong to it. */
	static List<Fix> removeKey(Problem problem) {
		Entry entry = problem.element(Entry.class);
		if (entry == null)
			return List.of();
		String text = problem.text();
		ITextRegion region = Positions.of(entry);
		int start = text.lastIndexOf('\n', region.getOffset() - 1) + 1;
		int end = text.indexOf('\n', region.getOffset() + region.getLength()) + 1;
		return end == 0 || !text.substring(start, region.getOffset()).isBlank() ? List.of()
				: List.of(Fix.replace("Remove the key " + entry.getKey(), start, end - start, ""));
	}

	/** Before the end of the front matter, with the names in the data of the problem. */
	static List<Fix> addList(Problem problem, String key) {
		FrontMatter frontMatter = problem.element(FrontMatter.class);
		if (frontMatter == null || frontMatter.entry(key) != null || problem.data().isEmpty() || frontMatter.getClose() == null || frontMatter.getClose().isEmpty())
			return List.of();
		int end = Positions.of(frontMatter).getOffset() + Positions.of(frontMatter).getLength() - frontMatter.getClose().length();
		String names = String.join(problem.lineEnd() + "  - ", problem.data());
		return List.of(Fix.replace("Add " + key + ": " + String.join(", ", problem.data()), end, 0,
				key + ":" + problem.lineEnd() + "  - " + names + problem.lineEnd()));
	}
}
