package community.scs.workbench.requirement;

import org.antlr.runtime.MismatchedTokenException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.SyntaxErrorMessageProvider;

/** Syntax errors in words for authors. */
public class SyntaxMessages extends SyntaxErrorMessageProvider {

	/** Something stands where the language does not know it. */
	public static final String CODE = "community.scs.workbench.requirement.syntax";

	@Override
	public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
		RecognitionException problem = context.getRecognitionException();
		return problem == null || problem.token == null ? super.getSyntaxErrorMessage(context)
				: new SyntaxErrorMessage(message(problem, context.getTokenNames()), CODE);
	}

	private static String message(RecognitionException problem, String[] names) {
		String missing = problem instanceof MismatchedTokenException mismatch ? expected(mismatch.expecting, names) : null;
		if (problem.token.getType() == Token.EOF)
			return missing == null ? "The text ends where more is needed." : "The text ends before " + missing + ".";
		String found = "“" + problem.token.getText() + "”";
		boolean word = isWord(problem.token, names);
		if (missing != null)
			return missing.equals("a name") && word
					? found + " is a word of the language; choose another name, or put a key into quotes."
					: "Before " + found + ", " + missing + " is missing.";
		return word ? found + " cannot stand here; as a key, put it into quotes." : found + " cannot stand here.";
	}

	private static boolean isWord(Token token, String[] names) {
		return token.getType() >= 0 && token.getType() < names.length && names[token.getType()].startsWith("'")
				&& Character.isLetter(token.getText().charAt(0));
	}

	private static String expected(int type, String[] names) {
		return type < 0 || type >= names.length ? null : switch (names[type]) {
			case "RULE_NAME" -> "a name";
			case "RULE_STRING" -> "a text in quotes";
			case "RULE_NUMBER" -> "a number";
			default -> names[type].replace("'", "“").replaceFirst("“$", "”");
		};
	}
}
