package community.scs.workbench.policy.ide.testing;

import community.scs.workbench.policy.testing.TestText;
import community.scs.workbench.policy.testing.TestText.Case;
import community.scs.workbench.policy.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.symbol.IDocumentSymbolService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

/** The outline: personas with their credentials, and tests with what they ask and expect. */
public class TestSymbols implements IDocumentSymbolService {

	private static final int MAXIMAL_LENGTH = 120;

	@Override
	public List<DocumentSymbol> getSymbols(Document document, XtextResource resource, DocumentSymbolParams params, CancelIndicator cancel) {
		TestText text = TestText.of(document.getContents());
		List<DocumentSymbol> symbols = new ArrayList<>();
		for (Node.Entry entry : TestText.entries(text.root())) {
			String key = TestText.word(entry.key());
			DocumentSymbol symbol = switch (key) {
				case "personas" -> symbol(document, "Personas", "", SymbolKind.Package, entry.key(), entry.value());
				case "tests" -> symbol(document, "Tests", "", SymbolKind.Package, entry.key(), entry.value());
				default -> key.isEmpty() ? null : symbol(document, key, written(text, entry.value()), SymbolKind.Property, entry.key(), entry.value());
			};
			if (symbol == null)
				continue;
			if (key.equals("personas"))
				symbol.setChildren(TestText.entries(entry.value()).stream().filter(persona -> !TestText.word(persona.key()).isEmpty())
						.map(persona -> symbol(document, TestText.word(persona.key()), written(text, persona.value()), SymbolKind.Constant, persona.key(), persona.value()))
						.toList());
			if (key.equals("tests"))
				symbol.setChildren(text.tests().stream().map(test -> test(document, test)).toList());
			symbols.add(symbol);
		}
		return symbols;
	}

	private static DocumentSymbol test(Document document, Case test) {
		String name = test.word("name").isEmpty() ? "(no name)" : test.word("name");
		Node start = TestText.entries(test.node()).isEmpty() ? test.node() : TestText.entries(test.node()).getFirst().key();
		return symbol(document, name, test.word("persona") + " " + test.word("operation") + ": " + test.word("expected"), SymbolKind.Method, start, test.node());
	}

	private static DocumentSymbol symbol(Document document, String name, String detail, SymbolKind kind, Node start, Node all) {
		return new DocumentSymbol(name, kind, TestNames.range(document, start.span().offset() > all.span().end() ? start.span() : start.span().to(last(start, all).span())),
				TestNames.range(document, start.span()), detail);
	}

	private static Node last(Node start, Node all) {
		return all.span().end() < start.span().end() ? start : all;
	}

	private static String written(TestText text, Node node) {
		String written = node.span().in(text.text()).replaceAll("\\s++", " ");
		return written.length() > MAXIMAL_LENGTH ? written.substring(0, MAXIMAL_LENGTH) + "…" : written;
	}
}
