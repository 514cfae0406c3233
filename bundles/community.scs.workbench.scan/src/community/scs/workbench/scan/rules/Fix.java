package community.scs.workbench.scan.rules;

import java.util.List;
import org.eclipse.xtext.util.ReplaceRegion;

/**
 * One way out of a finding.
 *
 * @param title what it does, in the imperative
 * @param edits of the file's text, sorted, without overlaps
 */
public record Fix(String title, List<ReplaceRegion> edits) {

	public static Fix replace(String title, int offset, int length, String text) {
		return new Fix(title, List.of(new ReplaceRegion(offset, length, text)));
	}
}
