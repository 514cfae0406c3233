package community.scs.workbench.document.authoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.xtext.util.ReplaceRegion;

/** References to a document that gets another name: links, keys and mentions have the name in common. */
public final class Renaming {

	private Renaming() {
	}

	/** @return edits that replace each mention of an old name, whatever stands before and behind it, in the order of the text */
	public static List<ReplaceRegion> edits(String text, Map<FileName, FileName> names) {
		List<ReplaceRegion> edits = new ArrayList<>();
		names.forEach((old, renamed) -> pattern(base(old)).matcher(text).results()
				.forEach(m -> edits.add(new ReplaceRegion(m.start(), m.end() - m.start(), base(renamed)))));
		edits.sort(Comparator.comparingInt(ReplaceRegion::getOffset));
		return edits;
	}

	public static int count(String text, FileName old) {
		return (int) pattern(base(old)).matcher(text).results().count();
	}

	private static String base(FileName name) {
		return name.toString().replaceFirst("\\.md$", "");
	}

	static Pattern pattern(String base) {
		return Pattern.compile("(?<![\\w-])(?i:" + Pattern.quote(base) + ")(?![\\w-])");
	}
}
