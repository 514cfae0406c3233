package community.scs.workbench.document;

import community.scs.workbench.document.markdown.MarkdownScanner;
import community.scs.workbench.document.parser.antlr.StandardsDocumentParser;
import community.scs.workbench.scan.ScanTokenSource;
import community.scs.workbench.scan.TokenTypes;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.TokenSource;

/** The generated parser, fed by {@link MarkdownScanner}. */
public class MarkdownParser extends StandardsDocumentParser {

	private TokenTypes types;

	@Override
	protected synchronized TokenSource createLexer(CharStream stream) {
		if (types == null)
			types = TokenTypes.of(getTokenDefProvider().getTokenDefMap());
		return ScanTokenSource.ofWholeText(stream, new MarkdownScanner(), types);
	}

	/** A part of a document means nothing without the lines before it. */
	@Override
	protected boolean isReparseSupported() {
		return false;
	}
}
