package community.scs.workbench.document.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.TextRegion;

/**
 * Where a document has words that people wrote for people: not front matter, code, HTML, addresses, labels, texts of links
 * and the words of RFC 2119.
 */
public final class ProseRegions {

	private static final Set<String> LINK_STARTS = Set.of("LINK_OPEN", "IMAGE_OPEN", "REF_OPEN", "IMAGE_REF_OPEN", "SHORT_REF_OPEN", "IMAGE_SHORT_REF_OPEN");
	private static final Set<String> LINK_ENDS = Set.of("LINK_CLOSE", "REF_CLOSE");

	private final List<ITextRegion> regions = new ArrayList<>();
	private int links;

	private ProseRegions() {
	}

	/** @return in text order */
	public static List<ITextRegion> of(String document) {
		ProseRegions prose = new ProseRegions();
		new MarkdownScanner().scan(document, prose::token);
		return prose.regions;
	}

	private void token(String type, int start, int end) {
		if (LINK_STARTS.contains(type))
			links++;
		else if (LINK_ENDS.contains(type))
			links = Math.max(0, links - 1);
		else if (links == 0 && type.equals(Token.TEXT))
			regions.add(new TextRegion(start, end - start));
	}
}
