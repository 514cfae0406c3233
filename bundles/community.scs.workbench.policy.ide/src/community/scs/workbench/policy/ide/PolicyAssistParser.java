package community.scs.workbench.policy.ide;

import community.scs.workbench.policy.ide.contentassist.antlr.PolicyParser;
import community.scs.workbench.policy.scanning.PolicyScanner;
import community.scs.workbench.scan.ScanTokenSource;
import community.scs.workbench.scan.TokenTypes;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.TokenSource;

/** The parser of content assist, behind the scanner of the language. */
public class PolicyAssistParser extends PolicyParser {

	private TokenTypes types;

	@Override
	protected TokenSource createLexer(CharStream stream) {
		if (types == null)
			types = TokenTypes.of(createParser().getTokenNames());
		return ScanTokenSource.ofTextToCursor(stream, new PolicyScanner(), types);
	}
}
