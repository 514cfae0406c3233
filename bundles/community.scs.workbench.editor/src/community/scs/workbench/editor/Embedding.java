package community.scs.workbench.editor;

import java.util.List;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;

/** Finds what the documents of one language hold in another one, as Markdown holds code in fences. */
@FunctionalInterface
public interface Embedding {

	/**
	 * Called after each parse, on a background thread; must not change the document and not keep it.
	 *
	 * @return for each embedded text its lines in text order, without line breaks and without what the host language
	 *         writes before them; empty lines may be left out, except at the end
	 */
	List<List<ITextRegion>> in(XtextResource host);
}
