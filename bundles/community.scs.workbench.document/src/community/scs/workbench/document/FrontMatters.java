package community.scs.workbench.document;

import community.scs.workbench.document.model.DocumentPackage;
import community.scs.workbench.document.model.DocumentType;
import community.scs.workbench.document.model.DocumentsEntry;
import community.scs.workbench.document.model.Entry;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Status;
import community.scs.workbench.document.model.StatusEntry;
import community.scs.workbench.document.model.TextEntry;
import community.scs.workbench.document.model.Track;
import community.scs.workbench.document.model.TrackEntry;
import community.scs.workbench.document.model.TypeEntry;
import java.util.stream.Collectors;

/** Reads values from the front matter of a document; null stands for "none" and for "no valid one". */
public final class FrontMatters {

	private FrontMatters() {
	}

	public static String text(StandardsDocument document, String key) {
		return entry(document, key) instanceof TextEntry entry ? text(entry) : null;
	}

	private static String text(TextEntry entry) {
		String value = entry.getValue() == null ? "" : entry.getValue();
		boolean isBlockScalar = value.startsWith("|") || value.startsWith(">");
		String rest = String.join(value.startsWith("|") ? "\n" : " ", entry.getLines());
		return isBlockScalar ? rest : (value + " " + rest).strip();
	}

	public static DocumentType type(StandardsDocument document) {
		return entry(document, "type") instanceof TypeEntry entry && isValid(entry, entry.getOther()) ? entry.getValue() : null;
	}

	public static Status status(StandardsDocument document) {
		return entry(document, "status") instanceof StatusEntry entry && isValid(entry, entry.getOther()) ? entry.getValue()
				: null;
	}

	public static Track track(StandardsDocument document) {
		return entry(document, "track") instanceof TrackEntry entry && isValid(entry, entry.getOther()) ? entry.getValue() : null;
	}

	/** @return the names as written, without extensions, with blanks between them; null if there are none */
	static String documents(StandardsDocument document, String key) {
		return entry(document, key) instanceof DocumentsEntry entry && !entry.getReferences().isEmpty()
				? entry.getReferences().stream().map(r -> Positions.written(r, DocumentPackage.Literals.DOCUMENT_REFERENCE__DOCUMENT))
						.collect(Collectors.joining(" "))
				: null;
	}

	private static boolean isValid(Entry entry, String other) {
		return other == null && entry.getLines().isEmpty() && Remembered.of(FrontMatters.class, entry, e -> Positions.value(e).getLength() > 0);
	}

	private static Entry entry(StandardsDocument document, String key) {
		return document.getFrontMatter() == null ? null : document.getFrontMatter().entry(key);
	}
}
