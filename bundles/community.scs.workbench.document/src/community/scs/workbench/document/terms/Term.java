package community.scs.workbench.document.terms;

import org.eclipse.xtext.util.ITextRegion;

/**
 * A word that a document explains, or its abbreviation.
 *
 * @param name    without markup, as the text uses it
 * @param meaning without markup; may be empty
 * @param region  where the name is written in its explanation
 */
public record Term(String name, String meaning, ITextRegion region) {
}
