package community.scs.workbench.document.style;

import java.util.List;
import org.eclipse.xtext.util.ReplaceRegion;

/**
 * A place that a rule of style finds fault with.
 *
 * @param edits sorted; none where only people can mend it
 */
public record Blemish(StyleRule rule, int offset, int length, String message, List<ReplaceRegion> edits) {
}
