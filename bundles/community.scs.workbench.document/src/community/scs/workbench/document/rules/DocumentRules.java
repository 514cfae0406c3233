package community.scs.workbench.document.rules;

import com.google.inject.Inject;
import community.scs.workbench.document.Positions;
import community.scs.workbench.document.authoring.FileName;
import community.scs.workbench.document.model.DateEntry;
import community.scs.workbench.document.model.DocumentPackage;
import community.scs.workbench.document.model.DocumentReference;
import community.scs.workbench.document.model.DocumentsEntry;
import community.scs.workbench.document.model.Entry;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.rules.Neighbours.Neighbour;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.validation.AbstractDeclarativeValidator;
import org.eclipse.xtext.validation.EValidatorRegistrar;

/** What rules about whole documents share. Rules speak only of files whose names start with {@code scs-}. */
abstract class DocumentRules extends AbstractDeclarativeValidator {

	static final String PREFIX = "community.scs.workbench.document.";

	static final String FORMAT = "scs-0001-v1, Document format";
	static final String PROCESS = "scs-0001-v1, Process";

	@Inject
	private Neighbours neighbours;

	@Override
	public void register(EValidatorRegistrar registrar) {
		// part of the language's validator, which is registered
	}

	/** A finding about the document as a whole is shown at its first line, not under all of its text. */
	@Override
	protected void addIssue(String message, EObject object, EStructuralFeature feature, String rule, String... data) {
		ICompositeNode node = object instanceof StandardsDocument && feature == null ? NodeModelUtils.getNode(object) : null;
		if (node == null)
			super.addIssue(message, object, feature, rule, data);
		else
			addIssue(message, object, 0, (int) node.getRootNode().getText().chars().takeWhile(c -> c != '\n' && c != '\r').count(), rule, data);
	}

	/** A finding at a key of the front matter. */
	void addIssueAtKey(String message, Entry entry, String rule, String... data) {
		addIssue(message, entry, DocumentPackage.Literals.ENTRY__KEY, rule, data);
	}

	/** A finding at the first line of the front matter. */
	void addIssueAtStart(String message, StandardsDocument document, String rule, String... data) {
		addIssue(message, document.getFrontMatter(), DocumentPackage.Literals.FRONT_MATTER__OPEN, rule, data);
	}

	void addIssueAt(String message, EObject object, ITextRegion region, String rule, String... data) {
		addIssue(message, object, region.getOffset(), region.getLength(), rule, data);
	}

	/** The other documents in the folder of a document. They are looked up once in each validation, and never kept beyond it. */
	List<Neighbour> neighbours(StandardsDocument document) {
		NeighboursOf key = new NeighboursOf(document);
		@SuppressWarnings("unchecked")
		List<Neighbour> known = (List<Neighbour>) getContext().computeIfAbsent(key, k -> neighbours.of(document));
		return known;
	}

	private record NeighboursOf(StandardsDocument document) {
	}

	List<Neighbour> neighbours(StandardsDocument document, Predicate<FileName> wanted) {
		return neighbours(document).stream().filter(n -> wanted.test(n.name())).toList();
	}

	static String fileName(StandardsDocument document) {
		return document.eResource() == null ? "" : URI.decode(document.eResource().getURI().lastSegment());
	}

	static Optional<FileName> name(StandardsDocument document) {
		return FileName.parse(fileName(document));
	}

	static boolean isStandard(StandardsDocument document) {
		return fileName(document).startsWith("scs-");
	}

	static boolean isSupplement(StandardsDocument document) {
		String[] parts = fileName(document).split("-");
		return parts.length > 2 && parts[2].startsWith("w");
	}

	static Entry entry(StandardsDocument document, String key) {
		return document.getFrontMatter() == null ? null : document.getFrontMatter().entry(key);
	}

	/** @return null as well if the key has no value, as if it were not there */
	static Entry given(StandardsDocument document, String key) {
		Entry entry = entry(document, key);
		return entry == null || EntryFixes.isEmpty(entry) ? null : entry;
	}

	/** @return null if there is no date */
	static LocalDate date(StandardsDocument document, String key) {
		return entry(document, key) instanceof DateEntry entry ? entry.getValue() : null;
	}

	/** Without those where a name is still to be typed. */
	static List<DocumentReference> references(Entry entry) {
		return entry instanceof DocumentsEntry documents ? documents.getReferences().stream().filter(r -> r.getDocument() != null).toList() : List.of();
	}

	/** The name of a document as it is written, without extension; whether there is such a document or not. */
	static String written(DocumentReference reference) {
		return Positions.written(reference, DocumentPackage.Literals.DOCUMENT_REFERENCE__DOCUMENT);
	}
}
