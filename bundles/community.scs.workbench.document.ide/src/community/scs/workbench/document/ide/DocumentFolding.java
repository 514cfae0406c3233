package community.scs.workbench.document.ide;

import community.scs.workbench.document.Positions;
import community.scs.workbench.document.model.Admonition;
import community.scs.workbench.document.model.Fence;
import community.scs.workbench.document.model.FrontMatter;
import community.scs.workbench.document.model.HtmlBlock;
import community.scs.workbench.document.model.Section;
import community.scs.workbench.document.model.Table;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ide.editor.folding.FoldingRange;
import org.eclipse.xtext.ide.editor.folding.FoldingRangeKind;
import org.eclipse.xtext.ide.editor.folding.IFoldingRangeProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.ITextRegionWithLineInformation;

/** Folds front matter, sections, tables, fences, admonitions and HTML, where they have more than one line. */
public class DocumentFolding implements IFoldingRangeProvider {

	@Override
	public SortedSet<FoldingRange> getFoldingRanges(XtextResource resource, CancelIndicator cancel) {
		SortedSet<FoldingRange> ranges = new TreeSet<>(
				Comparator.comparingInt(FoldingRange::getOffset).thenComparing(Comparator.comparingInt(FoldingRange::getLength).reversed()));
		TreeIterator<EObject> contents = resource.getAllContents();
		while (contents.hasNext() && !cancel.isCanceled()) {
			EObject object = contents.next();
			if (isFolded(object))
				addRange(object, ranges);
		}
		return ranges;
	}

	private static boolean isFolded(EObject object) {
		return object instanceof Section || object instanceof FrontMatter || object instanceof Table || object instanceof Fence
				|| object instanceof Admonition || object instanceof HtmlBlock;
	}

	private static void addRange(EObject object, SortedSet<FoldingRange> ranges) {
		ITextRegionWithLineInformation region = Positions.of(object);
		if (region.getEndLineNumber() > region.getLineNumber())
			ranges.add(new FoldingRange(region.getOffset(), region.getLength(),
					object instanceof HtmlBlock ? FoldingRangeKind.COMMENT : FoldingRangeKind.REGION));
	}
}
