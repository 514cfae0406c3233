package community.scs.workbench.editor.outline;

import community.scs.workbench.editor.Embedded;
import community.scs.workbench.editor.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.xtext.ide.server.symbol.IDocumentSymbolService;

/**
 * A symbol of a document with its place in the text. Nodes of two parses are equal when they have the same path of
 * names, so that a tree keeps its selection and expansion while a user types.
 */
final class Node {

	private final String path;
	private final DocumentSymbol symbol;
	private final Node parent;
	private final List<Node> children = new ArrayList<>();
	final int start;
	final int end;
	final int nameStart;
	final int nameEnd;

	private Node(Node parent, DocumentSymbol symbol, String path, Snapshot snapshot) {
		this.parent = parent;
		this.symbol = symbol;
		this.path = path;
		start = snapshot.offset(symbol.getRange().getStart());
		end = snapshot.offset(symbol.getRange().getEnd());
		nameStart = snapshot.offset(symbol.getSelectionRange().getStart());
		nameEnd = snapshot.offset(symbol.getSelectionRange().getEnd());
		addAll(this, path, symbol.getChildren(), snapshot, children);
	}

	static List<Node> of(Snapshot snapshot) {
		List<DocumentSymbol> symbols = symbols(snapshot);
		for (Snapshot part : snapshot.all())
			part.part().ifPresent(text -> embed(text, symbols(part), snapshot, symbols));
		List<Node> roots = new ArrayList<>();
		addAll(null, "", symbols, snapshot, roots); //$NON-NLS-1$
		return roots;
	}

	private static List<DocumentSymbol> symbols(Snapshot snapshot) {
		return snapshot.language().service(IDocumentSymbolService.class)
				.map(service -> service.getSymbols(snapshot.document(), snapshot.resource(),
						new DocumentSymbolParams(snapshot.identifier()), snapshot.cancel()))
				.<List<DocumentSymbol>>map(ArrayList::new).orElseGet(ArrayList::new);
	}

	/** Puts an embedded text and what is in it below the innermost symbol around it, in text order. */
	private static void embed(Embedded text, List<DocumentSymbol> its, Snapshot document, List<DocumentSymbol> symbols) {
		for (DocumentSymbol symbol : symbols)
			if (document.offset(symbol.getRange().getStart()) <= text.start()
					&& text.end() <= document.offset(symbol.getRange().getEnd())) {
				symbol.setChildren(symbol.getChildren() == null ? new ArrayList<>() : new ArrayList<>(symbol.getChildren()));
				embed(text, its, document, symbol.getChildren());
				return;
			}
		DocumentSymbol node = new DocumentSymbol(text.label(), SymbolKind.Package,
				document.range(text.start(), text.end() - text.start()), document.range(text.start(), 0));
		node.setChildren(its);
		symbols.add(node);
		symbols.sort(Comparator.comparingInt(s -> document.offset(s.getRange().getStart())));
	}

	private static void addAll(Node parent, String path, List<DocumentSymbol> symbols, Snapshot snapshot, List<Node> target) {
		if (symbols == null)
			return;
		Map<String, Integer> count = new HashMap<>();
		for (DocumentSymbol symbol : symbols) {
			int number = count.merge(symbol.getName(), 1, Integer::sum);
			target.add(new Node(parent, symbol, path + '/' + number + ':' + symbol.getName(), snapshot));
		}
	}

	/** The innermost node at the offset. */
	static Optional<Node> at(List<Node> nodes, int offset) {
		for (Node node : nodes)
			if (node.start <= offset && offset < node.end)
				return at(node.children, offset).or(() -> Optional.of(node));
		return Optional.empty();
	}

	String name() {
		return symbol.getName();
	}

	String detail() {
		return symbol.getDetail();
	}

	SymbolKind kind() {
		return symbol.getKind();
	}

	Node parent() {
		return parent;
	}

	List<Node> children() {
		return children;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Node node && node.path.equals(path);
	}

	@Override
	public int hashCode() {
		return path.hashCode();
	}
}
