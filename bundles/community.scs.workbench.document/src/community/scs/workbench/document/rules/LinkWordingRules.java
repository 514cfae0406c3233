package community.scs.workbench.document.rules;

import community.scs.workbench.document.Positions;
import community.scs.workbench.document.authoring.FileName;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Status;
import community.scs.workbench.document.rules.Neighbours.Neighbour;
import community.scs.workbench.scan.rules.Fix;
import community.scs.workbench.scan.rules.Problem;
import community.scs.workbench.scan.rules.Rule;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.TextRegion;
import org.eclipse.xtext.validation.Check;

/** Links between documents that lead somewhere, but perhaps not where they should. */
public final class LinkWordingRules extends DocumentRules {

	/** Data of the issue: what the text should name. */
	public static final String TEXT = PREFIX + "link-text";
	/** Data of the issue: the name of the newer document, if there is one. */
	public static final String OUTDATED = PREFIX + "link-outdated";
	/** Data of the issue: the target in the style of the first link. */
	public static final String STYLE = PREFIX + "link-style";

	static final List<Rule> RULES = List.of(
			new Rule(TEXT, Severity.WARNING, "A link to a document names no other one in its text.", "authors' practice, #1255").proposing(LinkWordingRules::byData),
			new Rule(OUTDATED, Severity.INFO, "A link leads to a document that is not superseded.", PROCESS).proposing(LinkWordingRules::byData),
			new Rule(STYLE, Severity.INFO, "All links of a document to one other document are written in the same way.", "authors' practice, #1255")
					.proposing(LinkWordingRules::byData));

	private static final Pattern NAMED = Pattern.compile("(?<![\\w/.-])([sS][cC][sS]-(\\d{4})(?:-([vw]\\d+))?)(?![\\d])");

	private static List<Fix> byData(Problem problem) {
		return problem.data().stream().map(text -> Fix.replace("Replace by " + text, problem.offset(), problem.length(), text)).toList();
	}

	@Check
	public void checkLinks(StandardsDocument document) {
		if (document.eResource() == null)
			return;
		List<DocumentLink> links = DocumentLink.in(document);
		if (links.isEmpty())
			return;
		String text = NodeModelUtils.getNode(document).getRootNode().getText();
		List<Neighbour> known = neighbours(document, n -> !n.supplement());
		Map<String, DocumentLink> first = new HashMap<>();
		for (DocumentLink link : links) {
			if (link.text() != null)
				checkText(link, text);
			if (link.hasTarget()) {
				checkStatus(document, link, known);
				checkStyle(first, link, text);
			}
		}
	}

	private void checkText(DocumentLink link, String text) {
		Optional<FileName> target = link.fileName();
		if (target.isEmpty() || target.get().number().equals(FileName.PROPOSED))
			return;
		String version = (target.get().supplement() ? "w" : "v") + target.get().version();
		Matcher named = NAMED.matcher(text).region(link.text().getOffset(), link.text().getOffset() + link.text().getLength()).useTransparentBounds(true);
		TextRegion wrong = null;
		while (named.find()) {
			if (named.group(2).equals(target.get().number()) && (named.group(3) == null || named.group(3).equals(version)))
				return;
			if (wrong == null)
				wrong = new TextRegion(named.start(1), named.end(1) - named.start(1));
		}
		if (wrong != null)
			addIssueAt("The text names " + text.substring(wrong.getOffset(), wrong.getOffset() + wrong.getLength()) + ", but the link leads to " + link.name() + ".",
					link.place(), wrong, TEXT, "scs-" + target.get().number() + "-" + version);
	}

	private void checkStatus(StandardsDocument document, DocumentLink link, List<Neighbour> known) {
		Optional<FileName> target = link.fileName();
		Optional<Neighbour> found = known.stream().filter(n -> n.document().equals(link.name())).findFirst();
		if (target.isEmpty() || found.isEmpty() || document.status() == Status.DEPRECATED || document.status() == Status.REJECTED
				|| name(document).filter(n -> n.number().equals(target.get().number())).isPresent() || link.isHistory())
			return;
		String stable = Status.STABLE.toString();
		Optional<Neighbour> newer = known.stream().filter(n -> n.name().number().equals(target.get().number()) && n.name().version() > target.get().version()
				&& stable.equals(n.status())).max(Comparator.comparingInt(n -> n.name().version()));
		boolean isDeprecated = Status.DEPRECATED.toString().equals(found.get().status());
		if (newer.isPresent() && !stable.equals(found.get().status()))
			addIssueAt("The link leads to " + link.name() + (isDeprecated ? ", which is Deprecated; " : "; ") + newer.get().document() + " is Stable.", link.target(),
					link.nameRegion(), OUTDATED, newer.get().document());
		else if (isDeprecated)
			addIssueAt("The link leads to " + link.name() + ", which is Deprecated.", link.target(), link.nameRegion(), OUTDATED);
	}

	private void checkStyle(Map<String, DocumentLink> first, DocumentLink link, String text) {
		DocumentLink other = first.putIfAbsent(link.name(), link);
		if (other == null || other.prefix().equals(link.prefix()) || other.isRelative() && link.isRelative())
			return;
		ITextRegion path = path(link);
		ITextRegion wanted = path(other);
		addIssueAt("The first link to " + link.name() + " leads to " + where(other) + ", this one to " + where(link) + ".", link.target(), path, STYLE,
				text.substring(wanted.getOffset(), wanted.getOffset() + wanted.getLength()));
	}

	/** The target without its anchor. */
	private static ITextRegion path(DocumentLink link) {
		int start = Positions.of(link.target()).getOffset();
		int end = link.nameRegion().getOffset() + link.nameRegion().getLength() + (link.target().getSuffix() == null ? 0 : link.target().getSuffix().length());
		return new TextRegion(start, end - start);
	}

	private static String where(DocumentLink link) {
		String prefix = link.prefix();
		if (prefix.startsWith("https://docs.") || prefix.contains("/standards/") && prefix.startsWith("/"))
			return "the published page";
		return prefix.startsWith("https://raw.") ? "the raw text at GitHub" : prefix.startsWith("https://") ? "the file at GitHub" : "a file beside the document";
	}
}
