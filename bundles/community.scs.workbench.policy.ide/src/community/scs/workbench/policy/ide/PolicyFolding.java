package community.scs.workbench.policy.ide;

import community.scs.workbench.policy.PolicyFiles;
import community.scs.workbench.policy.model.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.xtext.ide.editor.folding.FoldingRange;
import org.eclipse.xtext.ide.editor.folding.FoldingRangeKind;
import org.eclipse.xtext.ide.editor.folding.IFoldingRangeProvider;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

/** Folds runs of comment lines, rules of several lines, and neighbouring rules about the same resource. */
public class PolicyFolding implements IFoldingRangeProvider {

	@Override
	public SortedSet<FoldingRange> getFoldingRanges(XtextResource resource, CancelIndicator cancel) {
		SortedSet<FoldingRange> ranges = new TreeSet<>(
				Comparator.comparingInt(FoldingRange::getOffset).thenComparingInt(FoldingRange::getLength));
		comments(resource.getParseResult().getRootNode(), ranges);
		List<Rule> rules = PolicyFiles.file(resource).getRules();
		for (int first = 0, next; first < rules.size() && !cancel.isCanceled(); first = next) {
			fold(rules.get(first), rules.get(first), ranges);
			String group = group(rules.get(first));
			for (next = first + 1; next < rules.size() && group(rules.get(next)).equals(group); next++)
				fold(rules.get(next), rules.get(next), ranges);
			if (next - first > 1)
				fold(rules.get(first), rules.get(next - 1), ranges);
		}
		return ranges;
	}

	private static void fold(Rule from, Rule to, SortedSet<FoldingRange> ranges) {
		ICompositeNode start = NodeModelUtils.getNode(from);
		ICompositeNode end = NodeModelUtils.getNode(to);
		if (end.getEndLine() > start.getStartLine())
			ranges.add(new FoldingRange(start.getOffset(), end.getEndOffset() - start.getOffset()));
	}

	private static void comments(ICompositeNode root, SortedSet<FoldingRange> ranges) {
		ILeafNode first = null;
		ILeafNode last = null;
		for (ILeafNode leaf : root.getLeafNodes()) {
			if (leaf.getText().isBlank())
				continue;
			boolean comment = leaf.isHidden() && leaf.getText().startsWith("#");
			boolean continues = comment && last != null && leaf.getStartLine() == last.getStartLine() + 1;
			if (!continues) {
				fold(first, last, ranges);
				first = comment ? leaf : null;
			}
			last = comment ? leaf : null;
		}
		fold(first, last, ranges);
	}

	private static void fold(ILeafNode first, ILeafNode last, SortedSet<FoldingRange> ranges) {
		if (first != null && last != first)
			ranges.add(new FoldingRange(first.getOffset(), last.getEndOffset() - first.getOffset(),
					FoldingRangeKind.COMMENT));
	}

	/** {@code identity:create_user} and {@code identity:list_users} belong together. */
	private static String group(Rule rule) {
		String name = rule.getName() == null ? "" : rule.getName();
		int colon = name.lastIndexOf(':') + 1;
		int verb = name.indexOf('_', colon);
		String noun = verb < 0 || colon == 0 ? "" : name.substring(verb + 1);
		return name.substring(0, colon) + (noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun);
	}
}
