package community.scs.workbench.document.ide;

import community.scs.workbench.document.Positions;
import community.scs.workbench.document.ide.RenameEdits.Changes;
import community.scs.workbench.document.model.Heading;
import community.scs.workbench.document.model.Keyword;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Text;
import community.scs.workbench.document.terms.Term;
import community.scs.workbench.document.terms.Terms;
import com.google.inject.Inject;
import java.util.Map;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.TextRegion;

/**
 * Finds what the renaming of a term changes: its explanation and its uses in the prose of the document, as whole words, also
 * with a capital at the start of a sentence. A heading that has the term keeps the links to it.
 */
class TermEdits {

	@Inject
	private RenameEdits headings;

	/** The term whose explanation names it at the offset. */
	static Optional<Term> at(XtextResource resource, int offset) {
		if (resource.getContents().isEmpty() || !(resource.getContents().getFirst() instanceof StandardsDocument document))
			return Optional.empty();
		return Terms.of(document).stream()
				.filter(t -> t.region().getOffset() <= offset && offset <= t.region().getOffset() + t.region().getLength()).findFirst();
	}

	void rename(Term term, String name, XtextResource resource, Changes changes) {
		String text = resource.getParseResult().getRootNode().getText();
		Map<Heading, String> titles = new LinkedHashMap<>();
		Matcher use = pattern(term.name()).matcher(text);
		while (use.find()) {
			String replacement = capitalised(use.group(), term.name()) ? capital(name) : name;
			ITextRegion region = new TextRegion(use.start(), use.end() - use.start());
			Heading heading = headingAt(resource, use.start());
			if (!region.equals(term.region()) && !isProse(resource, use.start(), use.end()))
				continue;
			if (heading == null)
				changes.replace(resource, region, replacement);
			else
				titles.computeIfAbsent(heading, h -> RenameEdits.written(h));
		}
		if (!titles.isEmpty()) {
			titles.replaceAll((heading, title) -> replaced(title, term, name));
			headings.rename(titles, changes);
		}
	}

	private static String replaced(String title, Term term, String name) {
		return pattern(term.name()).matcher(title)
				.replaceAll(m -> Matcher.quoteReplacement(capitalised(m.group(), term.name()) ? capital(name) : name));
	}

	/** The words of the term with white space of any kind between them; neither part of a longer word nor of a name. */
	private static Pattern pattern(String term) {
		StringBuilder pattern = new StringBuilder("(?<![\\p{L}\\p{N}_-])");
		String first = term.substring(0, 1);
		pattern.append(Character.isLowerCase(first.charAt(0)) ? "[" + first + first.toUpperCase() + "]" : Pattern.quote(first));
		for (int i = 1; i < term.length(); i++) {
			char c = term.charAt(i);
			if (!Character.isWhitespace(c))
				pattern.append("_*[]~`".indexOf(c) >= 0 ? "\\\\?" + Pattern.quote("" + c) : Pattern.quote("" + c));
			else if (!Character.isWhitespace(term.charAt(i - 1)))
				pattern.append("\\s{1,4}");
		}
		return Pattern.compile(pattern.append("(?![\\p{L}\\p{N}_-])").toString());
	}

	private static boolean capitalised(String use, String term) {
		return !use.substring(0, 1).equals(term.substring(0, 1));
	}

	private static String capital(String name) {
		return name.substring(0, 1).toUpperCase() + name.substring(1);
	}

	/** Whether text or a requirement word stands at both ends: nothing in code, targets, names or comments. */
	private static boolean isProse(XtextResource resource, int start, int end) {
		return isText(resource, start) && isText(resource, end - 1);
	}

	private static boolean isText(XtextResource resource, int offset) {
		ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), offset);
		EObject object = leaf == null || leaf.isHidden() ? null : NodeModelUtils.findActualSemanticObjectFor(leaf);
		return object instanceof Text || object instanceof Keyword;
	}

	private static Heading headingAt(XtextResource resource, int offset) {
		ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), offset);
		EObject object = leaf == null ? null : NodeModelUtils.findActualSemanticObjectFor(leaf);
		Heading heading = object == null ? null : EcoreUtil2.getContainerOfType(object, Heading.class);
		return heading != null && Positions.title(heading).contains(offset) ? heading : null;
	}
}
