package community.scs.workbench.policy.ide;

import community.scs.workbench.policy.Roles;
import community.scs.workbench.policy.model.Alternative;
import community.scs.workbench.policy.model.Body;
import community.scs.workbench.policy.model.Expression;
import community.scs.workbench.policy.model.ExpressionBody;
import community.scs.workbench.policy.model.NotExpression;
import community.scs.workbench.policy.model.Rule;
import community.scs.workbench.policy.model.RuleCheck;
import community.scs.workbench.policy.validation.Cycles;
import community.scs.workbench.policy.validation.PolicyValidator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.ide.editor.quickfix.DiagnosticResolutionAcceptor;
import org.eclipse.xtext.ide.editor.quickfix.ITextModification;
import org.eclipse.xtext.ide.editor.quickfix.QuickFix;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** The ways out of the findings. All are edits of the text: what the author wrote around them stays. */
public class PolicyFixes extends PolicyFormFixes {

	private static final Pattern OPERATOR = Pattern.compile("(?i)^(not|and|or)\\(");
	/** A name in parentheses behind a percent sign, whatever follows, but not one that is written well. */
	private static final Pattern SUBSTITUTION = Pattern.compile("%\\(([\\w.]++)(?:\\)(?:[diouxr](?!\\w))?+)?+");
	private static final Pattern ROLES = Pattern.compile("(?m)^\\s*+#\\s*+roles:(?:[\\s,&&[^\\r\\n]]*+[^\\s,]++)*+");
	private static final ITextModification REMOVE = (diagnostic, element, document) -> removed(element, document);

	@QuickFix(PolicyValidator.UNKNOWN_RULE)
	public void unknownRule(DiagnosticResolutionAcceptor acceptor) {
		acceptor.accept("Change to the name that is meant",
				(Diagnostic diagnostic, EObject element, Document document) -> replaced(diagnostic, 1));
		acceptor.accept("Create the rule",
				(Diagnostic diagnostic, EObject element, Document document) -> created(diagnostic, element, document));
	}

	@QuickFix(PolicyValidator.MISSPELLED_RULE)
	public void misspelledRule(DiagnosticResolutionAcceptor acceptor) {
		unknownRule(acceptor);
	}

	@QuickFix(PolicyValidator.UNKNOWN_ATTRIBUTE)
	public void unknownAttribute(DiagnosticResolutionAcceptor acceptor) {
		acceptor.accept("Change to the attribute that is meant",
				(Diagnostic diagnostic, EObject element, Document document) -> replaced(diagnostic, 0));
	}

	@QuickFix(PolicyValidator.UNKNOWN_TARGET)
	public void unknownTarget(DiagnosticResolutionAcceptor acceptor) {
		unknownAttribute(acceptor);
	}

	@QuickFix(PolicyValidator.CATALOGUE_NOT_FOUND)
	public void catalogueNotFound(DiagnosticResolutionAcceptor acceptor) {
		acceptor.accept("Change to the catalogue that is meant", (Diagnostic diagnostic, EObject element, Document document) -> data(diagnostic).isEmpty() ? List.of()
				: changed(diagnostic, document, comment -> comment.replaceFirst("(catalogue:\\s*+)\\S++", "$1" + Matcher.quoteReplacement(data(diagnostic).getFirst()))));
	}

	@QuickFix(PolicyValidator.MISSPELLED_ROLE)
	public void misspelledRole(DiagnosticResolutionAcceptor acceptor) {
		acceptor.accept("Change to the role that is meant",
				(Diagnostic diagnostic, EObject element, Document document) -> replaced(diagnostic, 1));
		unknownRole(acceptor);
	}

	@QuickFix(PolicyValidator.UNKNOWN_ROLE)
	public void unknownRole(DiagnosticResolutionAcceptor acceptor) {
		acceptor.accept("Name it as a role of this file", (Diagnostic diagnostic, EObject element, Document document) -> named(diagnostic, element, document));
	}

	@QuickFix(PolicyValidator.GLUED_PARENTHESIS)
	public void gluedParenthesis(DiagnosticResolutionAcceptor acceptor) {
		acceptor.accept("Insert the blank", (Diagnostic diagnostic, EObject element, Document document) -> changed(diagnostic, document,
				text -> OPERATOR.matcher(text).replaceFirst("$1 (")));
	}

	@QuickFix(PolicyValidator.MALFORMED_SUBSTITUTION)
	public void malformedSubstitution(DiagnosticResolutionAcceptor acceptor) {
		acceptor.accept("Write it as %(name)s", (Diagnostic diagnostic, EObject element, Document document) -> {
			String behind = document.getContents().substring(document.getOffSet(diagnostic.getRange().getEnd()));
			if (behind.startsWith(")") && document.getSubstring(diagnostic.getRange()).matches(".*%\\([\\w.]++"))
				diagnostic.getRange().getEnd().setCharacter(diagnostic.getRange().getEnd().getCharacter() + 1);
			return changed(diagnostic, document, text -> SUBSTITUTION.matcher(text).replaceAll("%($1)s"));
		});
	}

	/** Widens nothing: where a rule asks for itself, it lets pass whom it lets pass otherwise. Behind a not, that would be wrong. */
	@QuickFix(PolicyValidator.CYCLE)
	public void cycle(DiagnosticResolutionAcceptor acceptor) {
		acceptor.accept("Let nobody pass where the cycle closes: !", (Diagnostic diagnostic, EObject element, Document document) -> {
			Rule rule = EcoreUtil2.getContainerOfType(element, Rule.class);
			List<RuleCheck> closing = rule == null ? List.of() : Cycles.closing(rule);
			boolean isNegated = closing.stream().anyMatch(check -> EcoreUtil2.getContainerOfType(check, NotExpression.class) != null);
			return isNegated ? List.of() : closing.stream().map(check -> denied(check, document)).toList();
		});
	}

	/** Without quotes, YAML would read the sign as the start of a tag. */
	private static TextEdit denied(RuleCheck check, Document document) {
		INode node = NodeModelUtils.findActualNodeFor(check);
		Range range = new Range(document.getPosition(node.getOffset()), document.getPosition(node.getEndOffset()));
		Body body = EcoreUtil2.getContainerOfType(check, Body.class);
		INode all = NodeModelUtils.findActualNodeFor(check.eContainer() instanceof Alternative || !(body instanceof ExpressionBody text) ? check : text.getExpression());
		char before = document.getContents().charAt(node.getOffset() - 1);
		boolean isPlain = node.getOffset() == all.getOffset() && before != '"' && before != '\'' && !isBlock(EcoreUtil2.getContainerOfType(check, Rule.class));
		return new TextEdit(range, !isPlain ? "!" : node.getEndOffset() == all.getEndOffset() ? "\"!\"" : "(!)");
	}

	@QuickFix(PolicyValidator.ALWAYS_TRUE)
	public void alwaysTrue(DiagnosticResolutionAcceptor acceptor) {
		acceptor.accept("Say so: @", (Diagnostic diagnostic, EObject element, Document document) -> said("@", diagnostic, element, document));
	}

	@QuickFix(PolicyValidator.NEVER_TRUE)
	public void neverTrue(DiagnosticResolutionAcceptor acceptor) {
		acceptor.accept("Say so: !", (Diagnostic diagnostic, EObject element, Document document) -> said("!", diagnostic, element, document));
	}

	@QuickFix(PolicyValidator.UNKNOWN_OPERATION)
	public void unknownOperation(DiagnosticResolutionAcceptor acceptor) {
		acceptor.accept("Change to the operation that is meant",
				(Diagnostic diagnostic, EObject element, Document document) -> replaced(diagnostic, 0));
		acceptor.accept("Remove the rule", REMOVE);
	}

	@QuickFix(PolicyValidator.DEPRECATED_NAME)
	public void deprecatedName(DiagnosticResolutionAcceptor acceptor) {
		acceptor.accept("Change to the new name",
				(Diagnostic diagnostic, EObject element, Document document) -> replaced(diagnostic, 0));
	}

	@QuickFix(PolicyValidator.DUPLICATE_RULE)
	public void duplicateRule(DiagnosticResolutionAcceptor acceptor) {
		acceptor.accept("Remove this definition, which has no effect", REMOVE);
	}

	@QuickFix(PolicyValidator.OVERRIDDEN_RULE)
	public void overriddenRule(DiagnosticResolutionAcceptor acceptor) {
		duplicateRule(acceptor);
	}

	@QuickFix(PolicyValidator.UNREACHABLE_RULE)
	public void unreachableRule(DiagnosticResolutionAcceptor acceptor) {
		acceptor.accept("Remove the rule", REMOVE);
	}

	@QuickFix(PolicyValidator.SAME_AS_DEFAULT)
	public void sameAsDefault(DiagnosticResolutionAcceptor acceptor) {
		acceptor.accept("Remove the rule and leave it to the service", REMOVE);
	}

	/** In the place of what is constant, or of all that a rule says. Where a text starts, YAML wants quotes around the sign. */
	private static List<TextEdit> said(String check, Diagnostic diagnostic, EObject element, Document document) {
		Rule rule = EcoreUtil2.getContainerOfType(element, Rule.class);
		if (rule == null || !(rule.getBody() instanceof ExpressionBody body) || body.getExpression() == null)
			return List.of();
		INode all = NodeModelUtils.findActualNodeFor(body.getExpression());
		Range range = element instanceof Expression ? diagnostic.getRange()
				: new Range(document.getPosition(all.getOffset()), document.getPosition(all.getEndOffset()));
		boolean starts = document.getOffSet(range.getStart()) == all.getOffset();
		boolean isAll = starts && document.getOffSet(range.getEnd()) == all.getEndOffset();
		if (isQuoted(rule) || !starts)
			return List.of(new TextEdit(range, check));
		return isAll && !isBlock(rule) ? List.of(new TextEdit(range, '"' + check + '"')) : List.of();
	}

	private static boolean isBlock(Rule rule) {
		return "|>".indexOf(NodeModelUtils.findActualNodeFor(rule.getBody()).getText().strip().charAt(0)) >= 0;
	}

	private static boolean isQuoted(Rule rule) {
		return rule.getBody() != null && "\"'".indexOf(NodeModelUtils.findActualNodeFor(rule.getBody()).getText().strip().charAt(0)) >= 0;
	}

	private static List<TextEdit> changed(Diagnostic diagnostic, Document document, UnaryOperator<String> change) {
		String text = document.getSubstring(diagnostic.getRange());
		String by = change.apply(text);
		return by.equals(text) ? List.of() : List.of(new TextEdit(diagnostic.getRange(), by));
	}

	/** No edit if the finding has no name to offer. */
	private static List<TextEdit> replaced(Diagnostic diagnostic, int index) {
		List<String> names = data(diagnostic);
		return index < names.size() ? List.of(new TextEdit(diagnostic.getRange(), names.get(index))) : List.of();
	}

	private static List<String> data(Diagnostic diagnostic) {
		return switch (diagnostic.getData()) {
		case String[] values -> List.of(values);
		case List<?> values -> values.stream().map(String::valueOf).toList();
		case null, default -> List.of();
		};
	}

	/** The rule before the one that needs it, closed to everyone until its author says more. */
	private static List<TextEdit> created(Diagnostic diagnostic, EObject element, Document document) {
		Rule user = EcoreUtil2.getContainerOfType(element, Rule.class);
		if (!(element instanceof RuleCheck) || user == null || data(diagnostic).isEmpty())
			return List.of();
		int start = NodeModelUtils.findActualNodeFor(user).getOffset();
		String text = document.getContents();
		int line = text.lastIndexOf('\n', start - 1) + 1;
		String before = text.substring(line, start);
		boolean ownLine = before.isBlank();
		String entry = "\"" + data(diagnostic).getFirst() + "\": \"!\"";
		String separator = text.stripLeading().startsWith("{") ? "," : "";
		String insertion = entry + separator + (ownLine ? lineBreak(text) + before : " ");
		return List.of(new TextEdit(new Range(document.getPosition(start), document.getPosition(start)), insertion));
	}

	/** In the comment that names roles, or in one that becomes the first line of the policy; JSON has no comments. */
	private static List<TextEdit> named(Diagnostic diagnostic, EObject element, Document document) {
		if (data(diagnostic).isEmpty() || element == null)
			return List.of();
		String text = document.getContents();
		Matcher comment = ROLES.matcher(text);
		boolean isThere = Roles.named(text).isPresent() && comment.find();
		ICompositeNode root = NodeModelUtils.findActualNodeFor(EcoreUtil2.getRootContainer(element));
		int start = isThere ? comment.end() : text.lastIndexOf('\n', Math.max(0, root.getOffset() - 1)) + 1;
		if (!isThere && (text.startsWith("{", root.getOffset()) || !text.substring(start, root.getOffset()).isBlank()))
			return List.of();
		String role = data(diagnostic).getFirst();
		String insertion = isThere ? (comment.group().endsWith(":") ? " " : ", ") + role : text.substring(start, root.getOffset()) + "# roles: " + role + lineBreak(text) + lineBreak(text);
		return List.of(new TextEdit(new Range(document.getPosition(start), document.getPosition(start)), insertion));
	}

	private static String lineBreak(String text) {
		return text.contains("\r\n") ? "\r\n" : "\n";
	}

	/** With its comment and, if nothing else is on it, its line. */
	private static List<TextEdit> removed(EObject element, Document document) {
		Rule rule = EcoreUtil2.getContainerOfType(element, Rule.class);
		ICompositeNode node = rule == null ? null : NodeModelUtils.findActualNodeFor(rule);
		if (node == null)
			return List.of();
		String text = document.getContents();
		int start = node.getOffset();
		int end = node.getEndOffset();
		while (end < text.length() && " \t,".indexOf(text.charAt(end)) >= 0)
			end++;
		int line = text.lastIndexOf('\n', start - 1) + 1;
		boolean ownLine = text.substring(line, start).isBlank() && (end == text.length() || "\r\n".indexOf(text.charAt(end)) >= 0);
		if (ownLine) {
			start = line;
			int next = text.indexOf('\n', end);
			end = next < 0 ? text.length() : next + 1;
		}
		return List.of(new TextEdit(new Range(document.getPosition(start), document.getPosition(end)), ""));
	}
}
