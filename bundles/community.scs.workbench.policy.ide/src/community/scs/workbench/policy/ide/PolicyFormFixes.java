package community.scs.workbench.policy.ide;

import community.scs.workbench.policy.model.PolicyFile;
import community.scs.workbench.policy.model.Rule;
import community.scs.workbench.policy.scanning.PolicyScanner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.ide.editor.quickfix.AbstractDeclarativeIdeQuickfixProvider;
import org.eclipse.xtext.ide.editor.quickfix.DiagnosticResolutionAcceptor;
import org.eclipse.xtext.ide.editor.quickfix.ITextModification;
import org.eclipse.xtext.ide.editor.quickfix.QuickFix;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** The ways out of errors of form, which {@code Problem} names. What is missing is marked at the token before. */
public class PolicyFormFixes extends AbstractDeclarativeIdeQuickfixProvider {

	private static final String CODE = "community.scs.workbench.policy.";
	private static final String ESCAPES = "0abtnvfre \"/\\N_LP\t\n\r";
	private static final String UNUSED = "&!";

	@FunctionalInterface
	private interface Change {

		/** The text that comes in place of the one between the offsets; null if there is no way out. */
		String of(String text, int start, int end);
	}

	private static void replace(DiagnosticResolutionAcceptor acceptor, String title, Change change) {
		acceptor.accept(title, (Diagnostic diagnostic, EObject element, Document document) -> {
			Range range = diagnostic.getRange();
			String by = change.of(document.getContents(), document.getOffSet(range.getStart()), document.getOffSet(range.getEnd()));
			return by == null ? List.of() : List.of(new TextEdit(range, by));
		});
	}

	private static void insert(DiagnosticResolutionAcceptor acceptor, String title, Change change) {
		acceptor.accept(title, (Diagnostic diagnostic, EObject element, Document document) -> {
			Range range = diagnostic.getRange();
			String by = change.of(document.getContents(), document.getOffSet(range.getStart()), document.getOffSet(range.getEnd()));
			return by == null || by.isEmpty() ? List.of() : List.of(new TextEdit(new Range(range.getEnd(), range.getEnd()), by));
		});
	}

	@QuickFix(CODE + "indent")
	public void indent(DiagnosticResolutionAcceptor acceptor) {
		acceptor.accept("Indent like the first rule", (Diagnostic diagnostic, EObject element, Document document) -> {
			Rule rule = EcoreUtil2.getContainerOfType(element, Rule.class);
			ICompositeNode node = rule == null ? null : NodeModelUtils.findActualNodeFor(rule);
			return node == null ? List.of() : indented(node, column((PolicyFile) rule.eContainer(), document.getContents()), document);
		});
	}

	private static int column(PolicyFile file, String text) {
		int first = NodeModelUtils.findActualNodeFor(file.getRules().getFirst()).getOffset();
		return first - lineStart(text, first);
	}

	private static int lineStart(String text, int at) {
		return text.lastIndexOf('\n', at - 1) + 1;
	}

	/** All lines of a rule move alike, so that what stands deeper still does. */
	private static List<TextEdit> indented(ICompositeNode rule, int column, Document document) {
		String text = document.getContents();
		int shift = column - (rule.getOffset() - lineStart(text, rule.getOffset()));
		List<TextEdit> edits = new ArrayList<>();
		for (int line = lineStart(text, rule.getOffset()); line < rule.getEndOffset(); line = text.indexOf('\n', line) + 1) {
			int blanks = 0;
			while (line + blanks < text.length() && text.charAt(line + blanks) == ' ')
				blanks++;
			edits.add(new TextEdit(new Range(document.getPosition(line), document.getPosition(line + Math.min(blanks, Math.max(0, -shift)))), " ".repeat(Math.max(0, shift))));
			if (text.indexOf('\n', line) < 0)
				break;
		}
		return edits;
	}

	@QuickFix(CODE + "tab")
	public void tab(DiagnosticResolutionAcceptor acceptor) {
		replace(acceptor, "Write blanks", (text, start, end) -> "  ".repeat(end - start));
	}

	@QuickFix(CODE + "unexpected")
	public void unexpected(DiagnosticResolutionAcceptor acceptor) {
		replace(acceptor, "Make it a comment", (text, start, end) -> text.substring(lineStart(text, start), start).isBlank() ? "# " + text.substring(start, end).replace("\n", "\n# ") : null);
	}

	@QuickFix(CODE + "no-comma")
	public void noComma(DiagnosticResolutionAcceptor acceptor) {
		insert(acceptor, "Insert the comma", (text, start, end) -> ",");
	}

	@QuickFix(CODE + "unclosed-list")
	public void unclosedList(DiagnosticResolutionAcceptor acceptor) {
		insert(acceptor, "Insert the closing bracket", (text, start, end) -> closing(text.substring(0, end)));
	}

	/** What closes the bracket that is open at the end; empty if none is. */
	private static String closing(String text) {
		Deque<String> open = new ArrayDeque<>();
		new PolicyScanner().scan(text, (type, start, end) -> {
			String token = text.substring(start, end);
			if (type.equals("LIST_OPEN") && !token.isEmpty() || type.equals("MARK") && token.equals("{"))
				open.push(token);
			else if ((type.equals("LIST_CLOSE") || type.equals("MARK")) && "]}".contains(token) && !token.isEmpty())
				open.poll();
		});
		return open.isEmpty() ? "" : open.peek().equals("{") ? "}" : "]";
	}

	@QuickFix(CODE + "unclosed-quote")
	public void unclosedQuote(DiagnosticResolutionAcceptor acceptor) {
		acceptor.accept("Close the quote", (Diagnostic diagnostic, EObject element, Document document) -> {
			String text = document.getContents();
			int open = document.getOffSet(diagnostic.getRange().getStart());
			Rule rule = EcoreUtil2.getContainerOfType(element, Rule.class);
			INode body = rule == null || rule.getBody() == null ? null : NodeModelUtils.findActualNodeFor(rule.getBody());
			if (body == null || body.getOffset() != open)
				return List.of();
			int end = open + text.substring(open, body.getEndOffset()).stripTrailing().length();
			while (text.stripLeading().startsWith("{") && end > open + 1 && "},".indexOf(text.charAt(end - 1)) >= 0)
				end--;
			return List.of(new TextEdit(new Range(document.getPosition(end), document.getPosition(end)), text.substring(open, open + 1)));
		});
	}

	@QuickFix(CODE + "bad-escape")
	public void badEscape(DiagnosticResolutionAcceptor acceptor) {
		acceptor.accept("Double the backslash", (Diagnostic diagnostic, EObject element, Document document) -> {
			String text = document.getContents();
			List<TextEdit> edits = new ArrayList<>();
			for (int at = document.getOffSet(diagnostic.getRange().getEnd()); at + 1 < text.length() && text.charAt(at) != '"'; at++)
				if (text.charAt(at) == '\\') {
					if (!isEscape(text, at))
						edits.add(new TextEdit(new Range(document.getPosition(at), document.getPosition(at)), "\\"));
					at++;
				}
			return edits;
		});
	}

	/** YAML 1.1, section 5.6. */
	private static boolean isEscape(String text, int at) {
		char kind = text.charAt(at + 1);
		int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
		return digits == 0 ? ESCAPES.indexOf(kind) >= 0
				: at + 2 + digits <= text.length() && text.substring(at + 2, at + 2 + digits).chars().allMatch(c -> Character.digit(c, 16) >= 0);
	}

	@QuickFix(CODE + "property")
	public void property(DiagnosticResolutionAcceptor acceptor) {
		replace(acceptor, "Remove it", (text, start, end) -> UNUSED.indexOf(text.charAt(start)) >= 0 ? "" : null);
	}

	@QuickFix(CODE + "needs-quotes")
	public void needsQuotes(DiagnosticResolutionAcceptor acceptor) {
		replace(acceptor, "Put the rule into quotes", (text, start, end) -> {
			String value = text.substring(start, end);
			boolean isCollection = value.startsWith("{") || value.startsWith("[") || value.startsWith("- ");
			return isCollection ? null : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
		});
	}

	@QuickFix(CODE + "stray")
	public void stray(DiagnosticResolutionAcceptor acceptor) {
		replace(acceptor, "Remove the parenthesis", (text, start, end) -> text.startsWith(")", start) ? text.substring(start + 1, end) : null);
	}

	@QuickFix(CODE + "unclosed-parenthesis")
	public void unclosedParenthesis(DiagnosticResolutionAcceptor acceptor) {
		acceptor.accept("Close the parenthesis", (Diagnostic diagnostic, EObject element, Document document) -> {
			Rule rule = EcoreUtil2.getContainerOfType(element, Rule.class);
			Range range = diagnostic.getRange();
			int missing = 0;
			for (ILeafNode leaf : NodeModelUtils.findActualNodeFor(rule).getLeafNodes())
				if (leaf.getGrammarElement() instanceof RuleCall call && call.getRule().getName().equals("UNCLOSED_PARENTHESIS"))
					missing++;
			return List.of(new TextEdit(new Range(range.getEnd(), range.getEnd()), ")".repeat(missing)));
		});
	}

	@QuickFix(CODE + "no-operator")
	public void noOperator(DiagnosticResolutionAcceptor acceptor) {
		for (String operator : List.of("and", "or"))
			insert(acceptor, "Insert " + operator, (text, start, end) -> " " + operator + (end < text.length() && Character.isWhitespace(text.charAt(end)) ? "" : " "));
	}

	@QuickFix(CODE + "bare")
	public void bare(DiagnosticResolutionAcceptor acceptor) {
		for (String kind : List.of("rule", "role"))
			replace(acceptor, "Ask for the " + kind + " of this name", (text, start, end) -> text.substring(start, end).matches("[\\w.-]++") ? kind + ":" + text.substring(start, end) : null);
	}

	@QuickFix(CODE + "missing")
	public void missing(DiagnosticResolutionAcceptor acceptor) {
		acceptor.accept("Remove the operator", (ITextModification) (diagnostic, element, document) -> {
			String text = document.getContents();
			int start = document.getOffSet(diagnostic.getRange().getStart());
			int end = document.getOffSet(diagnostic.getRange().getEnd());
			if (!List.of("and", "or").contains(text.substring(start, end).toLowerCase(Locale.ROOT)))
				return List.of();
			while (start > 0 && Character.isWhitespace(text.charAt(start - 1)))
				start--;
			return List.of(new TextEdit(new Range(document.getPosition(start), document.getPosition(end)), ""));
		});
	}

	@QuickFix(CODE + "blank")
	public void blank(DiagnosticResolutionAcceptor acceptor) {
		acceptor.accept("Say so: !", (Diagnostic diagnostic, EObject element, Document document) -> {
			String text = document.getContents();
			int open = document.getOffSet(diagnostic.getRange().getStart());
			int close = open < text.length() && "\"'".indexOf(text.charAt(open)) >= 0 ? text.indexOf(text.charAt(open), open + 1) : -1;
			return close < 0 ? List.of() : List.of(new TextEdit(new Range(document.getPosition(open + 1), document.getPosition(close)), "!"));
		});
	}
}
