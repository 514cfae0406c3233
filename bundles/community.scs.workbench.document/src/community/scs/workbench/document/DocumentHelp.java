package community.scs.workbench.document;

import community.scs.workbench.document.model.Block;
import community.scs.workbench.document.model.DateEntry;
import community.scs.workbench.document.model.DocumentPackage;
import community.scs.workbench.document.model.DocumentsEntry;
import community.scs.workbench.document.model.Entry;
import community.scs.workbench.document.model.FootnoteDefinition;
import community.scs.workbench.document.model.Heading;
import community.scs.workbench.document.model.Keyword;
import community.scs.workbench.document.model.LinkDefinition;
import community.scs.workbench.document.model.Paragraph;
import community.scs.workbench.document.model.Section;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.documentation.IEObjectDocumentationProvider;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IResourceServiceProvider;

/** What a reader wants to know of something without going there, as Markdown; null for what speaks for itself. */
public class DocumentHelp implements IEObjectDocumentationProvider {

	@Override
	public String getDocumentation(EObject object) {
		return switch (object) {
			case StandardsDocument document -> ofDocument(document);
			case Heading heading -> ofHeading(heading);
			case Keyword keyword -> ofStatement(EcoreUtil2.getContainerOfType(keyword, Statement.class));
			case Statement statement -> ofStatement(statement);
			case LinkDefinition link -> NodeModelUtils.getTokenText(NodeModelUtils.getNode(link));
			case FootnoteDefinition note -> paragraph(note.getBlocks());
			default -> ofOtherLanguage(object);
		};
	}

	/** What another language says of its object, such as a testcase that a document mentions. */
	private static String ofOtherLanguage(EObject object) {
		if (object.eResource() == null || object.eClass().getEPackage() == DocumentPackage.eINSTANCE)
			return null;
		IResourceServiceProvider language = IResourceServiceProvider.Registry.INSTANCE.getResourceServiceProvider(object.eResource().getURI());
		IEObjectDocumentationProvider help = language == null ? null : language.get(IEObjectDocumentationProvider.class);
		return help == null || help instanceof DocumentHelp ? null : help.getDocumentation(object);
	}

	private static String ofDocument(StandardsDocument document) {
		String facts = Stream.of(document.name(), document.type(), document.track(), document.status()).filter(Objects::nonNull)
				.map(Object::toString).collect(Collectors.joining(" · "));
		return joined(bold(document.title()), facts, history(document), document.description());
	}

	/** The dates and relations of the front matter, in its order. */
	private static String history(StandardsDocument document) {
		if (document.getFrontMatter() == null)
			return null;
		return document.getFrontMatter().getEntries().stream().map(DocumentHelp::history).filter(Objects::nonNull)
				.collect(Collectors.joining("; "));
	}

	private static String history(Entry entry) {
		String words = entry.getKey().replace("_at", "").replace('_', ' ');
		return switch (entry) {
			case DateEntry date when date.getValue() != null -> words + " " + date.getValue();
			case DocumentsEntry documents when !documents.getReferences().isEmpty() -> words + " " + documents.getReferences().stream()
					.map(r -> Positions.written(r, DocumentPackage.Literals.DOCUMENT_REFERENCE__DOCUMENT)).collect(Collectors.joining(", "));
			default -> null;
		};
	}

	private static String ofHeading(Heading heading) {
		String place = heading.eResource() == null ? null : DocumentNames.nameOf(heading.eResource().getURI());
		String path = Stream.concat(Stream.ofNullable(place), Places.sectionPath(heading.getTitle() == null ? heading : heading.getTitle()).stream())
				.collect(Collectors.joining(" › "));
		String text = heading.eContainer() instanceof Section section ? paragraph(section.getBlocks()) : null;
		return joined(bold(heading.text()), path, text);
	}

	private static String ofStatement(Statement statement) {
		if (statement == null)
			return null;
		String facts = statement.level() + (statement.capitals() ? "" : " (without capitals)") + " · " + place(statement);
		return joined(statement.text(), facts, String.join(" › ", statement.section()), "`" + statement.id() + "`");
	}

	private static String place(Statement statement) {
		return switch (statement.place()) {
			case NORMATIVE -> "normative";
			case INFORMATIVE -> "in a section that explains";
			case HEADING -> "in a heading";
			case BOILERPLATE -> "explains the requirement words";
			case EXAMPLE -> "in an example";
		};
	}

	private static String bold(String text) {
		return text == null || text.isEmpty() ? null : "**" + text + "**";
	}

	private static String paragraph(List<Block> blocks) {
		return blocks.stream().filter(Paragraph.class::isInstance).map(Paragraph.class::cast).findFirst()
				.map(p -> p.getSentences().stream().map(PlainText::of).collect(Collectors.joining(" "))).orElse(null);
	}

	private static String joined(String... parts) {
		return Stream.of(parts).filter(p -> p != null && !p.isBlank()).collect(Collectors.joining("\n\n"));
	}
}
