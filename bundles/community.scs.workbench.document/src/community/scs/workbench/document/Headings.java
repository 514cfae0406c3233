package community.scs.workbench.document;

import community.scs.workbench.document.model.Heading;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Levels and anchors of headings. */
public final class Headings {

	private static final Pattern DROPPED = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{Pc} -]");

	private Headings() {
	}

	/** @return 1 to 6 */
	public static int level(Heading heading) {
		if (heading.getMarker() != null)
			return heading.getMarker().length();
		return heading.getUnderline().startsWith("=") ? 1 : 2;
	}

	/** @return unique in the document */
	public static String anchor(Heading heading) {
		return anchors(heading).get(heading);
	}

	/** @return the anchors of all headings in the document of {@code object}, in text order */
	public static Map<Heading, String> anchors(EObject object) {
		return Remembered.inDocument(Headings.class, object, () -> compute(EcoreUtil.getRootContainer(object)));
	}

	private static Map<Heading, String> compute(EObject root) {
		List<Heading> headings = Contents.of(root, Heading.class);
		List<String> anchors = anchorsOf(headings.stream().map(Heading::text).toList());
		Map<Heading, String> result = new LinkedHashMap<>();
		for (int i = 0; i < anchors.size(); i++)
			result.put(headings.get(i), anchors.get(i));
		return result;
	}

	/** @param texts of all headings of a document; @return their anchors, in the same order */
	public static List<String> anchorsOf(List<String> texts) {
		Anchors anchors = new Anchors();
		return texts.stream().map(anchors::next).toList();
	}

	/** Gives the headings of one document their anchors, in text order. */
	public static final class Anchors {

		private final Map<String, Integer> used = new HashMap<>();

		/** @return one that no heading before has */
		public String next(String text) {
			String slug = slug(text);
			String anchor = slug;
			while (used.containsKey(anchor))
				anchor = slug + "-" + used.merge(slug, 1, Integer::sum);
			used.put(anchor, 0);
			return anchor;
		}
	}

	/** @return as GitHub and Docusaurus make it: lower case, punctuation dropped, each space a hyphen */
	public static String slug(String text) {
		return DROPPED.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("").replace(' ', '-');
	}
}
