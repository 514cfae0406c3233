package community.scs.workbench.requirement;

import java.util.Set;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;

/**
 * Keeps what recurses over an expression from running out of stack: beyond a number of operators, parentheses and
 * quantifiers, the rest of an element becomes tokens that no rule accepts. The tokens cover the text as before.
 */
public final class DepthBound implements TokenSource {

	/** Operators, parentheses and quantifiers that one element may have. */
	public static final int MOST = 120;

	private static final Set<String> ELEMENTS = Set.of("standard", "testcase", "requirement", "namespace", "persona");
	private static final Set<String> NESTING = Set.of("(", "not", "has", "where", "implies", "and", "or", "+", "-", "*",
			"/");

	private final TokenSource tokens;
	private final int unknown;
	private int nested;

	/** @param unknown the type of a token that no rule accepts */
	public DepthBound(TokenSource tokens, int unknown) {
		this.tokens = tokens;
		this.unknown = unknown;
	}

	@Override
	public Token nextToken() {
		Token token = tokens.nextToken();
		String text = token.getType() == Token.EOF ? "" : token.getText();
		if (ELEMENTS.contains(text))
			nested = 0;
		else if (NESTING.contains(text) && ++nested > MOST)
			token.setType(unknown);
		return token;
	}

	@Override
	public String getSourceName() {
		return tokens.getSourceName();
	}
}
