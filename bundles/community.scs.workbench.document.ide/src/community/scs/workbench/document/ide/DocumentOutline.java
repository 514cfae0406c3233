package community.scs.workbench.document.ide;

import com.google.inject.Inject;
import community.scs.workbench.document.Positions;
import community.scs.workbench.document.Statements;
import community.scs.workbench.document.model.AutoLink;
import community.scs.workbench.document.model.BlockContainer;
import community.scs.workbench.document.model.DocumentPackage;
import community.scs.workbench.document.model.FrontMatter;
import community.scs.workbench.document.model.Heading;
import community.scs.workbench.document.model.Level;
import community.scs.workbench.document.model.Link;
import community.scs.workbench.document.model.LinkDefinition;
import community.scs.workbench.document.model.Section;
import community.scs.workbench.document.model.StandardsDocument;
import community.scs.workbench.document.model.Statement;
import community.scs.workbench.document.model.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.ide.server.DocumentExtensions;
import org.eclipse.xtext.ide.server.symbol.HierarchicalDocumentSymbolService;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.ITextRegion;

/** The outline of a document: front matter and sections, in them their statements and links in text order. */
public class DocumentOutline extends HierarchicalDocumentSymbolService {

	private static final int LONGEST_NAME = 100;

	@Inject
	private DocumentExtensions extensions;

	@Override
	public List<DocumentSymbol> getSymbols(XtextResource resource, CancelIndicator cancel) {
		if (resource.getContents().isEmpty() || !(resource.getContents().getFirst() instanceof StandardsDocument document))
			return List.of();
		List<DocumentSymbol> minutes = MinutesOutline.of(resource.getURI(), resource.getParseResult().getRootNode().getText());
		if (!minutes.isEmpty())
			return minutes;
		Map<EObject, List<DocumentSymbol>> parts = statements(resource, document);
		addLinks(resource, document, parts);
		List<DocumentSymbol> symbols = new ArrayList<>();
		if (document.getFrontMatter() != null)
			symbols.add(frontMatter(resource, document.getFrontMatter()));
		symbols.addAll(parts.getOrDefault(document, List.of()));
		for (Section section : document.getSections())
			symbols.add(section(resource, section, parts));
		return symbols;
	}

	private Map<EObject, List<DocumentSymbol>> statements(XtextResource resource, StandardsDocument document) {
		Map<EObject, List<DocumentSymbol>> symbols = new HashMap<>();
		for (Statement statement : Statements.of(document))
			if (!(statement.eContainer() instanceof Heading))
				symbols.computeIfAbsent(ownerOf(statement), s -> new ArrayList<>()).add(statement(resource, statement));
		return symbols;
	}

	/** Links with their texts, addresses and definitions of links, images left out. */
	private void addLinks(XtextResource resource, StandardsDocument document, Map<EObject, List<DocumentSymbol>> parts) {
		TreeIterator<EObject> contents = document.eAllContents();
		while (contents.hasNext()) {
			EObject object = contents.next();
			DocumentSymbol symbol = switch (object) {
				case Link link when !link.isImage() -> link(resource, link, link.getTarget(), Positions.text(link));
				case LinkDefinition definition -> link(resource, definition, definition.getTarget(),
						Positions.feature(definition, DocumentPackage.Literals.LINK_DEFINITION__NAME));
				case AutoLink address -> link(resource, address, null, Positions.of(address));
				default -> null;
			};
			if (symbol != null)
				parts.computeIfAbsent(ownerOf(object), s -> new ArrayList<>()).add(symbol);
		}
	}

	private DocumentSymbol link(XtextResource resource, EObject link, Target target, ITextRegion name) {
		String text = resource.getParseResult().getRootNode().getText().substring(name.getOffset(), name.getOffset() + name.getLength());
		String shown = text.isBlank() ? "(no text)" : shortened(text.replaceAll("\\s+", " ").strip());
		DocumentSymbol symbol = new DocumentSymbol(shown, SymbolKind.File, range(resource, Positions.of(link)), range(resource, Positions.of(link)));
		if (target != null)
			symbol.setDetail(shortened(NodeModelUtils.getTokenText(NodeModelUtils.getNode(target))));
		return symbol;
	}

	private static EObject ownerOf(EObject part) {
		BlockContainer section = EcoreUtil2.getContainerOfType(part, Section.class);
		return section != null ? section : EcoreUtil2.getContainerOfType(part, StandardsDocument.class);
	}

	private DocumentSymbol frontMatter(XtextResource resource, FrontMatter frontMatter) {
		Range range = range(resource, Positions.of(frontMatter));
		return new DocumentSymbol("Front matter", SymbolKind.Object, range,
				range(resource, Positions.feature(frontMatter, DocumentPackage.Literals.FRONT_MATTER__OPEN)));
	}

	private DocumentSymbol section(XtextResource resource, Section section, Map<EObject, List<DocumentSymbol>> statements) {
		Heading heading = section.getHeading();
		String name = heading.text().isEmpty() ? "(no title)" : heading.text();
		DocumentSymbol symbol = new DocumentSymbol(name, SymbolKind.Namespace, range(resource, Positions.of(section)),
				range(resource, Positions.title(heading)));
		List<DocumentSymbol> children = new ArrayList<>(statements.getOrDefault(section, List.of()));
		for (Section child : section.getSections())
			children.add(section(resource, child, statements));
		children.sort(Comparator.comparingInt(c -> c.getRange().getStart().getLine()));
		symbol.setChildren(children);
		return symbol;
	}

	private DocumentSymbol statement(XtextResource resource, Statement statement) {
		Range range = range(resource, Positions.of(statement));
		DocumentSymbol symbol = new DocumentSymbol(shortened(statement.text()), kind(statement.level()), range, range);
		symbol.setDetail(statement.level() + (statement.normative() ? "" : ", informative"));
		return symbol;
	}

	private static String shortened(String text) {
		return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME - 1).stripTrailing() + "…";
	}

	private static SymbolKind kind(Level level) {
		return switch (level) {
			case MUST, MUST_NOT -> SymbolKind.Event;
			case SHOULD, SHOULD_NOT -> SymbolKind.Property;
			case MAY -> SymbolKind.Field;
		};
	}

	private Range range(XtextResource resource, ITextRegion region) {
		return extensions.newRange(resource, region);
	}
}
