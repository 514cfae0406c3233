package community.scs.workbench.scan;

import java.util.ArrayList;
import java.util.List;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;

/**
 * Feeds a generated Xtext parser from a hand-written {@link Scanner} instead of its generated lexer. The scanner runs
 * once, at construction; that its tokens cover the text is checked, so a parsed document can never lose a character.
 */
public final class ScanTokenSource implements TokenSource {

	private final List<CommonToken> tokens = new ArrayList<>();
	private final CharStream input;
	private int end;
	private int next;

	private ScanTokenSource(CharStream input) {
		this.input = input;
	}

	/** @throws IllegalStateException if the scanner leaves out or repeats a part of the text */
	public static ScanTokenSource ofWholeText(CharStream input, Scanner scanner, TokenTypes types) {
		ScanTokenSource source = new ScanTokenSource(input);
		source.scan(scanner, types);
		return source;
	}

	private void scan(Scanner scanner, TokenTypes types) {
		// Xtext's streams end with one character that is not part of the text
		String text = input.size() == 0 ? "" : input.substring(0, input.size() - 1);
		scanner.scan(text, (type, from, to) -> add(types.number(type), type, from, to));
		if (end != text.length())
			throw new IllegalStateException("scanned " + end + " of " + text.length() + " characters");
	}

	private void add(int number, String type, int from, int to) {
		if (from != end || to < from)
			throw new IllegalStateException("token " + type + " at " + from + ".." + to + " after " + end);
		end = to;
		CommonToken token = new CommonToken(input, number, Token.DEFAULT_CHANNEL, from, to - 1);
		token.setCharPositionInLine(0);
		tokens.add(token);
	}

	@Override
	public Token nextToken() {
		return next < tokens.size() ? tokens.get(next++) : Token.EOF_TOKEN;
	}

	@Override
	public String getSourceName() {
		return input.getSourceName();
	}
}
