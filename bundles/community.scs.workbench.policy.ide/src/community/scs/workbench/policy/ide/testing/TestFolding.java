package community.scs.workbench.policy.ide.testing;

import community.scs.workbench.policy.testing.TestText;
import community.scs.workbench.policy.yaml.Node;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.xtext.ide.editor.folding.FoldingRange;
import org.eclipse.xtext.ide.editor.folding.IFoldingRangeProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

/** The parts of the file, and each persona and test that has several lines. */
public class TestFolding implements IFoldingRangeProvider {

	@Override
	public SortedSet<FoldingRange> getFoldingRanges(XtextResource resource, CancelIndicator cancel) {
		TestText text = TestText.of(resource);
		SortedSet<FoldingRange> ranges = new TreeSet<>(Comparator.comparingInt(FoldingRange::getOffset).thenComparingInt(FoldingRange::getLength));
		for (Node.Entry entry : TestText.entries(text.root())) {
			fold(text.text(), entry.key(), entry.value(), ranges);
			TestText.items(entry.value()).forEach(item -> fold(text.text(), item, item, ranges));
			TestText.entries(entry.value()).forEach(inner -> fold(text.text(), inner.key(), inner.value(), ranges));
		}
		return ranges;
	}

	/** The tree lets blocks end where the next one starts. */
	private static void fold(String text, Node start, Node end, SortedSet<FoldingRange> ranges) {
		int last = Math.min(end.span().end(), text.length());
		while (last > start.span().offset() && Character.isWhitespace(text.charAt(last - 1)))
			last--;
		if (text.substring(start.span().offset(), Math.max(last, start.span().offset())).indexOf('\n') >= 0)
			ranges.add(new FoldingRange(start.span().offset(), last - start.span().offset()));
	}
}
