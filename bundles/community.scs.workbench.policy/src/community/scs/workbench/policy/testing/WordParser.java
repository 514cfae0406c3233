package community.scs.workbench.policy.testing;

import community.scs.workbench.policy.parser.antlr.PolicyParser;
import community.scs.workbench.scan.ScanTokenSource;
import community.scs.workbench.scan.Sink;
import community.scs.workbench.scan.TokenTypes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.TokenSource;

/** Makes a leaf node of each word, for links need one; what the words mean, {@link TestText} knows. */
class WordParser extends PolicyParser {

	private static final Pattern TOKEN = Pattern.compile("(?<ws>\\s++)|(?<word>(?:[^\\s{}\\[\\],\"':]|:(?=[^\\s,}\\]]))++)|.");

	private TokenTypes types;

	@Override
	protected TokenSource createLexer(CharStream stream) {
		if (types == null)
			types = TokenTypes.of(getTokenDefProvider().getTokenDefMap());
		return ScanTokenSource.ofWholeText(stream, WordParser::scan, types);
	}

	private static void scan(String text, Sink sink) {
		Matcher token = TOKEN.matcher(text);
		while (token.find())
			sink.token(token.group("ws") == null ? "UNEXPECTED" : "WS", token.start(), token.end());
	}

	@Override
	protected boolean isReparseSupported() {
		return false;
	}
}
