package community.scs.workbench.document.rules;

import community.scs.workbench.document.DocumentNames;
import community.scs.workbench.document.Positions;
import community.scs.workbench.document.authoring.FileName;
import community.scs.workbench.document.model.DateEntry;
import community.scs.workbench.document.model.DocumentPackage;
import community.scs.workbench.document.model.DocumentReference;
import community.scs.workbench.document.model.DocumentType;
import community.scs.workbench.document.model.DocumentsEntry;
import community.scs.workbench.document.model.Entry;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Status;
import community.scs.workbench.document.model.TextEntry;
import community.scs.workbench.scan.rules.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;

/** Rules for the keys at the start of a document (scs-0001-v1, "Document format" and "Process"). */
public final class FrontMatterRules extends DocumentRules {

	public static final String MISSING = PREFIX + "front-matter-missing";
	public static final String VALUE = PREFIX + "front-matter-value";
	public static final String SUPPLEMENT = PREFIX + "supplement";
	public static final String SUPPLEMENT_TRACK = PREFIX + "supplement-track";
	public static final String REPLACES = PREFIX + "replaces";
	public static final String REPLACES_LIST = PREFIX + "replaces-list";
	public static final String REPLACED_BY = PREFIX + "replaced-by";
	public static final String DATE = PREFIX + "status-date";
	public static final String DATE_ORDER = PREFIX + "date-order";
	public static final String UNKNOWN_KEY = PREFIX + "unknown-key";
	public static final String ITSELF = PREFIX + "names-itself";
	public static final String UNKNOWN_DOCUMENT = PREFIX + "unknown-document";

	static final List<Rule> RULES = List.of(
			new Rule(MISSING, Severity.ERROR, "A document starts with front matter.", FORMAT),
			new Rule(VALUE, Severity.ERROR, "Type, status, track and dates have one of the values that are defined.", FORMAT),
			new Rule(SUPPLEMENT, Severity.ERROR, "A Supplement lists the documents that it extends, and has no status.", FORMAT),
			new Rule(SUPPLEMENT_TRACK, Severity.WARNING, "A Supplement belongs to the track of the document that it extends.", FORMAT),
			new Rule(REPLACES, Severity.ERROR, "From version 2 on, a document names the one that it replaces.",
					"scs-0001-v1, Proposal of a major update"),
			new Rule(REPLACES_LIST, Severity.WARNING, "The value of replaces is a list.", "chk_adrs.py"),
			new Rule(REPLACED_BY, Severity.ERROR, "Only a document that is Deprecated or Rejected is replaced.", FORMAT),
			new Rule(DATE, Severity.ERROR, "A status has its date: stabilized_at, deprecated_at or rejected_at.", FORMAT),
			new Rule(DATE_ORDER, Severity.WARNING, "A document becomes Stable before it is Deprecated.", PROCESS),
			new Rule(UNKNOWN_KEY, Severity.INFO, "Front matter has the keys that scs-0001 describes.", FORMAT),
			new Rule(ITSELF, Severity.ERROR, "A document does not replace, extend or succeed itself.", FORMAT),
			new Rule(UNKNOWN_DOCUMENT, Severity.ERROR, "Documents that front matter names exist in the folder.", "chk_adrs.py"));

	private static final Set<String> DOCUMENTED = Set.of("title", "type", "status", "track", "supplements", "deprecated_at",
			"stabilized_at", "rejected_at", "replaced_by", "replaces", "description");

	@Check
	public void checkPresence(StandardsDocument document) {
		if (isStandard(document) && document.getFrontMatter() == null)
			addIssue("The document must start with front matter: a line of three hyphens, keys such as title and type, and three hyphens again.",
					document, null, MISSING);
	}

	@Check
	public void checkValues(StandardsDocument document) {
		if (!isStandard(document) || document.getFrontMatter() == null)
			return;
		require(document, "track", document.track() != null, "one of Global, IaaS, KaaS, IAM, Ops and Scopes");
		if (!isSupplement(document)) {
			require(document, "type", document.type() != null && document.type() != DocumentType.SUPPLEMENT,
					"one of Standard, Procedural and Decision Record; a Supplement has w before its version");
			require(document, "status", document.status() != null, "one of Draft, Stable, Deprecated and Rejected");
		}
	}

	private void require(StandardsDocument document, String key, boolean valid, String values) {
		Entry entry = entry(document, key);
		if (!valid && entry == null)
			addIssue("The key " + key + " is missing: " + values + ".", document.getFrontMatter(), DocumentPackage.Literals.FRONT_MATTER__OPEN, VALUE);
		else if (!valid)
			addIssue("The value of " + key + " must be " + values + ".", entry, DocumentPackage.Literals.ENTRY__KEY, VALUE);
	}

	@Check
	public void checkDate(DateEntry entry) {
		if (entry.getValue() == null)
			addIssue("The value of " + entry.getKey() + " must be a date: YYYY-MM-DD.", entry, DocumentPackage.Literals.ENTRY__KEY, VALUE);
	}

	@Check
	public void checkSupplement(StandardsDocument document) {
		if (!isStandard(document) || document.getFrontMatter() == null || !isSupplement(document))
			return;
		if (document.type() != DocumentType.SUPPLEMENT)
			require(document, "type", false, "Supplement, because the file's name has a w before its version");
		if (entry(document, "status") != null)
			addIssue("A Supplement has no status.", entry(document, "status"), DocumentPackage.Literals.ENTRY__KEY, SUPPLEMENT);
		if (!(entry(document, "supplements") instanceof DocumentsEntry main) || references(main).isEmpty() || !isList(main))
			addIssue("A Supplement must list the documents that it extends, under the key supplements.", document.getFrontMatter(),
					DocumentPackage.Literals.FRONT_MATTER__OPEN, SUPPLEMENT);
		else
			checkTrack(document, references(main));
	}

	private void checkTrack(StandardsDocument document, List<DocumentReference> mains) {
		for (DocumentReference main : mains)
			if (!main.getDocument().eIsProxy() && document.track() != null && main.getDocument().track() != document.track())
				addIssue("The document that is extended belongs to another track: " + main.getDocument().track() + ".", main,
						DocumentPackage.Literals.DOCUMENT_REFERENCE__DOCUMENT, SUPPLEMENT_TRACK);
	}

	@Check
	public void checkReplaces(StandardsDocument document) {
		if (!isStandard(document) || document.getFrontMatter() == null || isSupplement(document))
			return;
		int version = FileName.parse(fileName(document)).map(FileName::version).orElse(1);
		if (entry(document, "replaces") instanceof DocumentsEntry replaces) {
			if (!isList(replaces))
				addIssue("The value of replaces should be a list.", replaces, DocumentPackage.Literals.ENTRY__KEY, REPLACES_LIST);
		} else if (version > 1)
			addIssue("From version 2 on a document must name the one that it replaces, under the key replaces.", document.getFrontMatter(),
					DocumentPackage.Literals.FRONT_MATTER__OPEN, REPLACES);
	}

	@Check
	public void checkReferences(DocumentsEntry entry) {
		String own = DocumentNames.nameOf(entry.eResource().getURI());
		for (DocumentReference reference : references(entry))
			if (own.equals(Positions.written(reference, DocumentPackage.Literals.DOCUMENT_REFERENCE__DOCUMENT)))
				addIssue("A document cannot be named under its own key " + entry.getKey() + ".", reference,
						DocumentPackage.Literals.DOCUMENT_REFERENCE__DOCUMENT, ITSELF);
			else if (reference.getDocument().eIsProxy())
				addIssue("There is no such document. Name a file of the folder of standards.", reference,
						DocumentPackage.Literals.DOCUMENT_REFERENCE__DOCUMENT, UNKNOWN_DOCUMENT);
	}

	@Check
	public void checkStatus(StandardsDocument document) {
		if (!isStandard(document) || document.status() == null)
			return;
		Entry replacedBy = entry(document, "replaced_by");
		if (replacedBy != null && document.status() != Status.DEPRECATED && document.status() != Status.REJECTED)
			addIssue("Only a deprecated or rejected document is replaced.", replacedBy, DocumentPackage.Literals.ENTRY__KEY, REPLACED_BY);
		String date = switch (document.status()) {
			case STABLE -> "stabilized_at";
			case DEPRECATED -> "deprecated_at";
			case REJECTED -> "rejected_at";
			case DRAFT, PROPOSAL -> null;
		};
		if (date != null && entry(document, date) == null)
			addIssue("A document with the status " + document.status() + " needs the date " + date + ".", entry(document, "status"),
					DocumentPackage.Literals.ENTRY__KEY, DATE);
		checkOrder(document);
	}

	private void checkOrder(StandardsDocument document) {
		LocalDate stable = date(document, "stabilized_at");
		LocalDate deprecated = date(document, "deprecated_at");
		if (stable != null && deprecated != null && deprecated.isBefore(stable))
			addIssue("The document is deprecated before it is stable.", entry(document, "deprecated_at"), DocumentPackage.Literals.ENTRY__KEY,
					DATE_ORDER);
	}

	@Check
	public void checkKey(TextEntry entry) {
		if (entry.eResource() != null && entry.eContainer().eContainer() instanceof StandardsDocument document && isStandard(document)
				&& !DOCUMENTED.contains(entry.getKey()))
			addIssue("The key " + entry.getKey() + " is not one that scs-0001 describes.", entry, DocumentPackage.Literals.ENTRY__KEY, UNKNOWN_KEY);
	}

	private static LocalDate date(StandardsDocument document, String key) {
		return entry(document, key) instanceof DateEntry entry ? entry.getValue() : null;
	}

	/** Without those where a name is still to be typed. */
	private static List<DocumentReference> references(DocumentsEntry entry) {
		return entry.getReferences().stream().filter(r -> r.getDocument() != null).toList();
	}

	/** A value on the line of its key is one text, unless it is a flow sequence. */
	private static boolean isList(DocumentsEntry entry) {
		String text = NodeModelUtils.findActualNodeFor(entry).getText();
		String value = text.substring(text.indexOf(':') + 1).strip();
		return value.startsWith("-") || value.startsWith("[");
	}
}
