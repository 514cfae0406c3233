package community.scs.workbench.policy;

import community.scs.workbench.policy.parser.antlr.PolicyParser;
import community.scs.workbench.policy.scanning.PolicyScanner;
import community.scs.workbench.policy.scanning.Problem;
import community.scs.workbench.scan.ScanTokenSource;
import community.scs.workbench.scan.TokenTypes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.TokenSource;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.TerminalRule;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.nodemodel.impl.NodeModelBuilder;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.ParseResult;

/** The generated parser behind {@link PolicyScanner}; the problems that the scanner marked become syntax errors. */
public class ScanningPolicyParser extends PolicyParser {

	private TokenTypes types;

	@Override
	protected TokenSource createLexer(CharStream stream) {
		if (types == null)
			types = TokenTypes.of(getTokenDefProvider().getTokenDefMap());
		return ScanTokenSource.ofWholeText(stream, new PolicyScanner(), types);
	}

	/** A part of a file cannot be scanned without the lines before it. */
	@Override
	protected boolean isReparseSupported() {
		return false;
	}

	@Override
	protected IParseResult doParse(String ruleName, CharStream in, NodeModelBuilder builder, int initialLookAhead) {
		IParseResult result = super.doParse(ruleName, in, builder, initialLookAhead);
		Map<ILeafNode, Problem> problems = problems(result);
		if (problems.isEmpty())
			return result;
		problems.forEach((leaf, problem) -> builder.setSyntaxError(leaf,
				new SyntaxErrorMessage(problem.message(), problem.code())));
		return new ParseResult(result.getRootASTElement(), result.getRootNode(), true);
	}

	/** What is missing is shown at the token before, what is indented wrongly at the one behind. */
	private static Map<ILeafNode, Problem> problems(IParseResult result) {
		Map<ILeafNode, Problem> problems = new LinkedHashMap<>();
		ILeafNode visible = null;
		boolean isIndented = true;
		for (ILeafNode leaf : result.getRootNode().getLeafNodes()) {
			if (leaf.getSyntaxErrorMessage() != null)
				continue;
			if (!leaf.isHidden() && (leaf.getLength() > 0 || visible == null))
				visible = leaf;
			if (!isIndented && visible == leaf) {
				problems.putIfAbsent(leaf, Problem.INDENT);
				isIndented = true;
			}
			Optional<Problem> problem = Problem.ofToken(tokenType(leaf));
			ILeafNode place = leaf.isHidden() ? leaf : visible;
			if (problem.equals(Optional.of(Problem.INDENT)))
				isIndented = false;
			else
				problem.ifPresent(found -> problems.putIfAbsent(place, found));
		}
		return problems;
	}

	/** The name of the terminal rule; empty for keywords. */
	private static String tokenType(ILeafNode leaf) {
		return switch (leaf.getGrammarElement()) {
		case RuleCall call -> call.getRule().getName();
		case TerminalRule rule -> rule.getName();
		case null, default -> "";
		};
	}
}
