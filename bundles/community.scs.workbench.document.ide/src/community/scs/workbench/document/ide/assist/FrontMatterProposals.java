package community.scs.workbench.document.ide.assist;

import com.google.inject.Inject;
import community.scs.workbench.document.model.DateEntry;
import community.scs.workbench.document.model.DocumentType;
import community.scs.workbench.document.model.DocumentsEntry;
import community.scs.workbench.document.model.Entry;
import community.scs.workbench.document.model.FrontMatter;
import community.scs.workbench.document.model.Status;
import community.scs.workbench.document.model.StatusEntry;
import community.scs.workbench.document.model.Track;
import community.scs.workbench.document.model.TrackEntry;
import community.scs.workbench.document.model.TypeEntry;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;

/** Proposes keys of the front matter and their values (scs-0001, "Document metadata"). */
class FrontMatterProposals {

	private static final Pattern KEY = Pattern.compile("[\\w-]*");
	private static final Pattern VALUE = Pattern.compile("[\\w-]+\\s*:\\s+(.*)|\\s*-\\s+(.*)");
	private static final Map<String, String> KEYS = new LinkedHashMap<>();

	static {
		KEYS.put("title", "what the document is called");
		KEYS.put("type", "Standard, Procedural, Decision Record or Supplement");
		KEYS.put("status", "where the document stands in its life; Supplements have none");
		KEYS.put("track", "the group that is responsible");
		KEYS.put("supplements", "documents that a Supplement belongs to");
		KEYS.put("stabilized_at", "date after which the document counts as stable");
		KEYS.put("deprecated_at", "date after which the document counts as deprecated");
		KEYS.put("rejected_at", "date of the rejection");
		KEYS.put("replaces", "documents that this one replaces");
		KEYS.put("replaced_by", "documents that replace this one");
		KEYS.put("description", "what the list of documents says about it");
	}

	@Inject
	private Index index;

	void propose(Cursor cursor, Proposals proposals) {
		Matcher value = VALUE.matcher(cursor.line());
		Entry entry = cursor.entry();
		if (KEY.matcher(cursor.line()).matches())
			proposeKeys(cursor.document().getFrontMatter(), proposals.with(cursor.line()));
		else if (value.matches() && entry != null)
			proposeValues(cursor, entry, proposals.with(value.group(1) != null ? value.group(1) : value.group(2)));
	}

	private static void proposeKeys(FrontMatter frontMatter, Proposals proposals) {
		int priority = KEYS.size();
		for (Map.Entry<String, String> key : KEYS.entrySet()) {
			priority--;
			if (frontMatter.entry(key.getKey()) == null)
				proposals.add(key.getKey() + ": ", key.getValue(), null, ContentAssistEntry.KIND_PROPERTY, priority);
		}
	}

	private void proposeValues(Cursor cursor, Entry entry, Proposals proposals) {
		switch (entry) {
			case TypeEntry type -> proposeValues(DocumentType.VALUES, proposals);
			case StatusEntry status -> proposeValues(List.of(Status.DRAFT, Status.STABLE, Status.DEPRECATED, Status.REJECTED), proposals);
			case TrackEntry track -> proposeValues(Track.VALUES, proposals);
			case DateEntry date ->
				proposals.add(LocalDate.now().toString(), "today", null, ContentAssistEntry.KIND_VALUE, 0);
			case DocumentsEntry documents -> proposeDocuments(cursor, proposals);
			default -> {
				// free text
			}
		}
	}

	private static void proposeValues(List<?> values, Proposals proposals) {
		for (Object value : values)
			proposals.add(value.toString(), null, null, ContentAssistEntry.KIND_ENUM, values.size() - values.indexOf(value));
	}

	private void proposeDocuments(Cursor cursor, Proposals proposals) {
		index.documents(cursor.resource()).filter(d -> !d.getEObjectURI().trimFragment().equals(cursor.resource().getURI()))
				.forEach(d -> proposals.add(Index.name(d) + ".md", Index.title(d), Index.facts(d), ContentAssistEntry.KIND_FILE, 0));
	}
}
