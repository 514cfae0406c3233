package community.scs.workbench.document.formatting2;

import com.google.inject.Inject;
import community.scs.workbench.document.Documents;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Table;
import community.scs.workbench.document.rules.StyleRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.ITextRegionAccess;
import org.eclipse.xtext.formatting2.regionaccess.ITextReplacement;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.ReplaceRegion;
import org.eclipse.xtext.util.TextRegion;

/**
 * Applies the safe fixes of the rules of style that are on, and aligns the columns of tables. Nothing else is changed, for
 * authors break their lines where they want.
 */
public class StandardsDocumentFormatter implements IFormatter2 {

	/** A fix may lead to another blemish with a fix; more rounds than this would mean that two fixes undo each other. */
	private static final int ROUNDS = 8;

	@Inject
	private StyleRules style;

	@Override
	public List<ITextReplacement> format(FormatterRequest request) {
		ITextRegionAccess access = request.getTextRegionAccess();
		if (request.isFormatUndefinedHiddenRegionsOnly() || !isAsParsed(access)
				|| !(access.getResource().getContents().getFirst() instanceof StandardsDocument document))
			return List.of();
		Patchwork text = new Patchwork(access.regionForDocument().getText());
		boolean isMended = mend(document, text);
		text.apply(alignments(isMended ? Documents.parse(text.text()) : document));
		return text.edits().stream().filter(e -> isWanted(new TextRegion(e.getOffset(), e.getLength()), request.getRegions()))
				.map(e -> access.regionForOffset(e.getOffset(), e.getLength()).replaceWith(e.getText())).toList();
	}

	private boolean mend(StandardsDocument document, Patchwork text) {
		boolean isMended = false;
		for (int round = 0; round < ROUNDS; round++) {
			List<ReplaceRegion> edits = style.safeEdits(document, text.text());
			if (edits.isEmpty())
				return isMended;
			text.apply(edits);
			isMended = true;
		}
		return isMended;
	}

	private static List<ReplaceRegion> alignments(StandardsDocument document) {
		List<ReplaceRegion> edits = new ArrayList<>();
		for (Table table : EcoreUtil2.eAllOfType(document, Table.class))
			for (TableLine line : TableLayout.of(table))
				edits.addAll(line.edits());
		edits.sort(Comparator.comparingInt(ReplaceRegion::getOffset));
		return edits;
	}

	/** Saving formats, too, but what it writes must be what was read. */
	private static boolean isAsParsed(ITextRegionAccess access) {
		return access.regionForDocument().getText().equals(access.getResource().getParseResult().getRootNode().getText());
	}

	private static boolean isWanted(ITextRegion edit, Collection<ITextRegion> regions) {
		return regions.isEmpty() || regions.stream().anyMatch(r -> r.contains(edit));
	}
}
