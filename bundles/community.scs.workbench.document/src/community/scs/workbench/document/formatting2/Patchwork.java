package community.scs.workbench.document.formatting2;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.xtext.util.ReplaceRegion;

/** A text that is changed several times over, and how it differs from what it was at first. */
final class Patchwork {

	/** @param start in the first text; negative for what was inserted */
	private record Patch(int start, String text) {

		Patch part(int from, int to) {
			return new Patch(start < 0 ? start : start + from, text.substring(from, to));
		}
	}

	private final int length;
	private List<Patch> patches;

	Patchwork(String text) {
		length = text.length();
		patches = List.of(new Patch(0, text));
	}

	String text() {
		StringBuilder text = new StringBuilder();
		patches.forEach(p -> text.append(p.text));
		return text.toString();
	}

	/** @param edits of the text as it is now, sorted, without overlaps */
	void apply(List<ReplaceRegion> edits) {
		List<Patch> changed = new ArrayList<>();
		int next = 0;
		int at = 0;
		int skipTo = 0;
		for (Patch patch : patches) {
			int end = at + patch.text.length();
			int from = Math.max(at, skipTo);
			while (next < edits.size() && edits.get(next).getOffset() < end) {
				ReplaceRegion edit = edits.get(next++);
				add(changed, patch, from - at, edit.getOffset() - at);
				changed.add(new Patch(-1, edit.getText()));
				skipTo = edit.getEndOffset();
				from = Math.min(end, skipTo);
			}
			add(changed, patch, Math.min(from, end) - at, end - at);
			at = end;
		}
		edits.subList(next, edits.size()).forEach(e -> changed.add(new Patch(-1, e.getText())));
		patches = changed;
	}

	private static void add(List<Patch> patches, Patch patch, int from, int to) {
		if (from < to)
			patches.add(patch.part(from, to));
	}

	/** Edits of the first text that lead to the present one, sorted, without overlaps. */
	List<ReplaceRegion> edits() {
		List<ReplaceRegion> edits = new ArrayList<>();
		StringBuilder inserted = new StringBuilder();
		int end = 0;
		for (Patch patch : patches)
			if (patch.start < 0)
				inserted.append(patch.text);
			else {
				addEdit(edits, end, patch.start, inserted);
				end = patch.start + patch.text.length();
			}
		addEdit(edits, end, length, inserted);
		return edits;
	}

	private static void addEdit(List<ReplaceRegion> edits, int from, int to, StringBuilder inserted) {
		if (from < to || !inserted.isEmpty())
			edits.add(new ReplaceRegion(from, to - from, inserted.toString()));
		inserted.setLength(0);
	}
}
