package community.scs.workbench.document;

import community.scs.workbench.scan.Tokens;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.ParseResult;

/** What the parser made of a text, with the tokens that it was made of. */
public final class ScannedText extends ParseResult {

	private final Tokens tokens;

	ScannedText(IParseResult result, Tokens tokens) {
		super(result.getRootASTElement(), result.getRootNode(), result.hasSyntaxErrors());
		this.tokens = tokens;
	}

	public Tokens tokens() {
		return tokens;
	}
}
