package community.scs.workbench.document;

import community.scs.workbench.document.markdown.MarkdownScanner;
import community.scs.workbench.document.parser.antlr.StandardsDocumentParser;
import community.scs.workbench.scan.ScanTokenSource;
import community.scs.workbench.scan.TokenTypes;
import community.scs.workbench.scan.Tokens;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.TokenSource;
import org.eclipse.xtext.nodemodel.impl.NodeModelBuilder;
import org.eclipse.xtext.parser.IParseResult;

/** The generated parser, fed by {@link MarkdownScanner}. Each resource has one of its own. */
public class MarkdownParser extends StandardsDocumentParser {

	private final MarkdownScanner scanner = new MarkdownScanner();
	private TokenTypes types;
	private Tokens tokens;

	@Override
	protected synchronized IParseResult doParse(String rule, CharStream text, NodeModelBuilder nodes, int lookAhead) {
		return new ScannedText(super.doParse(rule, text, nodes, lookAhead), tokens);
	}

	@Override
	protected TokenSource createLexer(CharStream stream) {
		if (types == null)
			types = TokenTypes.of(getTokenDefProvider().getTokenDefMap());
		tokens = new Tokens();
		return ScanTokenSource.ofWholeText(stream, (text, sink) -> {
			scanner.scan(text, tokens);
			tokens.replay(sink);
		}, types);
	}

	/** A part of a document means nothing without the lines before it. */
	@Override
	protected boolean isReparseSupported() {
		return false;
	}
}
