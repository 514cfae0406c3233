package community.scs.workbench.document.rules;

import community.scs.workbench.document.DocumentNames;
import community.scs.workbench.document.Headings;
import community.scs.workbench.document.Positions;
import community.scs.workbench.document.model.AnchorTarget;
import community.scs.workbench.document.model.DocumentPackage;
import community.scs.workbench.document.model.DocumentTarget;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Target;
import community.scs.workbench.document.model.UrlTarget;
import community.scs.workbench.document.rules.Neighbours.Neighbour;
import community.scs.workbench.scan.rules.Fix;
import community.scs.workbench.scan.rules.Problem;
import community.scs.workbench.scan.rules.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.validation.Check;

/** Links that lead nowhere, as far as files beside the document and the documents of its folder tell. */
public final class LinkRules extends DocumentRules {

	public static final String DEAD = PREFIX + "link-dead";
	/** Data of the issue: anchors that may be meant, the best one first. */
	public static final String ANCHOR = PREFIX + "link-anchor";
	/** Data of the issue: the name that the document has. */
	public static final String NAME = PREFIX + "link-name";

	/** Found by asking the sites, which is done only when a user wants it. */
	public static final String EXTERNAL = PREFIX + "link-external";

	private static final int MOST_PROPOSALS = 3;

	/** Of footnotes, and of lines as GitHub shows files. */
	private static final Pattern OTHER_ANCHOR = Pattern.compile("(?:user-content-)?fn.*|L\\d+(?:C\\d+)?(?:-L\\d+(?:C\\d+)?)?");

	static final List<Rule> RULES = List.of(
			new Rule(DEAD, Severity.WARNING, "A relative link leads to a file that is there.", "link-validator.yml"),
			new Rule(ANCHOR, Severity.WARNING, "A link with an anchor leads to a heading that is there.", "markdownlint MD051, link-fragments")
					.proposing(p -> replacements(p, "#")),
			new Rule(EXTERNAL, Severity.WARNING, "The page that an external link leads to is there, as its site says when asked with lint --external or Check External Links.", "link-validator.yml"),
			new Rule(NAME, Severity.WARNING, "A link has the name that the document with this number has.", FORMAT).proposing(p -> replacements(p, "")));

	private static List<Fix> replacements(Problem problem, String prefix) {
		return problem.data().stream().map(name -> Fix.replace("Replace by " + prefix + name, problem.offset(), problem.length(), prefix + name)).toList();
	}

	@Check
	public void checkAnchor(AnchorTarget target) {
		EStructuralFeature feature = DocumentPackage.Literals.ANCHOR_TARGET__HEADING;
		if (target.getHeading() != null && target.getHeading().eIsProxy())
			checkAnchor(target, feature, (StandardsDocument) EcoreUtil.getRootContainer(target), "There is no heading with the anchor ");
	}

	@Check
	public void checkAnchor(DocumentTarget target) {
		EStructuralFeature feature = DocumentPackage.Literals.DOCUMENT_TARGET__HEADING;
		if (target.getDocument() != null && !target.getDocument().eIsProxy() && target.getHeading() != null && target.getHeading().eIsProxy())
			checkAnchor(target, feature, target.getDocument(), "The document " + target.getDocument().name() + " has no heading with the anchor ");
	}

	private void checkAnchor(Target target, EStructuralFeature feature, StandardsDocument document, String message) {
		String written = Positions.written(target, feature);
		String anchor = URI.decode(written.startsWith("#") ? written.substring(1) : written);
		if (anchor.isEmpty() || anchor.equals("top") || OTHER_ANCHOR.matcher(anchor).matches() || isNamed(document, anchor))
			return;
		List<String> meant = Headings.anchors(document).values().stream().filter(a -> distance(a, anchor) <= Math.max(2, anchor.length() / 4))
				.sorted(Comparator.comparingInt(a -> distance(a, anchor))).limit(MOST_PROPOSALS).toList();
		ITextRegion region = Positions.feature(target, feature);
		addIssueAt(message + written + (meant.isEmpty() ? "." : ". Is #" + meant.getFirst() + " meant?"), target, region, ANCHOR,
				meant.toArray(String[]::new));
	}

	/** Anchors may be given by hand: as HTML, or behind a heading as the published site reads them. */
	private static boolean isNamed(StandardsDocument document, String anchor) {
		String text = NodeModelUtils.getNode(document).getRootNode().getText();
		return text.contains("{#" + anchor + "}") || text.contains(anchor) && Pattern.compile("(?i)\\s(?:id|name)\\s*=\\s*[\"']?" + Pattern.quote(anchor) + "[\"'\\s/>]").matcher(text).find();
	}

	/** Letters to change, add or leave out; 0 where only the case differs. Long anchors are compared by their starts. */
	private static int distance(String a, String b) {
		String x = a.toLowerCase(Locale.ROOT).substring(0, Math.min(a.length(), 80));
		String y = b.toLowerCase(Locale.ROOT).substring(0, Math.min(b.length(), 80));
		int[] row = new int[y.length() + 1];
		for (int j = 0; j <= y.length(); j++)
			row[j] = j;
		for (int i = 1; i <= x.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= y.length(); j++) {
				int change = diagonal + (x.charAt(i - 1) == y.charAt(j - 1) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
			}
		}
		return row[y.length()];
	}

	@Check
	public void checkDocuments(StandardsDocument document) {
		List<DocumentLink> links = DocumentLink.in(document).stream().filter(DocumentLink::hasTarget).toList();
		if (links.isEmpty() || document.eResource() == null)
			return;
		List<Neighbour> known = neighbours(document);
		RelativeFiles files = new RelativeFiles(document.eResource());
		for (DocumentLink link : links) {
			String name = link.name();
			boolean isKnown = name.equals(document.name()) || known.stream().anyMatch(n -> n.document().equals(name));
			if (isKnown || link.isRelative() && files.mayExist(name + ".md"))
				continue;
			String number = DocumentNames.numberOf(name);
			Optional<String> renamed = known.stream().map(Neighbour::document).filter(n -> DocumentNames.numberOf(n).equals(number) && !number.startsWith("scs-xxxx"))
					.findFirst();
			ITextRegion region = link.nameRegion();
			if (renamed.isPresent())
				addIssueAt("There is no document " + name + "; " + renamed.get() + " has that number.", link.target(), region, NAME,
						renamed.get());
			else if (link.isRelative())
				addIssueAt("There is no file " + name + ".md beside this document.", link.target(), region, DEAD);
		}
	}

	@Check
	public void checkFile(UrlTarget target) {
		if (target.getUrl() == null || target.eResource() == null)
			return;
		if (!new RelativeFiles(target.eResource()).mayExist(target.getUrl())) {
			ITextRegion region = Positions.feature(target, DocumentPackage.Literals.URL_TARGET__URL);
			addIssueAt("There is no file " + target.getUrl() + " beside this document.", target, region, DEAD);
		}
	}
}
