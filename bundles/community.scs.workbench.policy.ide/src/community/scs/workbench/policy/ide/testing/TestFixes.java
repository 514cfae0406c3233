package community.scs.workbench.policy.ide.testing;

import community.scs.workbench.policy.testing.PolicyTestCatalogue;
import community.scs.workbench.policy.testing.TestText;
import community.scs.workbench.policy.testing.TestText.Case;
import community.scs.workbench.policy.yaml.Node;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.ide.editor.quickfix.AbstractDeclarativeIdeQuickfixProvider;
import org.eclipse.xtext.ide.editor.quickfix.DiagnosticResolutionAcceptor;
import org.eclipse.xtext.ide.editor.quickfix.QuickFix;
import org.eclipse.xtext.ide.server.Document;

/** The ways out of the findings in tests. */
public class TestFixes extends AbstractDeclarativeIdeQuickfixProvider {

	private static final String CHANGE = "Change to the name that is meant";

	@QuickFix(PolicyTestCatalogue.UNKNOWN_KEY)
	public void unknownKey(DiagnosticResolutionAcceptor acceptor) {
		acceptor.accept(CHANGE, (Diagnostic diagnostic, EObject element, Document document) -> replaced(diagnostic, 0));
	}

	@QuickFix(PolicyTestCatalogue.UNKNOWN_OPERATION)
	public void unknownOperation(DiagnosticResolutionAcceptor acceptor) {
		unknownKey(acceptor);
	}

	@QuickFix(PolicyTestCatalogue.UNKNOWN_WORD)
	public void unknownWord(DiagnosticResolutionAcceptor acceptor) {
		unknownKey(acceptor);
	}

	@QuickFix(PolicyTestCatalogue.UNKNOWN_ATTRIBUTE)
	public void unknownAttribute(DiagnosticResolutionAcceptor acceptor) {
		unknownKey(acceptor);
	}

	@QuickFix(PolicyTestCatalogue.UNKNOWN_ROLE)
	public void unknownRole(DiagnosticResolutionAcceptor acceptor) {
		unknownKey(acceptor);
	}

	@QuickFix(PolicyTestCatalogue.UNKNOWN_PERSONA)
	public void unknownPersona(DiagnosticResolutionAcceptor acceptor) {
		acceptor.accept(CHANGE, (Diagnostic diagnostic, EObject element, Document document) -> replaced(diagnostic, 1));
		acceptor.accept("Create the persona", (Diagnostic diagnostic, EObject element, Document document) -> created(diagnostic, document));
	}

	@QuickFix(PolicyTestCatalogue.MISSING_KEY)
	public void missingKey(DiagnosticResolutionAcceptor acceptor) {
		acceptor.accept("Add what is missing", (Diagnostic diagnostic, EObject element, Document document) -> added(diagnostic, document));
	}

	@QuickFix(PolicyTestCatalogue.UNUSED_PERSONA)
	public void unusedPersona(DiagnosticResolutionAcceptor acceptor) {
		acceptor.accept("Remove the persona", (Diagnostic diagnostic, EObject element, Document document) -> removed(diagnostic, document));
	}

	private static List<String> data(Diagnostic diagnostic) {
		return switch (diagnostic.getData()) {
			case String[] values -> List.of(values);
			case List<?> values -> values.stream().map(String::valueOf).toList();
			case null, default -> List.of();
		};
	}

	private static List<TextEdit> replaced(Diagnostic diagnostic, int index) {
		List<String> names = data(diagnostic);
		return index < names.size() ? List.of(new TextEdit(diagnostic.getRange(), names.get(index))) : List.of();
	}

	/** After the last persona; one that asks with nothing until its author says more. */
	private static List<TextEdit> created(Diagnostic diagnostic, Document document) {
		TestText text = TestText.of(document.getContents());
		List<Node.Entry> personas = TestText.entries(TestText.field(text.root(), "personas").orElse(null));
		if (personas.isEmpty() || data(diagnostic).isEmpty())
			return List.of();
		Node.Entry last = personas.getLast();
		String entry = "'" + data(diagnostic).getFirst().replace("'", "''") + "': {roles: []}";
		int start = last.key().span().offset();
		String before = text.text().substring(text.text().lastIndexOf('\n', start - 1) + 1, start);
		return insert(document, start, before.isBlank() ? entry + lineEnd(text) + before : entry + ", ");
	}

	/** In front of the first key of the test. */
	private static List<TextEdit> added(Diagnostic diagnostic, Document document) {
		TestText text = TestText.of(document.getContents());
		int start = document.getOffSet(diagnostic.getRange().getStart());
		Case test = text.test(start).orElse(null);
		String value = test == null || data(diagnostic).isEmpty() ? "" : value(data(diagnostic).getFirst(), text, test);
		if (value.isEmpty())
			return List.of();
		String entry = data(diagnostic).getFirst() + ": " + value;
		boolean flow = text.text().startsWith("{", test.node().span().offset());
		int first = TestText.entries(test.node()).isEmpty() ? test.node().span().offset() + 1 : TestText.entries(test.node()).getFirst().key().span().offset();
		int line = text.text().lastIndexOf('\n', first - 1) + 1;
		String separator = TestText.entries(test.node()).isEmpty() ? "" : ", ";
		return insert(document, first, flow ? entry + separator : entry + lineEnd(text) + " ".repeat(first - line));
	}

	/** Empty where there is nothing sensible to start with. */
	private static String value(String key, TestText text, Case test) {
		return switch (key) {
			case "name" -> (test.word("persona") + " " + test.word("operation").replaceAll("[^\\w.-]++", " ")).strip();
			case "persona" -> text.personas().keySet().stream().findFirst().orElse("");
			case "expected" -> "denied";
			default -> "";
		};
	}

	/** With its lines, if nothing else is on them. */
	private static List<TextEdit> removed(Diagnostic diagnostic, Document document) {
		TestText text = TestText.of(document.getContents());
		int offset = document.getOffSet(diagnostic.getRange().getStart());
		Node.Entry persona = text.personas().values().stream().filter(entry -> text.inner(entry.key()).offset() == offset).findFirst().orElse(null);
		if (persona == null || text.personas().size() == 1)
			return List.of();
		int start = text.text().lastIndexOf('\n', offset - 1) + 1;
		int last = persona.value().span().end();
		while (last > offset && Character.isWhitespace(text.text().charAt(last - 1)))
			last--;
		int end = text.text().indexOf('\n', last);
		boolean ownLines = text.text().substring(start, persona.key().span().offset()).isBlank() && end >= 0 && text.text().substring(last, end).isBlank();
		return ownLines ? List.of(new TextEdit(new Range(document.getPosition(start), document.getPosition(end + 1)), "")) : List.of();
	}

	private static String lineEnd(TestText text) {
		return text.text().contains("\r\n") ? "\r\n" : "\n";
	}

	private static List<TextEdit> insert(Document document, int offset, String text) {
		return List.of(new TextEdit(new Range(document.getPosition(offset), document.getPosition(offset)), text));
	}
}
