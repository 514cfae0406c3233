package community.scs.workbench.document.formatting2;

import community.scs.workbench.document.model.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.ITextRegionAccess;
import org.eclipse.xtext.formatting2.regionaccess.ITextReplacement;
import org.eclipse.xtext.util.ITextRegion;

/** Aligns the columns of tables. Nothing else is changed, for authors break their lines where they want. */
public class StandardsDocumentFormatter implements IFormatter2 {

	@Override
	public List<ITextReplacement> format(FormatterRequest request) {
		ITextRegionAccess access = request.getTextRegionAccess();
		if (request.isFormatUndefinedHiddenRegionsOnly() || !isAsParsed(access))
			return List.of();
		List<ITextReplacement> replacements = new ArrayList<>();
		for (Table table : EcoreUtil2.eAllOfType(access.getResource().getContents().getFirst(), Table.class))
			for (TableLine line : TableLayout.of(table))
				if (isWanted(line.region(), request.getRegions()) && !line.isAligned())
					replacements.add(access.regionForOffset(line.region().getOffset(), line.region().getLength())
							.replaceWith(line.aligned()));
		return replacements;
	}

	/** Saving formats, too, but what it writes must be what was read. */
	private static boolean isAsParsed(ITextRegionAccess access) {
		return access.regionForDocument().getText().equals(access.getResource().getParseResult().getRootNode().getText());
	}

	private static boolean isWanted(ITextRegion line, Collection<ITextRegion> regions) {
		return regions.isEmpty() || regions.stream().anyMatch(r -> r.contains(line));
	}
}
