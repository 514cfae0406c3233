package community.scs.workbench.document.rules;

import community.scs.workbench.document.DocumentNames;
import community.scs.workbench.document.Positions;
import community.scs.workbench.document.authoring.FileName;
import community.scs.workbench.document.model.DocumentReference;
import community.scs.workbench.document.model.DocumentsEntry;
import community.scs.workbench.document.model.Entry;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Status;
import community.scs.workbench.document.rules.Neighbours.Neighbour;
import community.scs.workbench.scan.rules.Fix;
import community.scs.workbench.scan.rules.Problem;
import community.scs.workbench.scan.rules.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.validation.Check;

/** Rules for what a document replaces, and what replaces it (scs-0001-v1, "Process"). */
public final class ReplacementRules extends DocumentRules {

	/** Data of the issue: the name of the version before, if there is one. */
	public static final String REPLACES = PREFIX + "replaces";
	public static final String REPLACES_LIST = PREFIX + "replaces-list";
	public static final String REPLACED_BY = PREFIX + "replaced-by";
	/** Data of the issue: the name of the newer document. */
	public static final String SUCCESSOR = PREFIX + "replaced-by-missing";
	public static final String ORDER = PREFIX + "replaces-order";
	public static final String ITSELF = PREFIX + "names-itself";
	public static final String UNKNOWN_DOCUMENT = PREFIX + "unknown-document";

	static final List<Rule> RULES = List.of(
			new Rule(REPLACES, Severity.ERROR, "From version 2 on, a document names the one that it replaces.",
					"scs-0001-v1, Proposal of a major update").proposing(p -> EntryFixes.addList(p, "replaces")),
			new Rule(REPLACES_LIST, Severity.WARNING, "The value of replaces is a list.", "chk_adrs.py").safely(EntryFixes::asList),
			new Rule(REPLACED_BY, Severity.ERROR, "Only a document that is Deprecated or Rejected is replaced.", FORMAT),
			new Rule(SUCCESSOR, Severity.WARNING, "A Deprecated document names the one that replaces it.", "scs-0001-v1, Deprecation phase")
					.safely(p -> EntryFixes.addList(p, "replaced_by")),
			new Rule(ORDER, Severity.WARNING, "A document replaces older versions, and is replaced by newer ones.", PROCESS),
			new Rule(ITSELF, Severity.ERROR, "A document does not replace, extend or succeed itself.", FORMAT),
			new Rule(UNKNOWN_DOCUMENT, Severity.ERROR, "Documents that front matter names exist in the folder.", "chk_adrs.py")
					.safely(ReplacementRules::addExtension));

	private static final Set<String> NAMES_OF_FILES = Set.of("replaces", "supplements");

	@Check
	public void checkReplaces(StandardsDocument document) {
		if (!isStandard(document) || document.getFrontMatter() == null || isSupplement(document))
			return;
		Entry replaces = given(document, "replaces");
		Optional<FileName> name = name(document);
		if (replaces != null && !EntryFixes.isList(replaces))
			addIssueAtKey("The value of replaces should be a list.", replaces, REPLACES_LIST);
		else if (replaces == null && name.filter(n -> n.version() > 1).isPresent()) {
			FileName own = name.get();
			List<Neighbour> before = neighbours(document, n -> !n.supplement() && n.number().equals(own.number()) && n.version() == own.version() - 1);
			addIssueAtStart("From version 2 on a document must name the one that it replaces, under the key replaces.", document, REPLACES,
					before.stream().map(n -> n.name().toString()).toArray(String[]::new));
		}
	}

	@Check
	public void checkReplacedBy(StandardsDocument document) {
		if (!isStandard(document))
			return;
		Entry replacedBy = given(document, "replaced_by");
		if (replacedBy != null && document.status() != Status.DEPRECATED && document.status() != Status.REJECTED)
			addIssueAtKey("Only a deprecated or rejected document is replaced.", replacedBy, REPLACED_BY);
		if (replacedBy == null && document.status() == Status.DEPRECATED)
			neighbours(document, n -> !n.supplement()).stream().filter(n -> n.replaces().contains(document.name()))
					.max(Comparator.comparing(n -> n.name().version()))
					.ifPresent(n -> addIssueAtKey(n.document() + " replaces this document, which must say so under replaced_by.",
							entry(document, "status"), SUCCESSOR, n.name().toString()));
	}

	@Check
	public void checkReferences(DocumentsEntry entry) {
		String own = DocumentNames.nameOf(entry.eResource().getURI());
		for (DocumentReference reference : references(entry))
			if (own.equals(written(reference)))
				addIssue("A document cannot be named under its own key " + entry.getKey() + ".", reference, null, ITSELF);
			else if (reference.getDocument().eIsProxy())
				addIssue("There is no document " + written(reference) + ".md in this folder.", reference, null, UNKNOWN_DOCUMENT);
			else if (reference.getSuffix() == null && NAMES_OF_FILES.contains(entry.getKey()))
				addIssue("There is no file " + written(reference) + " in this folder, but " + written(reference) + ".md.", reference, null, UNKNOWN_DOCUMENT, ".md");
			else
				checkOrder(entry, reference, own);
		String other = entry.getOther() == null ? String.join(" ", entry.getItems()) : entry.getOther();
		boolean mayBeOlderThanStandards = entry.getKey().equals("enhances")
				|| entry.getKey().equals("replaces") && FileName.parse(own + ".md").filter(n -> n.version() == 1).isPresent();
		if (own.startsWith("scs-") && !other.isBlank() && !EntryFixes.isEmpty(entry) && !mayBeOlderThanStandards)
			addIssueAt("This is no name of a document. Name a file of the folder of standards.", entry, Positions.value(entry), UNKNOWN_DOCUMENT);
	}

	private static List<Fix> addExtension(Problem problem) {
		return problem.data().stream().map(extension -> Fix.replace("Add " + extension, problem.offset() + problem.length(), 0, extension)).toList();
	}

	private void checkOrder(DocumentsEntry entry, DocumentReference reference, String own) {
		Optional<FileName> from = FileName.parse(own + ".md");
		Optional<FileName> to = FileName.parse(written(reference) + ".md");
		boolean newer = entry.getKey().equals("replaced_by");
		if (from.isEmpty() || to.isEmpty() || !from.get().number().equals(to.get().number()) || !newer && !entry.getKey().equals("replaces"))
			return;
		int difference = to.get().version() - from.get().version();
		if (newer ? difference < 0 : difference > 0)
			addIssue("Version " + to.get().version() + " is " + (newer ? "older" : "newer") + " than this document.", reference, null, ORDER);
	}
}
