package community.scs.workbench.document.rules;

import community.scs.workbench.document.authoring.FileName;
import community.scs.workbench.document.model.DocumentReference;
import community.scs.workbench.document.model.Entry;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.scan.rules.Rule;
import java.util.List;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.validation.Check;

/** Rules for Supplements and the documents that they extend (scs-0001-v1, "Document format"). */
public final class SupplementRules extends DocumentRules {

	public static final String STATUS = PREFIX + "supplement-status";
	public static final String LIST = PREFIX + "supplement";
	public static final String TRACK = PREFIX + "supplement-track";
	public static final String NUMBER = PREFIX + "supplement-number";

	static final List<Rule> RULES = List.of(
			new Rule(STATUS, Severity.ERROR, "A Supplement has no status.", FORMAT).safely(EntryFixes::removeKey),
			new Rule(LIST, Severity.ERROR, "A Supplement lists the documents that it extends.", FORMAT).safely(EntryFixes::asList),
			new Rule(TRACK, Severity.WARNING, "A Supplement belongs to the track of the document that it extends.", FORMAT),
			new Rule(NUMBER, Severity.WARNING, "A Supplement has the number of a document that it extends.", FORMAT));

	@Check
	public void checkSupplement(StandardsDocument document) {
		if (!isStandard(document) || document.getFrontMatter() == null || !isSupplement(document))
			return;
		Entry status = entry(document, "status");
		Entry mains = entry(document, "supplements");
		if (status != null)
			addIssueAtKey("A Supplement has no status.", status, STATUS);
		if (mains == null)
			addIssueAtStart("A Supplement must list the documents that it extends, under the key supplements.", document, LIST);
		else if (references(mains).isEmpty() || !EntryFixes.isList(mains))
			addIssueAtKey("A Supplement must list the documents that it extends.", mains, LIST);
		else {
			checkTrack(document, references(mains));
			checkNumber(document, mains);
		}
	}

	private void checkTrack(StandardsDocument document, List<DocumentReference> mains) {
		for (DocumentReference main : mains)
			if (!main.getDocument().eIsProxy() && document.track() != null && main.getDocument().track() != null
					&& main.getDocument().track() != document.track())
				addIssue("The document that is extended belongs to another track: " + main.getDocument().track() + ".", main, null, TRACK);
	}

	private void checkNumber(StandardsDocument document, Entry mains) {
		String own = name(document).map(FileName::number).orElse(FileName.PROPOSED);
		List<String> numbers = references(mains).stream().flatMap(r -> FileName.parse(written(r) + ".md").stream()).map(FileName::number).toList();
		if (!own.equals(FileName.PROPOSED) && !numbers.isEmpty() && !numbers.contains(own) && !numbers.contains(FileName.PROPOSED))
			addIssueAtKey("None of the documents that are extended has the number " + own + " of this Supplement.", mains, NUMBER);
	}
}
